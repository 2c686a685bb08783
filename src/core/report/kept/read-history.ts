import { daysOfCell, cellText } from "../../table/cell-values";
import type { Cell, Grid } from "../../table/grid";
import type { Snapshot } from "./kept";

/** The figures of earlier days: a row with a day, a figure's name and an amount, in whatever columns they stand now. */
export const readHistory = (grid: Grid): Snapshot[] =>
  Array.from({ length: grid.rows }, (_, row) => readSnapshot(grid, row)?.snapshot ?? []).flat();

/** One row's figure, and the columns in which it stands: what people type beside it is no part of it. */
export const readSnapshot = (grid: Grid, row: number): { snapshot: Snapshot; columns: Set<number> } | null => {
  const cells = Array.from({ length: grid.columns }, (_, column) => grid.cell(row, column));
  const texts = cells.map(cellText);
  const nameAt = texts.findIndex((text) => /^BC_\w+$/.test(text));
  const name = texts[nameAt];
  if (name === undefined) return null;
  // As it was written: name, label, value; whatever else stands there now.
  const behind = [...cells.keys()].sort((a, b) => Number(a < nameAt) - Number(b < nameAt) || a - b);
  const dayAt = cells.findIndex((cell) => daysOf(cell).length > 0);
  const valueAt = behind.find((column) => amountOf(cells[column] ?? null) !== null) ?? -1;
  const day = daysOf(cells[dayAt] ?? null).at(0);
  const value = amountOf(cells[valueAt] ?? null);
  if (!day || value === null) return null;
  const labelAt = behind.find((column) => column !== nameAt && column !== dayAt && isLabel(texts[column] ?? "")) ?? -1;
  return {
    snapshot: { day, name, label: texts[labelAt] ?? "", value },
    columns: new Set([dayAt, nameAt, labelAt, valueAt]),
  };
};

const daysOf = (cell: Cell) => (typeof cell === "number" ? [] : (daysOfCell(cell) ?? []));

const isLabel = (text: string): boolean => text !== "" && !/^[\d.,/%+-]+$/.test(text);

const amountOf = (cell: Cell): number | null => {
  if (typeof cell === "number") return cell;
  return cell !== null && typeof cell === "object" && cell.type === "percent" ? cell.value : null;
};
