import type { Cell } from "../../core/table/grid";
import type { ShownColumn } from "./columns-of";

/** CSS pixels of a character, on the wide side. */
const CHARACTER = 8;

/**
 * Whether a text goes on over the empty cells at its right, as in Excel: the title of a section that stands in a narrow
 * column. It must find room there for all of it.
 */
export const spills = (
  cell: Cell,
  place: number,
  columns: readonly ShownColumn[],
  isFree: (column: number) => boolean,
): boolean => {
  if (typeof cell !== "string" || cell.includes("\n")) return false;
  const needed = cell.length * CHARACTER;
  let room = columns[place]?.width ?? 0;
  if (room >= needed) return false;
  for (const { column, width } of columns.slice(place + 1)) {
    if (!isFree(column)) return false;
    room += width;
    if (room >= needed) return true;
  }
  return false;
};
