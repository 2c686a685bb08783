import type { ReportTexts } from "../report-texts";
import { cellText } from "../../table/cell-values";
import type { Grid } from "../../table/grid";
import { readSnapshot } from "./read-history";
import type { WrittenSheet } from "./read-kept";
import { headingCells, remarkRows } from "./read-remarks";
import { keyColumn } from "./read-remedies";

/** Which cells of a row are carried on by the next report: all, or those of some columns. */
export type CarriedCells = "all" | ReadonlySet<number>;

const NONE: ReadonlySet<number> = new Set();
/** What is read back of every row of the drafts, and what of the rows that an office has added. */
const EDITED_COLUMNS = ["template", "check"] as const;
const ADDED_COLUMNS = ["code", "topic", "template", "check"] as const;
const WRITTEN_COLUMNS = ["writtenTemplate", "writtenCheck"] as const;

/**
 * The cells of a report sheet that {@link readKept} reads, or that are only headings. What people type into any other
 * cell is gone with the next report.
 */
export const carriedCells = (
  { id, grid }: WrittenSheet,
  languages: readonly ReportTexts[],
): ((row: number) => CarriedCells) => {
  switch (id) {
    case "report": {
      const rows = new Map(remarkRows(grid, languages).map(({ row, remark }) => [row, new Set([remark])]));
      const headings = headingCells(grid, languages);
      return (row) => headings.get(row) ?? rows.get(row) ?? NONE;
    }
    case "remedy-plan":
      return (row) => {
        const column = keyColumn(grid, row);
        return column < 1 ? NONE : new Set([column - 1]);
      };
    case "drafts":
      return draftCells(grid, languages);
    case "history":
      return (row) => readSnapshot(grid, row)?.columns ?? NONE;
    default:
      return () => NONE;
  }
};

const draftCells = (grid: Grid, languages: readonly ReportTexts[]): ((row: number) => CarriedCells) => {
  const texts = languages.map(({ draftColumns }) => draftColumns);
  const known = new Set(texts.flatMap((columns) => Object.values(columns)));
  const rows = Array.from({ length: grid.rows }, (_, row) => row);
  const columns = Array.from({ length: grid.columns }, (_, column) => column);
  const heading = rows.find(
    (row) => columns.filter((column) => known.has(cellText(grid.cell(row, column)))).length > 2,
  );
  if (heading === undefined) return () => NONE;
  const under = (keys: readonly (keyof (typeof texts)[number])[]): Set<number> => {
    const own = new Set(texts.flatMap((headings) => keys.map((key) => headings[key])));
    return new Set(columns.filter((column) => own.has(cellText(grid.cell(heading, column)))));
  };
  const [edited, added, written] = [under(EDITED_COLUMNS), under(ADDED_COLUMNS), [...under(WRITTEN_COLUMNS)]];
  const isAdded = (row: number) => written.every((column) => cellText(grid.cell(row, column)) === "");
  return (row) => (row === heading ? "all" : row < heading ? NONE : isAdded(row) ? added : edited);
};
