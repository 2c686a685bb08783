import type { PlanColumn } from "../core/plan/plan";
import { planHeadings } from "../core/plan/plan-headings";
import { headingsOfRow, matchHeadings } from "../core/table/headings";
import type { Cell, Grid } from "../core/table/grid";
import type { SheetSurvey, Workbook } from "../workbook/workbook";

/** Which row of a sheet the user pointed at as the plan's heading row, and what its columns hold; all zero-based. */
export interface PointedHeadings {
  sheet: string;
  row: number;
  columns: Partial<Record<PlanColumn, number>>;
}

/** The workbook as it would be if the user had typed headings that the software knows: nothing is written. */
export const withHeadings = (workbook: Workbook, pointed: readonly PointedHeadings[]): Workbook => {
  const of = (sheet: string) => pointed.find((one) => one.sheet === sheet);
  const worded = (grid: Grid): Grid => {
    const headings = of(grid.sheet);
    return headings ? reworded(grid, headings) : grid;
  };
  return {
    survey: async () => (await workbook.survey()).map((sheet) => ({ ...sheet, head: worded(sheet.head) })),
    read: async (requests) => (await workbook.read(requests)).map(worded),
    write: (output) => workbook.write(output),
    clear: (keep) => workbook.clear(keep),
  };
};

/** What the cells of a row probably hold, to begin the mapping with. */
export const guessHeadings = (sheet: SheetSurvey, row: number): PointedHeadings => ({
  sheet: sheet.name,
  row,
  columns: matchHeadings(headingsOfRow(sheet.head, row), planHeadings),
});

const reworded = (grid: Grid, { row: headingRow, columns }: PointedHeadings): Grid => {
  const words = new Map<number, string>();
  for (const [key, column] of Object.entries(columns) as [PlanColumn, number][]) {
    words.set(column, planHeadings[key][0] ?? "");
  }
  const cell = (row: number, column: number): Cell =>
    row === headingRow ? (words.get(column) ?? null) : grid.cell(row, column);
  return {
    sheet: grid.sheet,
    rows: Math.max(grid.rows, headingRow + 1),
    columns: Math.max(grid.columns, ...[...words.keys()].map((column) => column + 1)),
    texts: grid.texts,
    cell,
    column: (column) => grid.column(column),
  };
};
