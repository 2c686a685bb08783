import { type GridBuilder, Kind } from "../../../core/table/grid";
import type { CellRange } from "../../follow-rows";
import type { Package } from "../package";
import { pivotTablesOn } from "./pivot-tables";

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
  pivotTablesOn(parts, path).flatMap(({ area, caches }) =>
    caches.some((cache) => ["1", "true"].includes(parts.xml(cache).get("invalid") ?? "")) ? [area] : [],
  );
