import { type Grid, GridBuilder } from "../../../core/table/grid";
import type { ReadRequest } from "../../workbook";
import { broken } from "../fault";
import type { Package } from "../package";
import { LookKeeper } from "./cell-looks";
import { type CellMeaning, CellReader } from "./cell-reader";
import { dropOldValues } from "./drop-old-values";
import type { FormulaOrigins } from "./formula-origins";
import { readBackground } from "./read-background";
import { dropStalePivots } from "./stale-pivots";
import { MOST_ROWS } from "./scan-sheet";
import { type Extent, walkSheet } from "./walk-sheet";

/**
 * A worksheet's values, whole columns of it, its true size and whether it is protected. The part is read to its end, so that its checksum
 * is known to be right.
 */
export const readSheet = async (
  parts: Package,
  path: string,
  name: string,
  meaning: CellMeaning,
  origins: FormulaOrigins,
  {
    columns,
    merges = false,
    looks = false,
    background = false,
    current = false,
  }: Pick<ReadRequest, "columns" | "merges" | "looks" | "background" | "current">,
): Promise<{ grid: Grid; extent: Extent; isProtected: boolean }> => {
  const grid = new GridBuilder(name);
  const keeper = looks ? new LookKeeper(meaning.looks()) : null;
  const reader = new CellReader(grid, meaning, columns, MOST_ROWS, () => fail(path), { keeper });
  const { tail, extent, formulas } = await walkSheet(parts, path, reader, true);
  dropStalePivots(parts, path, grid);
  if (current && formulas) dropOldValues(origins, path, grid);
  if (keeper) grid.look = (row, column) => keeper.at(row, column);
  if (merges) grid.merges = tail?.merges ?? [];
  if (background) grid.background = readBackground(parts, path, origins);
  return { grid, extent, isProtected: tail?.isProtected ?? false };
};

export const fail = (path: string): never => {
  throw broken(path);
};
