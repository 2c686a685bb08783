import type { Grid } from "../table/grid";
import { isFilled } from "./filled-cells";
import type { PlanTable } from "./layout/plan-table";
import { isWithinCode, readNumberCell, type RowNumber } from "./numbering";

export type TableToRead = Pick<
  PlanTable,
  "headerRow" | "endRow" | "columns" | "periods" | "timeParts" | "unitColumns" | "codes" | "skipped" | "guessed"
>;

/** The rows below its heading that a table reads. */
export const rowsOf = (grid: Grid, { headerRow, endRow, skipped }: TableToRead): number[] => {
  const rows: number[] = [];
  for (let row = headerRow + 1; row < Math.min(grid.rows, endRow); row++) if (!skipped.has(row)) rows.push(row);
  return rows;
};

const numberAt = (grid: Grid, { columns: { number } }: TableToRead, row: number): RowNumber | null =>
  number === undefined ? null : readNumberCell(grid.cell(row, number));

/** Its rows have numbers; codes of the office's own are such where one stands within another. */
export const isNumbered = (grid: Grid, table: TableToRead): boolean => {
  const numbers = rowsOf(grid, table).map((row) => numberAt(grid, table, row));
  return (
    numbers.some((number) => number !== null && number.style !== "code") ||
    numbers.some((number, index) => isWithinCode(numbers[index + 1], number))
  );
};

/** Its sections alone have numbers: most of its tasks have none. */
export const hasLooseTasks = (grid: Grid, table: TableToRead): boolean => {
  const { task, lead, timing } = table.columns;
  const filled = (row: number, column: number | undefined) => column !== undefined && isFilled(grid.cell(row, column));
  let loose = 0;
  let numbered = 0;
  for (const row of rowsOf(grid, table)) {
    if (!filled(row, task) || !(filled(row, lead) || filled(row, timing))) continue;
    if (numberAt(grid, table, row)) numbered++;
    else loose++;
  }
  return loose >= 3 && loose > 2 * numbered;
};
