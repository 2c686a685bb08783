import type { PlanColumn } from "../core/plan/plan";
import { planHeadings } from "../core/plan/plan-headings";
import { headingsOfRow, matchHeadings } from "../core/table/headings";
import type { Cell, Grid } from "../core/table/grid";
import type { SheetSurvey, Workbook } from "../workbook/workbook";
import { rememberedIn } from "./remembered";
import type { PointedHeadings } from "./pointed-headings";

/**
 * The workbook as it would be if the user had typed headings that the software knows, wherever it remembers that they
 * were pointed at: nothing is written.
 */
export const withHeadings = (workbook: Workbook): Workbook => {
  const worded = async (): Promise<(grid: Grid) => Grid> => {
    const { headings } = await rememberedIn(workbook);
    return (grid) => {
      const own = headings.find(({ sheet }) => sheet === grid.sheet);
      return own ? reworded(grid, own) : grid;
    };
  };
  return {
    survey: async () => {
      const sheets = await workbook.survey();
      const word = await worded();
      return sheets.map((sheet) => {
        const head = word(sheet.head);
        // The others as they are: a sheet of a file looks for its protection only when asked.
        return head === sheet.head ? sheet : { ...sheet, head };
      });
    },
    read: async (requests) => {
      const word = await worded();
      return (await workbook.read(requests)).map(word);
    },
    write: (output) => workbook.write(output),
    clear: (staying) => workbook.clear(staying),
    remembered: () => workbook.remembered(),
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
    ...(grid.merges && { merges: grid.merges }),
    cell,
    column: (column) => grid.column(column),
  };
};
