import { type GridBuilder, Kind } from "../../../core/table/grid";
import { type CellRange, rangeOf } from "../../follow-rows";
import type { Package } from "../package";
import { readRelationships } from "../relationships";

/**
 * What a pivot table shows is no value once its cache is marked as no longer valid (`invalid="1"`, which Excel takes
 * away when it has filled it anew): its numbers are those of records that have been replaced. Its words stay.
 */
export const dropStalePivots = (parts: Package, path: string, grid: GridBuilder): void => {
  for (const { top, bottom, left, right } of stalePivots(parts, path))
    for (let column = left; column <= right; column++) {
      const cells = grid.column(column);
      for (let row = top; cells && row <= Math.min(bottom, cells.length - 1); row++)
        if (NUMBERS.has(cells.kinds[row] ?? 0)) grid.set(row, column, Kind.uncomputed, 0);
    }
};

const NUMBERS = new Set<number>([Kind.number, Kind.percent, Kind.date, Kind.error]);

const stalePivots = (parts: Package, path: string): CellRange[] =>
  readRelationships(parts, path).flatMap(({ type, target }) => {
    const pivot = type === "pivotTable" && target !== null ? parts.find(target) : null;
    if (pivot === null || !readRelationships(parts, pivot).some((one) => isInvalid(parts, one.target))) return [];
    return rangeOf(parts.xml(pivot).child("location")?.get("ref") ?? "") ?? [];
  });

const isInvalid = (parts: Package, target: string | null): boolean => {
  const cache = target === null ? null : parts.find(target);
  return cache !== null && ["1", "true"].includes(parts.xml(cache).get("invalid") ?? "");
};
