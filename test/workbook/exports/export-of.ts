import type { Grid } from "../../../src/core/table/grid";
import type { ExportFile } from "../../../src/workbook/export-file";

/** An export that holds these tables. */
export const exportOf = (...grids: Grid[]): ExportFile => ({
  file: "xuat.xlsx",
  tables: grids.map((grid) => ({ name: grid.sheet, head: grid, read: () => Promise.resolve(grid) })),
  letters: null,
});
