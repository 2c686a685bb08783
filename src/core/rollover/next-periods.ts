import type { Located } from "../locate";
import { type Day, lastOfMonth, makeDay, monthOf, dateOf, yearOf } from "../lib/calendar-day";
import { cellText } from "../table/cell-values";
import type { Grid } from "../table/grid";
import { type TemplateCell, templateSheet, type TemplateSheet } from "../template/template-sheet";
import { copiedTable } from "./copied-table";
import { moveYears } from "./move-years";

/** The reporting periods, so many years on. */
export const nextPeriods = ({ sheet, headerRow }: Located<"periods">, grid: Grid, by: number): TemplateSheet =>
  templateSheet(
    copiedTable(grid, sheet, headerRow, (row, column): TemplateCell | undefined => {
      const cell = grid.cell(row, column);
      if (typeof cell === "string") return moveYears(cellText(cell), by);
      const isDay = cell !== null && typeof cell === "object" && cell.type === "date" && !cell.shown;
      return isDay ? { day: moved(cell.day, by) } : undefined;
    }),
  );

/** The 29th of February is the 28th where there is none; so is the last of February the last again. */
const moved = (day: Day, by: number): Day => {
  const [year, month, date] = [yearOf(day) + by, monthOf(day), dateOf(day)];
  const isLast = date === lastOfMonth(yearOf(day), month);
  return makeDay(year, month, isLast ? lastOfMonth(year, month) : date) ?? day;
};
