import { cellShown } from "../table/cell-values";
import type { Grid } from "../table/grid";
import type { TemplateCell, TemplateTable } from "../template/template-sheet";
import { templateCellOf } from "./template-cell-of";

const NARROW = 10;
const WIDE = 50;

/**
 * A table of the old workbook from its heading row down, cell by cell.
 * @param change what a cell becomes; undefined leaves it as it is, and null for a row leaves the row out
 */
export const copiedTable = (
  grid: Grid,
  name: string,
  headerRow: number,
  change: (row: number, column: number) => TemplateCell | undefined = () => undefined,
): TemplateTable => {
  const columns = Array.from({ length: grid.columns }, (_, column) => column);
  const rows = Array.from({ length: Math.max(0, grid.rows - headerRow - 1) }, (_, index) => headerRow + 1 + index);
  return {
    name,
    head: columns.map((column) => cellShown(grid.cell(headerRow, column))),
    rows: rows.map((row) =>
      columns.map((column) => {
        const changed = change(row, column);
        return changed === undefined ? templateCellOf(grid.cell(row, column)) : changed;
      }),
    ),
    widths: columns.map((column) => widthOf(grid, headerRow, column)),
  };
};

/** As wide as the longest text of its first rows, within reason. */
const widthOf = (grid: Grid, headerRow: number, column: number): number => {
  const lengths = Array.from({ length: Math.min(40, grid.rows - headerRow) }, (_, index) =>
    Math.max(
      ...cellShown(grid.cell(headerRow + index, column))
        .split("\n")
        .map(({ length }) => length),
    ),
  );
  return Math.min(WIDE, Math.max(NARROW, ...lengths.map((length) => length * 0.8)));
};
