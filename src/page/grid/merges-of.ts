import type { Grid, MergedArea } from "../../core/table/grid";

/** The merged area that covers a cell, or undefined. */
export type MergeAt = (row: number, column: number) => MergedArea | undefined;

/** A sheet with more merged cells than this is shown without. */
const MOST_CELLS = 200_000;
const MOST_COLUMNS = 16_384;

export const mergesOf = ({ merges = [], rows, columns }: Grid): MergeAt => {
  const areas = merges.map((area) => ({
    ...area,
    rows: Math.min(area.rows, rows - area.row),
    columns: Math.min(area.columns, columns - area.column),
  }));
  const cells = areas.reduce((sum, area) => sum + Math.max(0, area.rows * area.columns), 0);
  if (cells === 0 || cells > MOST_CELLS) return () => undefined;
  const at = new Map<number, MergedArea>();
  for (const area of areas) {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        at.set(row * MOST_COLUMNS + column, area);
      }
    }
  }
  return (row, column) => at.get(row * MOST_COLUMNS + column);
};
