import type { Day } from "../lib/calendar-day";
import { cellText, daysOfCell } from "../table/cell-values";
import type { Cell } from "../table/grid";

/** A row of the office's table of reporting periods. */
export interface NamedPeriod {
  name: string;
  from: Day;
  to: Day;
}

/** A row that names no period: a day is missing or cannot be read, or it ends before it begins. Row is zero-based. */
export interface PeriodProblem {
  row: number;
  name: string;
}

export interface PeriodRow {
  row: number;
  name: Cell;
  from: Cell;
  to: Cell;
}

export const readPeriods = (rows: readonly PeriodRow[]): { periods: NamedPeriod[]; problems: PeriodProblem[] } => {
  const periods: NamedPeriod[] = [];
  const problems: PeriodProblem[] = [];
  for (const { row, name, from, to } of rows) {
    const words = cellText(name);
    if (words === "" && cellText(from) === "" && cellText(to) === "") continue;
    const [first, last] = [daysOfCell(from)?.[0], daysOfCell(to)?.[0]];
    if (first === undefined || last === undefined || last < first) problems.push({ row, name: words });
    else periods.push({ name: words, from: first, to: last });
  }
  return { periods, problems };
};
