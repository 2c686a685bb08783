import { readDeadline } from "../../deadline/read-deadline";
import type { Day } from "../../lib/calendar-day";
import { cellText, daysOfCell } from "../../table/cell-values";
import type { Grid } from "../../table/grid";

/** For each row of a column the last day that its cell names, or null: enough to tell which of two columns is later. */
export type LastDues = (column: number) => (Day | null)[];

/** A year for texts without one; which, does not matter to what is later. */
const ANY_YEAR = 2026;
const MOST_ROWS = 200;

export const lastDuesOf =
  (grid: Grid, rows: readonly number[]): LastDues =>
  (column) =>
    rows.slice(0, MOST_ROWS).map((row) => {
      const cell = grid.cell(row, column);
      const days = daysOfCell(cell) ?? readDeadline(cellText(cell), { year: ANY_YEAR }).due.map(({ date }) => date);
      return [...days].sort().at(-1) ?? null;
    });
