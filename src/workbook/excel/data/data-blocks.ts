import { type Grid, Kind } from "../../../core/table/grid";
import { bytesOf, REQUEST_BYTES } from "../requests/payload";
import { untracked } from "../requests/requests";

/** What goes into a cell; null leaves it as it is. */
export type Written = string | number | boolean | null;

/** Rows of values from the first column on: what fits into one request. */
export interface Block {
  row: number;
  values: Written[][];
}

/** Which rows of a sheet are written, and how wide: beyond the grid's own cells they are emptied. */
export interface Extent {
  from: number;
  rows: number;
  columns: number;
}

export const blocksOf = (
  { from, rows, columns }: Extent,
  writtenAt: (row: number, column: number) => Written,
): Block[] => {
  const blocks: Block[] = [];
  let room = 0;
  for (let row = from; row < rows; row++) {
    const values = Array.from({ length: columns }, (_, column) => writtenAt(row, column));
    const bytes = bytesOf(values);
    if (bytes > room) {
      blocks.push({ row, values: [] });
      room = REQUEST_BYTES;
    }
    blocks.at(-1)?.values.push(values);
    room -= bytes;
  }
  return blocks;
};

/**
 * Of more than one block the heading row comes last, and is returned: should Excel fall silent in between, a table
 * without headings is missed by whoever counts in it, and half a table is not.
 */
export const headingsLast = (blocks: readonly Block[]): Block | null => {
  const [first] = blocks;
  if (!first || blocks.length < 2) return null;
  const headings: Block = { row: first.row, values: first.values.slice(0, 1) };
  first.values[0] = headings.values[0]?.map((cell) => (cell === null ? null : "")) ?? [];
  return headings;
};

export const rangeOf = (sheet: Excel.Worksheet, { row, values }: Block): Excel.Range =>
  untracked(sheet.getRangeByIndexes(row, 0, values.length, values[0]?.length ?? 1));

export const place = (sheet: Excel.Worksheet, block: Block): void => {
  if ((block.values[0]?.length ?? 0) > 0) rangeOf(sheet, block).values = block.values;
};

/** As they must be written to become errors again. Newer ones would become texts: of these nothing is written. */
const TYPED_ERRORS = new Set(["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"]);

/** What makes Excel hold a grid's cell: a text keeps an apostrophe in front, so that it is never read as anything else. */
export const writtenOf = (grid: Grid, row: number, column: number): Written => {
  const cell = grid.cell(row, column);
  if (cell === null) return "";
  if (typeof cell === "string") return cell === "" ? "" : `'${cell}`;
  if (typeof cell === "number" || typeof cell === "boolean") return cell;
  if (cell.type === "error") return TYPED_ERRORS.has(cell.code) ? cell.code : "";
  return cell.type === "uncomputed" ? "" : (grid.column(column)?.values[row] ?? "");
};

/** The kind of a column's first value below a row; null where it has none. */
export const kindBelow = (grid: Grid, from: number, index: number): number | null => {
  const column = grid.column(index);
  for (let row = from; column && row < column.length; row++) {
    const kind = column.kinds[row] ?? Kind.empty;
    if (kind !== Kind.empty) return kind;
  }
  return null;
};
