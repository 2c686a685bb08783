import { findPlanTables } from "../../core/plan/layout/find-plan-tables";
import type { PlanTable } from "../../core/plan/layout/plan-table";
import type { Plan, PlanColumn } from "../../core/plan/plan";
import { cellShown } from "../../core/table/cell-values";
import { cellName, columnName, type Grid, gridOfRows } from "../../core/table/grid";
import { lackingColumns, type TrackingColumn } from "../../core/template/tracking-columns";
import type { WorkbookData } from "../../core/workbook-data";
import type { NewColumns } from "../../workbook/new-columns";
import type { PlannedEdit } from "./entry";

/** Tracking columns beside a plan's table and the headings as they will be written, or why they cannot stand there. */
export type AddedColumns =
  | { edits: PlannedEdit[]; columns: NewColumns }
  /** This cell to the right of the table is not empty. */
  | { taken: string }
  /** Somebody pointed at the table's columns: others are not looked for. */
  | { why: "pointed" }
  /** The table would not be read as it is now, with these columns added to it. */
  | { why: "misread" };

/**
 * The tracking columns that a plan lacks, right of its table; nothing is written. What would be written is read first: the
 * table must be the same as before, with these columns.
 * @param wanted only these of them
 */
export const addColumns = (
  plan: Plan,
  { gridOf, tables }: Pick<WorkbookData, "gridOf" | "tables">,
  wanted?: readonly PlanColumn[],
): AddedColumns => {
  const grid = gridOf(plan.sheet);
  const table = tables.plans.find(({ sheet, headerRow }) => sheet === plan.sheet && headerRow === plan.headerRow);
  if (!table || table.said) return { why: "pointed" };
  const first = behindHeading(table, grid);
  const lacking = lackingColumns(
    (key) => plan.columns[key] !== undefined || (wanted !== undefined && !wanted.includes(key)),
    headingsOf(table, grid, first),
  );
  const taken = takenCell(plan, grid, first, first + lacking.length);
  if (taken !== null) return { taken };
  for (const row of new Set([table.headerRow, table.firstRow])) {
    const edits = lacking.map(({ heading }, at) => headingEdit(plan.sheet, row, first + at, heading));
    if (readsAs(table, withTexts(grid, edits), columnsWith(table, lacking, first)))
      return { edits, columns: newColumns(plan, table, lacking, { first, textRow: row }) };
  }
  return { why: "misread" };
};

const newColumns = (
  plan: Plan,
  { firstRow, headerRow }: PlanTable,
  lacking: readonly TrackingColumn[],
  { first, textRow }: { first: number; textRow: number },
): NewColumns => {
  const lastRow = lastRowOf(plan);
  return {
    ...{ sheet: plan.sheet, firstRow, headerRow, textRow, lastRow },
    model: { row: plan.tasks[0]?.rows[0] ?? headerRow + 1, column: first - 1 },
    columns: lacking.map(({ heading, width, format, rule }, at) => {
      const name = columnName(first + at);
      return {
        ...{ column: first + at, heading, width, format },
        rule: rule && rule(`${name}${headerRow + 2}:${name}${lastRow + 1}`),
      };
    }),
  };
};

/** The last row that a task or a section of the plan stands in. */
const lastRowOf = ({ headerRow, tasks, sections }: Plan): number =>
  Math.max(headerRow + 1, ...tasks.flatMap(({ rows }) => rows), ...sections.map(({ row }) => row));

const headingEdit = (sheet: string, row: number, column: number, text: string): PlannedEdit => ({
  sheet,
  row,
  column,
  text,
  before: null,
  was: "",
  formula: false,
  shared: 0,
});

/** The first column behind the table's last one that has a heading. */
const behindHeading = ({ columns, periods, firstRow, headerRow }: PlanTable, grid: Grid): number => {
  let column = Math.max(...Object.values(columns), ...periods.map((period) => period.column)) + 1;
  while (column < grid.columns && filledRow(grid, column, firstRow, headerRow) !== null) column++;
  const over = mergesOf(grid, firstRow, headerRow).filter((area) => area.column < column);
  return Math.max(column, ...over.map((area) => area.column + area.columns));
};

const headingsOf = ({ firstRow, headerRow }: PlanTable, grid: Grid, end: number): string[] =>
  rowsOf(firstRow, headerRow).flatMap((row) =>
    Array.from({ length: end }, (_, column) => cellShown(grid.cell(row, column))),
  );

/** A cell in these columns, from the heading to the last task, that holds something or is merged with others. */
const takenCell = (plan: Plan, grid: Grid, first: number, end: number): string | null => {
  const { firstRow } = plan;
  const last = lastRowOf(plan);
  for (let column = first; column < end; column++) {
    const row = filledRow(grid, column, firstRow, last);
    if (row !== null) return cellName(row, column);
  }
  const [area] = mergesOf(grid, firstRow, last).filter((one) => one.column < end && one.column + one.columns > first);
  return area ? cellName(area.row, area.column) : null;
};

const filledRow = (grid: Grid, column: number, first: number, last: number): number | null =>
  rowsOf(first, last).find((row) => grid.cell(row, column) !== null) ?? null;

const mergesOf = ({ merges = [] }: Grid, first: number, last: number) =>
  merges.filter((area) => area.row <= last && area.row + area.rows > first);

const rowsOf = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

const columnsWith = (table: PlanTable, lacking: readonly TrackingColumn[], first: number): PlanTable["columns"] => ({
  ...table.columns,
  ...Object.fromEntries(lacking.map(({ key }, at) => [key, first + at])),
});

const readsAs = (table: PlanTable, grid: Grid, columns: PlanTable["columns"]): boolean => {
  const now = findPlanTables(grid).tables.find(({ headerRow }) => headerRow === table.headerRow);
  return now !== undefined && stateOf(now, now.columns) === stateOf(table, columns);
};

const stateOf = ({ firstRow, endRow, periods, timeParts }: PlanTable, columns: PlanTable["columns"]): string =>
  JSON.stringify([firstRow, endRow, periods, timeParts, Object.entries(columns).sort()]);

const withTexts = (grid: Grid, edits: readonly PlannedEdit[]): Grid => {
  const rows = rowsOf(0, grid.rows - 1).map((row) =>
    Array.from({ length: grid.columns }, (_, column) => grid.cell(row, column)),
  );
  for (const { row, column, text } of edits) (rows[row] ??= [])[column] = text;
  const filled = rows.map((row) => Array.from(row, (cell) => cell ?? null));
  const { merges, look } = grid;
  return Object.assign(gridOfRows(grid.sheet, filled), merges && { merges }, look && { look });
};
