import type { ReportTexts } from "../report-texts";
import { cellText } from "../../table/cell-values";
import type { Grid } from "../../table/grid";
import { headingKey, type Headings, headingsOfRow, matchHeadings } from "../../table/headings";
import type { Remark } from "./kept";
import { typedText } from "./typed-text";

interface RemarkColumns {
  id: number;
  name: number;
  /** Null in a table without remarks. */
  remark: number | null;
}

/** The remarks in all tables of the report, found by their headings wherever the tables have been moved. */
export const readRemarks = (grid: Grid, languages: readonly ReportTexts[]): Remark[] =>
  distinct(
    remarkRows(grid, languages).flatMap(({ row, id: idAt, name: nameAt, remark, title }) => {
      const text = typedText(grid.cell(row, remark));
      if (text === "") return [];
      const [id, name] = [cellText(grid.cell(row, idAt)), cellText(grid.cell(row, nameAt))];
      // In a row without number and name, the table is all that tells what it is about.
      return [{ id, name: id === "" && name === "" ? title : name, text }];
    }),
  );

interface RemarkRow extends RemarkColumns {
  row: number;
  remark: number;
  /** The table's. */
  title: string;
}

/** The rows beside which people may type, and where. */
export const remarkRows = (grid: Grid, languages: readonly ReportTexts[]): RemarkRow[] => {
  const columnsOf = headingReader(languages);
  const rows: RemarkRow[] = [];
  let columns: RemarkColumns | null = null;
  let title = "";
  for (let row = 0; row < grid.rows; row++) {
    const heading = columnsOf(headingsOfRow(grid, row));
    // The next section's title stands alone in its row, and ends the table; an empty row does not.
    const isTitle = columns !== null && cellText(grid.cell(row, columns.id)) !== "" && filledCells(grid, row) === 1;
    // Notes stand between a title and the headings.
    const isFirst = isTitle || (columns === null && heading === null && filledCells(grid, row - 1) !== 1);
    if (isFirst) title = firstText(grid, row) || title;
    if (heading !== null) columns = heading;
    else if (isTitle) columns = null;
    else if (columns !== null && columns.remark !== null) rows.push({ ...columns, remark: columns.remark, title, row });
  }
  return rows;
};

/**
 * The cells of the rows of headings, however somebody has reworded one of them; not what stands right of the remarks,
 * for that is no heading of ours.
 */
export const headingCells = (grid: Grid, languages: readonly ReportTexts[]): Map<number, ReadonlySet<number>> => {
  const columnsOf = headingReader(languages);
  const cells = new Map<number, ReadonlySet<number>>();
  for (let row = 0; row < grid.rows; row++) {
    const columns = columnsOf(headingsOfRow(grid, row));
    const last = columns?.remark ?? grid.columns - 1;
    if (columns !== null) cells.set(row, new Set(Array.from({ length: last + 1 }, (_, column) => column)));
  }
  return cells;
};

const filledCells = (grid: Grid, row: number): number =>
  Array.from({ length: grid.columns }, (_, column) => cellText(grid.cell(row, column))).filter(Boolean).length;

const firstText = (grid: Grid, row: number): string =>
  Array.from({ length: grid.columns }, (_, column) => cellText(grid.cell(row, column))).find(Boolean) ?? "";

/** A copy of the sheet holds the same remarks once more. */
const distinct = (remarks: readonly Remark[]): Remark[] => {
  const seen = new Set<string>();
  return remarks.filter(({ id, name, text }) => {
    const key = JSON.stringify([id, name, text]);
    const known = seen.has(key);
    seen.add(key);
    return !known;
  });
};

/** So many headings of ours make a heading row, whichever of the others somebody has reworded. */
const ENOUGH = 3;

/** All that the report's own tables are headed with. */
const ownHeadings = ({ columns, measure, number, share, change, glance }: ReportTexts): string[] => [
  ...Object.values(columns),
  ...[measure, number, share, change, glance.firstReport],
];

const headingReader = (languages: readonly ReportTexts[]) => {
  const headings: Headings<"id" | "name" | "remark"> = {
    id: languages.flatMap(({ columns }) => [columns.id, columns.code]),
    name: languages.flatMap(({ columns }) => [columns.task, columns.indicator, columns.criterion, columns.item]),
    remark: languages.map(({ columns }) => columns.remark),
  };
  const known = new Set(languages.flatMap(ownHeadings).map(headingKey));
  return (texts: readonly string[]): RemarkColumns | null => {
    const { id, name, remark } = matchHeadings(texts, headings);
    const filled = texts.flatMap((text, column) => (text === "" ? [] : [column]));
    const ours = filled.filter((column) => known.has(headingKey(texts[column] ?? "")));
    const [first, second] = filled;
    if (first === undefined || second === undefined) return null;
    if ((id === undefined || name === undefined) && ours.length < ENOUGH) return null;
    const place = { id: id ?? first, name: name ?? filled.find((column) => column > (id ?? first)) ?? second };
    // A heading that is none of ours is the one of the remarks in other words.
    const reworded = filled.findLast(
      (column) => !ours.includes(column) && column !== place.id && column !== place.name,
    );
    return { ...place, remark: remark ?? reworded ?? null };
  };
};
