import { columnOf, type Grid, GridBuilder } from "../../../core/table/grid";
import { SURVEYED_ROWS } from "../../workbook";
import type { Package } from "../package";
import { type CellMeaning, CellReader } from "./cell-reader";
import { fail } from "./read-sheet";
import { type CellTaker, MOST_COLUMNS, MOST_ROWS } from "./scan-sheet";
import { type Extent, walkSheet, walkWholeSheet } from "./walk-sheet";

export interface Surveyed {
  head: Grid;
  /** Null where the sheet goes on behind the head and does not state its size, or misstates it. */
  extent: Extent | null;
  /** Null where that stands further behind than has been read. */
  isProtected: boolean | null;
}

/** A sheet's first rows, and what is known by then. Only the first rows are unpacked. */
export const surveySheet = async (
  parts: Package,
  path: string,
  name: string,
  meaning: CellMeaning,
): Promise<Surveyed> => {
  const head = new GridBuilder(name);
  const reader = new CellReader(head, meaning, "all", SURVEYED_ROWS, () => fail(path));
  const { opening, tail } = await walkSheet(parts, path, reader, false);
  if (tail) return { head, extent: { rows: head.rows, columns: head.columns }, isProtected: tail.isProtected };
  const stated = statedExtent(opening);
  const believable = stated !== null && stated.rows > SURVEYED_ROWS && stated.columns >= head.columns;
  return { head, extent: believable ? stated : null, isProtected: null };
};

/**
 * `<dimension ref="A1:K112"/>`: one past the last row and column; null where it is missing or senseless. LibreOffice states
 * the very last row of a sheet once a row of it was deleted.
 */
const statedExtent = (opening: string): Extent | null => {
  const last = /<(?:[\w.-]+:)?dimension\s[^>]*?ref\s*=\s*["'](?:[^"':]*:)?\$?([A-Z]{1,3})\$?(\d{1,7})["']/.exec(
    opening,
  );
  if (!last) return null;
  const columns = columnOf(last[1] ?? "") + 1;
  const rows = Number(last[2]);
  return rows >= MOST_ROWS || columns > MOST_COLUMNS ? null : { rows, columns };
};

/** The true size, by going over the whole sheet without reading a value. */
export const measureSheet = (parts: Package, path: string): Extent => {
  const nothing = () => undefined;
  const passing: CellTaker = { row: () => true, wants: () => false, plain: nothing, mixed: nothing };
  return walkWholeSheet(parts, path, passing).extent;
};
