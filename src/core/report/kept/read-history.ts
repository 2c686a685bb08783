import { daysOfCell, cellText } from "../../table/cell-values";
import type { Cell, Grid } from "../../table/grid";
import type { Snapshot } from "./kept";

/** The figures of earlier days: a row with a day, a figure's name and an amount, in whatever columns they stand now. */
export const readHistory = (grid: Grid): Snapshot[] => {
  const history: Snapshot[] = [];
  for (let row = 0; row < grid.rows; row++) {
    const cells = Array.from({ length: grid.columns }, (_, column) => grid.cell(row, column));
    const day = cells.flatMap((cell) => (typeof cell === "number" ? [] : (daysOfCell(cell) ?? []))).at(0);
    const name = cells.map(cellText).find((text) => /^BC_\w+$/.test(text));
    const value = cells.map(amountOf).findLast((amount) => amount !== null);
    const label = cells.map(cellText).find((text) => text !== "" && text !== name && !/^[\d.,/%+-]+$/.test(text)) ?? "";
    if (day && name && typeof value === "number") history.push({ day, name, label, value });
  }
  return history;
};

const amountOf = (cell: Cell): number | null => {
  if (typeof cell === "number") return cell;
  return cell !== null && typeof cell === "object" && cell.type === "percent" ? cell.value : null;
};
