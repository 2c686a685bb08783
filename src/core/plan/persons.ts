import { oneLine } from "../lib/text";
import { cellText } from "../table/cell-values";
import type { Grid } from "../table/grid";
import type { PersonColumn, PlanTable } from "./layout/plan-table";

/** Who of the unit answers for a task, under the plan's own heading ("Lãnh đạo phụ trách", "Người thực hiện"). */
export interface Person {
  heading: string;
  name: string;
}

/** The persons of one task: of all its rows, or of the cell merged over it. */
export const readPersons = (
  grid: Grid,
  { persons, headerRow }: Pick<PlanTable, "persons" | "headerRow">,
  rows: readonly number[],
): Person[] =>
  persons.flatMap((column) => {
    const own = rows.map((row) => oneLine(cellText(grid.cell(row, column.column)))).filter(Boolean);
    const name = own.length > 0 ? own.join("; ") : mergedOver(grid, column, headerRow, rows[0] ?? 0);
    return name === "" ? [] : [{ heading: column.heading, name }];
  });

const mergedOver = (grid: Grid, { column }: PersonColumn, headerRow: number, at: number): string => {
  const area = (grid.merges ?? []).find(
    (merge) => merge.column === column && merge.row > headerRow && merge.row < at && at < merge.row + merge.rows,
  );
  return area ? oneLine(cellText(grid.cell(area.row, column))) : "";
};

/** "Lãnh đạo phụ trách: Nguyễn Văn An; Người thực hiện: Trần Thị Bình"; "" where the plan names none. */
export const personsText = (persons: readonly Person[]): string =>
  persons.map(({ heading, name }) => `${heading}: ${name}`).join("; ");
