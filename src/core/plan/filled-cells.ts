import { plainText } from "../lib/text";
import { cellText } from "../table/cell-values";
import type { Cell, Grid } from "../table/grid";

export const isFilled = (cell: Cell): boolean => cell !== null && (typeof cell !== "string" || plainText(cell) !== "");

export const textsIn = (grid: Grid, row: number): string[] =>
  Array.from({ length: grid.columns }, (_, column) => plainText(cellText(grid.cell(row, column)))).filter(Boolean);

export const firstTextOf = (grid: Grid, row: number): string => {
  for (let column = 0; column < grid.columns; column++) {
    const text = cellText(grid.cell(row, column));
    if (text !== "") return text;
  }
  return "";
};

export const holdsAnything = (grid: Grid, row: number): boolean => {
  for (let column = 0; column < grid.columns; column++) if (isFilled(grid.cell(row, column))) return true;
  return false;
};
