import { cellText } from "../table/cell-values";
import type { Grid, MergedArea } from "../table/grid";
import type { Columns } from "../table/headings";
import type { Entry } from "./entry";
import { type PlanColumn, planColumns } from "./plan";

/** What one cell may say of several tasks. A number and a task's own words are of one row. */
const SHARED = planColumns.filter((column) => column !== "number" && column !== "task");

/**
 * A unit, a product or a time that is merged down over several tasks is said of each of them: the tasks below the first
 * row get it, as from the cell where it stands. A task's own text wins, and rows that continue a task add nothing.
 */
export const shareMerged = (
  entries: readonly Entry[],
  grid: Grid,
  headerRow: number,
  columns: Columns<PlanColumn>,
): void => {
  const tall = (grid.merges ?? []).filter(({ row, rows }) => rows > 1 && row > headerRow);
  if (tall.length === 0) return;
  for (const key of SHARED) {
    const own = tall.filter(({ column }) => column === columns[key]);
    for (const entry of own.length > 0 ? entries : []) {
      const merge = entry.texts[key] === "" ? own.find((area) => reaches(area, entry.rows[0] ?? 0)) : undefined;
      if (!merge) continue;
      const cell = grid.cell(merge.row, merge.column);
      entry.texts[key] = cellText(cell);
      if (entry.texts[key] !== "") entry.cells[key] = { row: merge.row, cell };
    }
  }
};

const reaches = ({ row, rows }: MergedArea, at: number): boolean => row < at && at < row + rows;
