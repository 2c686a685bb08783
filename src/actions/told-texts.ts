import type { Assessment } from "../core/assess";
import { toldText } from "../core/anonymise/word-book";
import type { Plan, PlanColumn } from "../core/plan/plan";
import { cellText } from "../core/table/cell-values";
import type { Grid } from "../core/table/grid";
import type { Workbook } from "../workbook/workbook";

/** What of the plans' sheets is taken as told: the units as well, or not. */
export type Told = "all" | "without-units";

/** The columns that the readers understand. */
const UNDERSTOOD: readonly PlanColumn[] = [
  "timing",
  "start",
  "status",
  "completedOn",
  "share",
  "extendedTo",
  "eventOn",
];
const UNITS: readonly PlanColumn[] = ["lead", "support"];

/**
 * The texts of the plans' sheets that are told and not understood, as `toldText` writes them: names of tasks, products,
 * units, lines around a table that hold no date. Headings, times and states are understood, and so is whatever stands in
 * one of `needed` ("sheet row column" or "sheet row"); a text that stands in both is understood.
 */
export const toldTexts = async (
  workbook: Workbook,
  { plans }: Pick<Assessment, "plans">,
  told: Told,
  needed: ReadonlySet<string>,
): Promise<Set<string>> => {
  const sheets = [...new Set(plans.map(({ sheet }) => sheet))];
  const grids = await workbook.read(sheets.map((sheet) => ({ sheet, columns: "all" as const })));
  const [texts, understood] = [new Set<string>(), new Set<string>()];
  const read = told === "all" ? UNDERSTOOD : [...UNDERSTOOD, ...UNITS];
  for (const grid of grids) {
    const own = plans.filter(({ sheet }) => sheet === grid.sheet);
    for (const { row, column, text } of textsIn(grid)) {
      const plan = own.find(({ firstRow, endRow }) => row >= firstRow && row < endRow);
      const place = `${grid.sheet} ${row}`;
      const asked = needed.has(place) || needed.has(`${place} ${column}`);
      const isTold = !asked && (plan ? isToldWithin(plan, row, column, read) : !/\d/.test(text));
      (isTold ? texts : understood).add(toldText(text));
    }
  }
  return new Set([...texts].filter((text) => !understood.has(text)));
};

const isToldWithin = (
  { headerRow, columns, periods }: Plan,
  row: number,
  column: number,
  read: readonly PlanColumn[],
): boolean =>
  row > headerRow && !read.some((key) => columns[key] === column) && !periods.some((one) => one.column === column);

const textsIn = (grid: Grid): { row: number; column: number; text: string }[] =>
  Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.columns }, (_, column) => ({ row, column, text: cellText(grid.cell(row, column)) })),
  )
    .flat()
    .filter(({ text }) => /\p{L}/u.test(text));
