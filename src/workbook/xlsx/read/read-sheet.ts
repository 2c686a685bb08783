import { type Grid, GridBuilder } from "../../../core/table/grid";
import { broken } from "../fault";
import type { Package } from "../package";
import { type CellMeaning, CellReader } from "./cell-reader";
import { MOST_ROWS, SheetScanner, type CellTaker } from "./scan-sheet";
import { textPieces } from "./text-pieces";

/** A worksheet's values, whole columns of it. The part is read to its end, so that its checksum is known to be right. */
export const readSheet = (
  parts: Package,
  path: string,
  name: string,
  meaning: CellMeaning,
  columns: readonly number[] | "all",
): Grid => {
  const grid = new GridBuilder(name);
  const reader = new CellReader(grid, meaning, columns, MOST_ROWS, () => fail(path));
  scanSheet(parts, path, reader, true);
  return grid;
};

export const fail = (path: string): never => {
  throw broken(path);
};

/** Runs the scanner over a part; to the part's very end, or only as far as the taker wants rows. */
export const scanSheet = (parts: Package, path: string, taker: CellTaker, toTheEnd: boolean): SheetScanner => {
  const scanner = new SheetScanner(taker, path);
  let done = false;
  for (const piece of textPieces(parts.chunks(path))) {
    if (done && !toTheEnd) return scanner;
    done ||= scanner.feed(piece);
  }
  scanner.end();
  return scanner;
};
