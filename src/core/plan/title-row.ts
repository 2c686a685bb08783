import { plainText } from "../lib/text";
import type { Grid } from "../table/grid";
import type { PlanTable } from "./layout/plan-table";

/**
 * A row of one text alone that is set apart as a title: merged over several columns, in capitals, or in bold where the
 * rows of the table are not.
 */
export const isTitleRow = (grid: Grid, row: number, table: Pick<PlanTable, "columns" | "headerRow">): boolean => {
  let text = "";
  let at = -1;
  for (let column = 0; column < grid.columns; column++) {
    const cell = grid.cell(row, column);
    if (cell === null || (typeof cell === "string" && plainText(cell) === "")) continue;
    if (typeof cell !== "string" || at >= 0) return false;
    text = plainText(cell);
    at = column;
  }
  if (at < 0 || at > Math.max(table.columns.task ?? 0, table.columns.number ?? 0)) return false;
  return isWide(grid, row, at) || isInCapitals(text) || grid.look?.(row, at)?.bold === true;
};

const isWide = (grid: Grid, row: number, column: number): boolean =>
  grid.merges?.some((area) => area.row === row && area.column === column && area.columns >= 2) === true;

/** "CÔNG TÁC CHỈ ĐẠO": three letters at least, none of them small but in a bracket. */
export const isInCapitals = (text: string): boolean => {
  const letters = text.replace(/\([^()]*\)/g, "").replace(/[^\p{L}]/gu, "");
  return letters.length >= 4 && letters === letters.toUpperCase();
};
