import type { Day } from "../lib/calendar-day";
import type { Area, ReportCell, ReportRow, ReportValue, StyleName } from "./sheet-model";

/** Points a line of text needs in the report's fonts. */
const LINE = 15.5;
/** Excel's limit. */
const HIGHEST = 409;

export const text = (value: string, style: StyleName = "text"): ReportCell => ({
  value: { kind: "text", text: value },
  style,
});
export const count = (value: number, style: StyleName = "count"): ReportCell => ({
  value: { kind: "number", number: value },
  style,
});
export const day = (value: Day | null): ReportCell => ({
  value: value === null ? null : { kind: "day", day: value },
  style: "day",
});
export const linked = (value: string, sheet: string, cell: string): ReportCell => ({
  value: { kind: "text", text: value },
  style: "link",
  link: { sheet, cell },
});
export const empty = (style: StyleName = "text"): ReportCell => ({ value: null, style });

/** A report sheet while it is being filled, from top to bottom. Columns are fixed; a cell may span several. */
export interface Page {
  rows: ReportRow[];
  merges: Area[];
  widths: number[];
}

export const newPage = (widths: number[]): Page => ({ rows: [], merges: [], widths });

/** Adds a row of cells; `[cell, span]` spreads one over several columns. Returns the row's index. */
export const addRow = (
  page: Page,
  cells: readonly (ReportCell | [ReportCell, number] | null)[],
  height?: number,
): number => {
  const row = page.rows.length;
  const placed: (ReportCell | null)[] = [];
  let lines = 1;
  for (const entry of cells) {
    const [cell, span] = Array.isArray(entry) ? entry : [entry, 1];
    const column = placed.length;
    const width = page.widths.slice(column, column + span).reduce((sum, value) => sum + value, 0);
    lines = Math.max(lines, linesOf(cell, width));
    placed.push(cell);
    // The covered cells carry the border of the whole.
    for (let covered = 1; covered < span; covered++) placed.push(cell && { value: null, style: cell.style });
    if (span > 1) page.merges.push({ row, column, rows: 1, columns: span });
  }
  page.rows.push({ cells: placed, height: height ?? (lines > 1 ? Math.min(HIGHEST, lines * LINE + 3) : null) });
  return row;
};

export const addBlank = (page: Page): void => {
  page.rows.push({ cells: [], height: null });
};

const LINES_NEVER_WRAPPED = new Set<StyleName>(["section", "count", "day", "percent", "decimal", "totalCount"]);

/** How many lines a text takes in a column so wide: Excel does not fit merged cells by itself. */
const linesOf = (cell: ReportCell | null, width: number): number => {
  const value: ReportValue | null = cell?.value ?? null;
  if (!cell || value?.kind !== "text" || LINES_NEVER_WRAPPED.has(cell.style)) return 1;
  // Times New Roman 11 sets about a sixth more letters than the width counts; bold and capitals take that back.
  const capacity = Math.max(4, width * 1.1);
  return value.text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / capacity)), 0);
};
