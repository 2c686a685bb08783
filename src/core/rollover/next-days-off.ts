import { readDayCell } from "../days-off/read-day-cell";
import type { Located } from "../locate";
import { yearOf } from "../lib/calendar-day";
import { cellText } from "../table/cell-values";
import type { Grid } from "../table/grid";
import { daysOffSheet } from "../template/days-off-sheet";
import type { TemplateCell, TemplateSheet } from "../template/template-sheet";
import { templateCellOf } from "./template-cell-of";

/** The days off that are known of the next year, and those of it, or of every year, that the office has entered. */
export const nextDaysOff = (
  tables: readonly Located<"holidays">[],
  gridOf: (sheet: string) => Grid,
  year: number,
): TemplateSheet => {
  const own = tables.flatMap(({ sheet, headerRow, columns: { day = 0, name, kind } }) => {
    const grid = gridOf(sheet);
    return Array.from({ length: Math.max(0, grid.rows - headerRow - 1) }, (_, index) => headerRow + 1 + index).flatMap(
      (row): TemplateCell[][] => {
        const cell = grid.cell(row, day);
        const named = readDayCell(cell);
        const goesOn = named !== null && (named.yearly.length > 0 || named.days.some((one) => yearOf(one) === year));
        const textIn = (column: number | undefined) =>
          column === undefined ? null : cellText(grid.cell(row, column)) || null;
        return goesOn ? [[templateCellOf(cell), textIn(name), textIn(kind)]] : [];
      },
    );
  });
  return daysOffSheet(year, own, tables[0]?.sheet);
};
