import type { Deadline, Due } from "../deadline/deadline";
import { readDeadline } from "../deadline/read-deadline";
import { addDays, type Day, makeDay, monthEnd } from "../lib/calendar-day";
import { cellText } from "../table/cell-values";
import type { Grid } from "../table/grid";
import { isColoured } from "./layout/coloured-cells";
import { isMark } from "./layout/is-mark";
import type { PeriodColumn } from "./layout/plan-table";

/** The periods of a row that are marked, from left to right: by a sign, a tick or a colour of the cell's own. */
export const markedPeriods = (grid: Grid, row: number, periods: readonly PeriodColumn[]): PeriodColumn[] =>
  periods.filter(({ column }) => {
    const cell = grid.cell(row, column);
    return cell === true || isMark(cellText(cell)) || (cell === null && isColoured(grid, row, column));
  });

/** Marks beside each other: one range. */
const runsOf = (marked: readonly PeriodColumn[], periods: readonly PeriodColumn[]): PeriodColumn[][] => {
  const place = new Map(periods.map(({ column }, index) => [column, index]));
  const runs: PeriodColumn[][] = [];
  for (const period of marked) {
    const before = runs.at(-1)?.at(-1);
    const beside = before && (place.get(period.column) ?? 0) - (place.get(before.column) ?? 0) === 1;
    if (beside) runs.at(-1)?.push(period);
    else runs.push([period]);
  }
  return runs;
};

/** What the marks say in the words of their headings: "T10/2026 – T12/2026; T3/2027". */
export const timeOfMarks = (marked: readonly PeriodColumn[], periods: readonly PeriodColumn[]): string =>
  runsOf(marked, periods)
    .map((run) => [run[0], run.length > 1 ? run.at(-1) : undefined].flatMap((one) => (one ? [nameOf(one)] : [])))
    .map((names) => names.join(" – "))
    .join("; ");

const UNIT_NAMES: Record<PeriodColumn["unit"], string> = { month: "Tháng", quarter: "Quý", week: "Tuần", year: "Năm" };

const nameOf = ({ heading, unit, month }: PeriodColumn): string => {
  const name = /^[\divxIVX]+$/.test(heading) && unit !== "year" ? `${UNIT_NAMES[unit]} ${heading}` : heading;
  return month === null ? name : `${name} tháng ${month}`;
};

export interface ChartYears {
  /** The plan's year, or that in which its school year begins. */
  year: number | null;
  school: boolean;
  /** The first day of week 1, where the plan names it. */
  weekOne: Day | null;
}

/** The deadline that marks say: each run is due at its end. Without a year there are no dates. */
export const deadlineOfMarks = (
  marked: readonly PeriodColumn[],
  periods: readonly PeriodColumn[],
  years: ChartYears,
  text: string,
): Deadline => {
  const runs = runsOf(marked, periods);
  const spans = runs.map((run) => [spanOf(run[0], periods, years), spanOf(run.at(-1), periods, years)] as const);
  const due = spans.flatMap(([, end]): Due[] => (end ? [{ date: end.end, label: null, boundary: "period-end" }] : []));
  const [first] = runs;
  const one = runs.length === 1 ? first : undefined;
  const impliesYear = due.length > 0 && marked.some(({ year }) => year === null);
  return {
    kind: runs.length === 0 ? "unknown" : !one ? "multiple" : one.length > 1 ? "range" : kindOf(one[0]),
    due,
    start: (one && one.length > 1 ? spans[0]?.[0]?.start : null) ?? null,
    until: null,
    recurrence: null,
    event: null,
    offset: null,
    implied: impliesYear ? ["year"] : [],
    text,
  };
};

const kindOf = (period: PeriodColumn | undefined): Deadline["kind"] =>
  period === undefined || period.unit === "week" ? "range" : period.unit;

const spanOf = (
  period: PeriodColumn | undefined,
  periods: readonly PeriodColumn[],
  years: ChartYears,
): { start: Day; end: Day } | null => {
  if (!period) return null;
  if (period.days !== null) return daysOf(period.days, years.year);
  if (period.unit === "week" && period.month === null) return weekOf(period.number, years.weekOne);
  const year = yearOfPeriod(period, periods, years);
  if (year === null) return null;
  const { unit, number } = period;
  if (unit === "week") return weekOfMonth(period, periods, year);
  if (unit === "year") return { start: `${year}-01-01`, end: `${year}-12-31` };
  const last = unit === "quarter" ? number * 3 : number;
  const from = unit === "quarter" ? last - 2 : last;
  return { start: makeDay(year, from, 1) ?? "", end: monthEnd(year, last) };
};

/** The days of the heading: a week begins and ends where it says. */
const daysOf = (text: string, year: number | null): { start: Day; end: Day } | null => {
  const { start, due } = readDeadline(text, { year });
  const end = due.at(-1)?.date;
  return end === undefined ? null : { start: start ?? end, end };
};

export const weekOf = (number: number, weekOne: Day | null): { start: Day; end: Day } | null =>
  weekOne === null ? null : { start: addDays(weekOne, 7 * (number - 1)), end: addDays(weekOne, 7 * number - 1) };

/** The n-th week of a month ends on its 7n-th day, its last one with the month. */
const weekOfMonth = (
  { number, month }: PeriodColumn,
  periods: readonly PeriodColumn[],
  year: number,
): { start: Day; end: Day } => {
  const most = Math.max(...periods.filter((other) => other.month === month).map((other) => other.number));
  const end = number >= Math.min(most, 5) ? monthEnd(year, month ?? 1) : makeDay(year, month ?? 1, 7 * number);
  return { start: makeDay(year, month ?? 1, 7 * (number - 1) + 1) ?? "", end: end ?? monthEnd(year, month ?? 1) };
};

/** Its own year; that of the column before, where the months go on past December; the plan's. */
const yearOfPeriod = (
  period: PeriodColumn,
  periods: readonly PeriodColumn[],
  { year, school }: ChartYears,
): number | null => {
  if (period.year !== null) return period.year;
  const at = periods.indexOf(period);
  const named = periods.slice(0, at).findLastIndex((other) => other.year !== null);
  const from = named < 0 ? year : (periods[named]?.year ?? year);
  if (from === null) return null;
  const passed = periods.slice(Math.max(named, 0), at + 1);
  const turns = passed.filter(
    (one, index) => index > 0 && order(one) < order(passed[index - 1] as PeriodColumn),
  ).length;
  const first = passed[0];
  const late = named < 0 && school && first !== undefined && order(first) < SCHOOL_START ? 1 : 0;
  return from + turns + late;
};

/** A school year begins in August. */
const SCHOOL_START = 8;
const order = ({ unit, number, month }: PeriodColumn): number =>
  unit === "quarter" ? number * 3 : unit === "week" ? (month ?? 0) : number;
