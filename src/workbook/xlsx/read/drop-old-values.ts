import { cellName, type GridBuilder, Kind } from "../../../core/table/grid";
import type { FormulaOrigins } from "./formula-origins";

/** Values that formulas hold of another day, or that nobody vouches for, are none. */
export const dropOldValues = (origins: FormulaOrigins, path: string, grid: GridBuilder): void => {
  for (const { top, bottom, left, right } of origins.oldAreas(path))
    for (let column = left; column <= Math.min(right, grid.columns - 1); column++) {
      const cells = grid.column(column);
      for (let row = top; cells && row <= Math.min(bottom, cells.length - 1); row++) {
        if (cells.kinds[row] === Kind.empty) continue;
        grid.set(row, column, Kind.uncomputed, 0);
        if (!origins.mayBeOld) grid.dayCell ??= cellName(row, column);
      }
    }
};
