import { type Grid, Kind } from "../table/grid";
import type { DataTable } from "./data-table";
import { isFilled } from "./is-filled";
import { isCode, isHeadingAgain, type LeftOut, RecordRows } from "./table-tail";

/**
 * A data sheet's table with the rows between its records that are none: sums over groups, titles of groups, headings
 * said again. What was read of the sheet tells them, its first column above all.
 */
export const withoutBetween = (table: DataTable): DataTable => {
  const { grid, headingRow, firstRow, endRow, headings } = table;
  const first = headings[0]?.column ?? 0;
  const beginsRecord = codesOf(grid, first);
  let shape: RecordRows | null = null;
  const found: LeftOut[] = [];
  for (let row = firstRow; row < endRow; row++) {
    if (beginsRecord(row)) continue;
    shape ??= new RecordRows(grid, firstRow, endRow - 1, first);
    if (shape.isSum(row) || shape.isTitle(row) || isHeadingAgain(grid, headingRow, row))
      found.push({ row, text: shape.shown(row), rows: 1 });
  }
  const [top] = found;
  if (!top) return table;
  return { ...table, between: { ...top, rows: found.length }, skipped: new Set(found.map(({ row }) => row)) };
};

/** Whether some row holds something and has no code in the table's first column: what it is, its words must tell. */
export const asksForWords = ({ grid, firstRow, headings }: DataTable): boolean => {
  const beginsRecord = codesOf(grid, headings[0]?.column ?? 0);
  const columns = headings.map(({ column }) => grid.column(column));
  const holds = (row: number) => columns.some((column) => isFilled(column, row, grid.texts));
  for (let row = firstRow; row < grid.rows; row++) if (!beginsRecord(row) && holds(row)) return true;
  return false;
};

/** Whether a row begins with a number, a day or a code, as nearly all do. */
const codesOf = (grid: Grid, column: number): ((row: number) => boolean) => {
  const cells = grid.column(column);
  if (!cells) return () => true;
  return (row) => {
    const kind = row < cells.length ? cells.kinds[row] : Kind.empty;
    return kind === Kind.text ? isCode(grid.texts[cells.values[row] ?? 0] ?? "") : kind !== Kind.empty;
  };
};
