import { cellText } from "../table/cell-values";
import type { Grid } from "../table/grid";
import { type Columns, headingKey, headingText } from "../table/headings";
import type { SaidTable } from "../table/said-table";
import { findPlanTables } from "./layout/find-plan-tables";
import { isColumnNumbers } from "./layout/heading-block";
import type { PlanTable } from "./layout/plan-table";
import { type PlanColumn, planColumns } from "./plan";
import { assignmentHeadings } from "./plan-headings";
import { dutyAt } from "./units/duty";

/**
 * The table that a person pointed at: it is one, whatever its headings and cells look like. What they tell beside the
 * columns (a time chart, a time in several columns) still holds where the time is left as it is.
 */
export const readSaidTable = (head: Grid, { firstRow, headerRow, columns: said }: SaidTable): PlanTable => {
  const columns: Columns<PlanColumn> = {};
  for (const key of planColumns) if (said[key] !== undefined) columns[key] = said[key];
  const { lead } = columns;
  const told = findPlanTables(head).tables.find((table) => table.headerRow === headerRow);
  return {
    firstRow,
    headerRow,
    endRow: Infinity,
    columns,
    leadInText: lead !== undefined && isRunningText(head, headerRow, lead),
    persons: (told?.persons ?? []).filter(({ column }) => !Object.values(columns).includes(column)),
    guessed: [],
    ...timesOf(told, columns),
    unitColumns: told !== undefined && told.columns.lead === columns.lead ? told.unitColumns : [],
    codes: told?.codes ?? null,
    said: true,
    unread: told?.unread ?? [],
    skipped: skippedRows(head, headerRow, Object.values(columns)),
  };
};

const timesOf = (told: PlanTable | undefined, { timing }: Columns<PlanColumn>) =>
  told && told.columns.timing === timing
    ? {
        periods: told.periods,
        timeParts: told.timeParts,
        timeInTask: told.timeInTask,
        timeInSections: told.timeInSections,
      }
    : { periods: [], timeParts: [], timeInTask: false, timeInSections: false };

/** The heading standing again after a page break, and the numbers of the columns. */
const skippedRows = (grid: Grid, headerRow: number, columns: readonly number[]): ReadonlySet<number> => {
  const keyAt = (row: number, column: number) => headingKey(headingText(grid.cell(row, column)));
  const isAgain = (row: number) => {
    const filled = columns.filter((column) => keyAt(row, column) !== "");
    return filled.length >= 2 && filled.every((column) => keyAt(row, column) === keyAt(headerRow, column));
  };
  const below = Array.from({ length: Math.max(0, grid.rows - headerRow - 1) }, (_, index) => headerRow + 1 + index);
  return new Set(below.filter((row) => isAgain(row) || (row === headerRow + 1 && isColumnNumbers(grid, row))));
};

const ASSIGNMENTS = new Set(assignmentHeadings.map(headingKey));
/** No list of units is so long. */
const LONG = 60;

/** A heading such as "Phân công", or cells that mostly are sentences on who does what. */
const isRunningText = (head: Grid, headerRow: number, column: number): boolean => {
  if (ASSIGNMENTS.has(headingKey(headingText(head.cell(headerRow, column))))) return true;
  const texts = Array.from({ length: Math.max(0, head.rows - headerRow - 1) }, (_, index) =>
    cellText(head.cell(headerRow + 1 + index, column)),
  ).filter(Boolean);
  return texts.filter((text) => text.length > LONG && dutyAt(text) >= 0).length * 2 > texts.length;
};
