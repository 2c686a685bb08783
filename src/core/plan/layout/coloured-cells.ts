import type { Grid } from "../../table/grid";

/** A colour of the cell's own: not that of its whole row, which only tells rows apart. */
export const isColoured = (grid: Grid, row: number, column: number): boolean => {
  const fill = grid.look?.(row, column)?.fill ?? null;
  return fill !== null && fill !== (grid.look?.(row, 0)?.fill ?? null);
};

/** How many cells of a column are coloured; all of them is the column's own look. */
export const colouredCells = (grid: Grid, rows: readonly number[], column: number): number => {
  if (!grid.look) return 0;
  const coloured = rows.filter((row) => isColoured(grid, row, column)).length;
  return coloured === rows.length && rows.length > 2 ? 0 : coloured;
};
