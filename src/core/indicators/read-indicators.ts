import { fold, plainText } from "../lib/text";
import { cellText, daysOfCell } from "../table/cell-values";
import { cellName, type Grid } from "../table/grid";
import { type Columns, headingsOfRow, matchHeadings } from "../table/headings";
import type { IndicatorRow } from "./indicator";
import { type IndicatorColumn, indicatorHeadings } from "./indicator-headings";
import { readEntry } from "./read-entry";
import { readTarget } from "./read-target";

/** Titles above the table are few. */
const LAST_HEADING_ROW = 60;

/** Where a table's heading row is and which column holds what. */
export interface IndicatorTable {
  headingRow: number;
  columns: Columns<IndicatorColumn>;
}

/** The indicator table of a sheet, or null. */
export const findIndicatorTable = (grid: Grid): IndicatorTable | null => {
  for (let row = 0; row < Math.min(grid.rows, LAST_HEADING_ROW); row++) {
    const columns = matchHeadings(headingsOfRow(grid, row), indicatorHeadings);
    if (columns.name !== undefined && columns.target !== undefined) return { headingRow: row, columns };
  }
  return null;
};

/** One indicator for each row that has a name and a target or a figure; titles of groups are left out. */
export const readIndicators = (grid: Grid, table = findIndicatorTable(grid)): IndicatorRow[] => {
  if (!table) return [];
  const rows: IndicatorRow[] = [];
  for (let row = table.headingRow + 1; row < grid.rows; row++) {
    const indicator = readRow(grid, row, table.columns);
    if (indicator && !isRepeatedHeading(indicator)) rows.push(indicator);
  }
  return rows;
};

const readRow = (grid: Grid, row: number, columns: Columns<IndicatorColumn>): IndicatorRow | null => {
  const cell = (key: IndicatorColumn) => (columns[key] === undefined ? null : grid.cell(row, columns[key]));
  const nameOf = (key: IndicatorColumn) => (columns[key] === undefined ? null : cellName(row, columns[key]));
  const text = (key: IndicatorColumn) => cellText(cell(key)).replace(/\s+/g, " ");
  const entry = (key: IndicatorColumn) => readEntry(cell(key), grid.sheet, nameOf(key));
  const [numerator, denominator, result] = [entry("numerator"), entry("denominator"), entry("result")];
  const target = readTarget(cell("target"));
  const name = text("name");
  const figures = [numerator, denominator, result].some((one) => one.figure !== null);
  if (name === "" ? !figures && text("code") === "" : target.kind === "none" && !figures) return null;
  return {
    sheet: grid.sheet,
    row,
    code: text("code") || null,
    name,
    target,
    numerator,
    denominator,
    result,
    previous: entry("previous"),
    moment: daysOfCell(cell("moment"))?.at(-1) ?? null,
    lead: plainText(cellText(cell("lead"))),
    source: text("source"),
    within: text("within") || null,
    cells: {
      name: nameOf("name") ?? "",
      target: nameOf("target") ?? "",
      within: nameOf("within"),
    },
  };
};

/** The heading row stands again behind a page break. */
const isRepeatedHeading = ({ name, target }: IndicatorRow): boolean =>
  fold(target.text) === "muc tieu" && fold(name).endsWith("chi tieu");
