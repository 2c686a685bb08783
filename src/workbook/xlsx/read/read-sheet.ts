import { type Grid, GridBuilder } from "../../../core/table/grid";
import type { ReadRequest } from "../../workbook";
import { broken } from "../fault";
import type { Package } from "../package";
import { type CellMeaning, CellReader } from "./cell-reader";
import { MergeReader } from "./merge-reader";
import { MOST_ROWS, SheetScanner, type CellTaker } from "./scan-sheet";
import { textPieces } from "./text-pieces";

/** A worksheet's values, whole columns of it. The part is read to its end, so that its checksum is known to be right. */
export const readSheet = (
  parts: Package,
  path: string,
  name: string,
  meaning: CellMeaning,
  { columns, merges = false }: Pick<ReadRequest, "columns" | "merges">,
): Grid => {
  const grid = new GridBuilder(name);
  const reader = new CellReader(grid, meaning, columns, MOST_ROWS, () => fail(path));
  const behind = new MergeReader();
  scanSheet(parts, path, reader, true, merges ? behind : null);
  if (merges) grid.merges = behind.merges;
  return grid;
};

export const fail = (path: string): never => {
  throw broken(path);
};

/**
 * Runs the scanner over a part; to the part's very end, or only as far as the taker wants rows. What stands behind the
 * rows goes to `behind`.
 */
export const scanSheet = (
  parts: Package,
  path: string,
  taker: CellTaker,
  toTheEnd: boolean,
  behind: MergeReader | null = null,
): SheetScanner => {
  const scanner = new SheetScanner(taker, path);
  let done = false;
  for (const piece of textPieces(parts.chunks(path))) {
    if (done && !toTheEnd) return scanner;
    if (done) behind?.feed(piece);
    else if ((done = scanner.feed(piece))) behind?.feed(scanner.behind);
  }
  scanner.end();
  return scanner;
};
