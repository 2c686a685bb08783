import { cellText } from "../table/cell-values";
import type { Grid } from "../table/grid";
import { type Columns, headingKey, headingText } from "../table/headings";
import type { SaidTable } from "../table/said-table";
import { type PlanColumn, planColumns } from "./plan";
import { assignmentHeadings } from "./plan-headings";
import { dutyAt } from "./units/duty";

/** The table that a person pointed at: it is one, whatever its headings and cells look like. */
export const readSaidTable = (
  head: Grid,
  { headerRow, columns: said }: SaidTable,
): { headerRow: number; columns: Columns<PlanColumn>; leadInText: boolean } => {
  const columns: Columns<PlanColumn> = {};
  for (const key of planColumns) if (said[key] !== undefined) columns[key] = said[key];
  const { lead } = columns;
  return { headerRow, columns, leadInText: lead !== undefined && isRunningText(head, headerRow, lead) };
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
