import { type Grid, Kind } from "../../../core/table/grid";
import { kindOfNumber } from "../requests/cell-values";
import { kindBelow } from "./data-blocks";
import { untracked } from "../requests/requests";

/** A number format for neighbouring cells of one column. */
export interface FormatRun {
  column: number;
  row: number;
  rows: number;
  format: string;
}

/** Where the new rows go to. */
export interface RecordsPlace {
  headingRow: number;
  /** One past the last row that held a value. */
  filled: number;
  /** One past the last row that the user has given looks of its own; at least `filled`. */
  prepared: number;
  /** The number formats of the first record, by column. */
  shown: readonly unknown[];
}

/** Under it a number that is written goes in as a text. */
export const TEXT_FORMAT = "@";

/**
 * The looks stay; only dates, percentages and plain numbers must show as what they are: all of a column where the first
 * record shows something else, and rows that the user has prepared. To be set before the values are written.
 */
export const wantedFormats = (grid: Grid, { headingRow, filled, prepared, shown }: RecordsPlace): FormatRun[] => {
  const runs: FormatRun[] = [];
  const run = (column: number, row: number, end: number, format: string) => {
    if (end > row) runs.push({ column, row, rows: end - row, format });
  };
  for (let column = 0; column < grid.columns; column++) {
    const kind = kindBelow(grid, headingRow + 1, column);
    const wanted = kind === Kind.date ? "dd/mm/yyyy" : kind === Kind.percent ? "0.0%" : "General";
    const found = shown[column];
    const known = typeof found === "string" ? found : "General";
    if (kind !== Kind.date && kind !== Kind.percent && kind !== Kind.number) continue;
    if (known === TEXT_FORMAT || kindOfNumber(known) !== kind) run(column, headingRow + 1, grid.rows, wanted);
    else run(column, Math.max(filled, headingRow + 2), Math.min(prepared, grid.rows), known);
  }
  return runs;
};

export const setFormats = (sheet: Excel.Worksheet, runs: readonly FormatRun[]): void => {
  for (const { column, row, rows, format } of runs) {
    untracked(sheet.getRangeByIndexes(row, column, rows, 1)).numberFormat = format as unknown as string[][];
  }
};
