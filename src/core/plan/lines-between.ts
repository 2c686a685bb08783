import { plainText } from "../lib/text";
import type { Grid } from "../table/grid";

/** The texts of some rows, in the order of reading; rows are zero-based, the last one is not among them. */
export const linesBetween = (grid: Grid, from: number, to: number): string[] => {
  const lines: string[] = [];
  for (let row = from; row < to; row++) {
    for (let column = 0; column < grid.columns; column++) {
      const cell = grid.cell(row, column);
      if (typeof cell === "string" && plainText(cell) !== "") lines.push(plainText(cell));
    }
  }
  return lines;
};
