import type { Deadline, Due } from "../deadline/deadline";
import { readDeadline } from "../deadline/read-deadline";
import { addDays, type Day, makeDay, monthEnd } from "../lib/calendar-day";
import { cellText } from "../table/cell-values";
import type { Grid } from "../table/grid";
import { isColoured } from "./layout/coloured-cells";
import { isMark } from "./layout/is-mark";
import { liesIn } from "./layout/lies-in";
import type { PeriodColumn } from "./layout/plan-table";

/** A period in which something stands: a mark, or the day or step that is said there, else "". */
export interface MarkedPeriod extends PeriodColumn {
  said: string;
}

/** The periods of a row in which something is to be done, from left to right: by a sign, a tick, a colour of the cell's own, or words. */
export const markedPeriods = (grid: Grid, row: number, periods: readonly PeriodColumn[]): MarkedPeriod[] =>
  periods.flatMap((period) => {
    const cell = grid.cell(row, period.column);
    const text = cellText(cell);
    const marked = cell === true || isMark(text) || (cell === null && isColoured(grid, row, period.column));
    if (marked) return [{ ...period, said: "" }];
    return isSaid(text) ? [{ ...period, said: text }] : [];
  });

/** A number alone is an amount, and "không" is nothing. */
const isSaid = (text: string): boolean =>
  /\p{L}{2}|\d\s?[/.-]\s?\d/u.test(text) && !/^(?:không|chưa)(?!\p{L})/iu.test(text) && !/^[\d.,\s%]+$/.test(text);

/** Marks beside each other: one range. A day that is said ends the run of marks before it. */
const runsOf = (marked: readonly MarkedPeriod[], periods: readonly PeriodColumn[]): MarkedPeriod[][] => {
  const place = new Map(periods.map(({ column }, index) => [column, index]));
  const runs: MarkedPeriod[][] = [];
  for (const period of marked) {
    const before = runs.at(-1)?.at(-1);
    const beside = before && (place.get(period.column) ?? 0) - (place.get(before.column) ?? 0) === 1;
    if (beside && before.said === "" && isDay(period.said)) runs.at(-1)?.push(period);
    else runs.push([period]);
  }
  return runs;
};

/** What the marks say in the words of their headings: "T10/2026 – T12/2026; T3/2027". */
export const timeOfMarks = (marked: readonly MarkedPeriod[], periods: readonly PeriodColumn[]): string =>
  runsOf(marked, periods)
    .map((run) => [run[0], run.length > 1 ? run.at(-1) : undefined].flatMap((one) => (one ? [timeOf(one)] : [])))
    .map((names) => names.join(" – "))
    .join("; ");

/** "20/3" as it is said; "Trình dự thảo" with its period. */
const timeOf = (period: MarkedPeriod): string =>
  period.said === "" ? nameOf(period) : isDay(period.said) ? period.said : `${nameOf(period)}: ${period.said}`;

/** A mark, or a time by itself. */
const isDay = (said: string): boolean => said === "" || readDeadline(said, { year: ANY_YEAR }).due.length > 0;
const ANY_YEAR = 2026;

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

/** The deadline that marks say: each run is due at its end, or on the day that is said there. Without a year there are no dates. */
export const deadlineOfMarks = (
  marked: readonly MarkedPeriod[],
  periods: readonly PeriodColumn[],
  years: ChartYears,
  text: string,
): Deadline => {
  const runs = runsOf(marked, periods);
  const ends = runs.map((run) => endsOf(run.at(-1), periods, years));
  const [first] = runs;
  const one = runs.length === 1 ? first : undefined;
  const due = ends.every((end) => end !== null) ? ends.flatMap((end) => end.due) : [];
  const impliesYear = due.length > 0 && marked.some(({ year }) => year === null);
  const kind = one?.length === 1 ? (ends[0]?.kind ?? kindOf(one[0])) : one ? "range" : "multiple";
  return {
    kind: runs.length === 0 || ends.includes(null) ? "unknown" : kind,
    due,
    start: (one && one.length > 1 ? spanOf(one[0], periods, years)?.start : null) ?? null,
    until: null,
    recurrence: null,
    event: null,
    offset: null,
    implied: impliesYear ? ["year"] : [],
    text,
  };
};

/**
 * The end of a period, with the step that is said there; or the days that are said, and their kind. Null for a day of
 * another period: one of the two is wrong.
 */
const endsOf = (
  period: MarkedPeriod | undefined,
  periods: readonly PeriodColumn[],
  years: ChartYears,
): { kind: Deadline["kind"] | null; due: readonly Due[] } | null => {
  const said = period?.said ?? "";
  if (period && said !== "" && isDay(said)) {
    const read = readDeadline(said, { year: yearOfPeriod(period, periods, years) });
    return read.due.every(({ date }) => liesIn(date, period)) ? read : null;
  }
  const end = spanOf(period, periods, years)?.end;
  return { kind: null, due: end === undefined ? [] : [{ date: end, label: said || null, boundary: "period-end" }] };
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
