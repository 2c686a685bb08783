import { fold } from "../../lib/text";
import { classifyHeading } from "./classify-heading";
import type { Candidate } from "./candidate";
import type { LastDues } from "./last-dues";
import { liesIn } from "./lies-in";
import type { PeriodColumn } from "./plan-table";
import { readPeriod } from "./read-period";

type Coloured = ((column: number) => number) | "asked later" | null;

/** Fewer columns are no chart of times. */
const LEAST = 2;
/** Of what stands in them, so much must be marks or days of that period: measurements and budgets by month have numbers. */
const LEAST_MARKED = 0.7;

/**
 * The period columns of a time chart: several beside each other under one heading ("Thời gian thực hiện" over
 * "T1 … T12"), with marks, coloured cells or days of that period ("20/3" under "Quý I") in them.
 * Without a group over them they are one only where nothing but marks stands in them, and then it is a guess: budgets and
 * measurements have such headings, too.
 * @param coloured how many cells of a column are coloured; null where nobody can tell
 */
export const findPeriods = (
  candidates: readonly Candidate[],
  coloured: Coloured,
  lastDues: LastDues,
  guess = false,
): PeriodColumn[] => {
  const look = { coloured, lastDues };
  const groups: Candidate[][] = [];
  for (const candidate of candidates) {
    if (candidate.period === null || (!guess && standsFree(candidate))) continue;
    const last = groups.at(-1);
    const before = last?.at(-1);
    const joins =
      before?.column === candidate.column - 1 &&
      (before.path[0] === candidate.path[0] || isUngrouped(before, candidate));
    if (last && joins) last.push(candidate);
    else groups.push([candidate]);
  }
  const charts = groups.filter(
    (group) => group.length >= LEAST && (group.some(standsFree) ? isMarkedOnly(group, look) : isChart(group, look)),
  );
  return charts.flatMap((group) => group.map((candidate) => columnOf(candidate, group)));
};

/** A bare number is no name of a period without a group over it. */
export const standsFree = ({ path, period }: Pick<Candidate, "path" | "period">): boolean =>
  path.length < 2 && period !== null && period.days === null;

const LEAST_FREE = 3;

interface Look {
  coloured: Coloured;
  lastDues: LastDues;
}

/** Cells that say when in their period: a mark, or a day or month that lies in it. */
const markedIn = (group: readonly Candidate[], lastDues: LastDues): number => {
  const marks = group.reduce((sum, { cells }) => sum + cells.marks, 0);
  const days = group.map((one) => {
    if (one.cells.deadlines === 0) return 0;
    const period = columnOf(one, group);
    return lastDues(one.column).filter((day) => day !== null && liesIn(day, period)).length;
  });
  return days.reduce((sum, count) => sum + count, marks);
};

const isMarkedOnly = (group: readonly Candidate[], { coloured, lastDues }: Look): boolean => {
  const named = group.every(({ period }) => period !== null && !period.bare && period.unit === group[0]?.period?.unit);
  const filled = group.reduce((sum, { cells }) => sum + cells.filled, 0);
  if (!named || group.length < LEAST_FREE || markedIn(group, lastDues) < filled) return false;
  if (filled > 0) return filled >= LEAST_FREE;
  const cells = typeof coloured === "function" ? group.reduce((sum, { column }) => sum + coloured(column), 0) : 0;
  return coloured === "asked later" || cells >= LEAST_FREE;
};

/** "Tuần 1 (01/4-05/4)" is a time by itself: it needs no group over it. */
const isUngrouped = (one: Candidate, other: Candidate): boolean => one.path.length === 1 && other.path.length === 1;

const isChart = (group: readonly Candidate[], { coloured, lastDues }: Look): boolean => {
  const filled = group.reduce((sum, { cells }) => sum + cells.filled, 0);
  if (filled === 0 && typeof coloured === "function") return group.some(({ column }) => coloured(column) > 0);
  if (filled === 0) return isOfTime(group[0]?.path[0] ?? "", coloured);
  return markedIn(group, lastDues) / filled >= LEAST_MARKED;
};

/** "Thời gian" over empty columns; "Tháng 9" over its weeks where their colours are yet to be seen. */
const isOfTime = (group: string, coloured: Coloured): boolean =>
  classifyHeading(group)?.role === "timing" || (coloured === "asked later" && readPeriod(group) !== null);

const columnOf = ({ column, path, period }: Candidate, group: readonly Candidate[]): PeriodColumn => {
  const above = path.slice(0, -1);
  const outer = above.map(readPeriod);
  const monthAbove = outer.find((one) => one?.unit === "month" && !one.bare)?.number ?? null;
  const named = period?.bare ? unitOfBare(group, above) : (period?.unit ?? "month");
  // "T1 … T4" under "Tháng 3" are its weeks.
  const unit = named === "month" && monthAbove !== null ? "week" : named;
  const yearAbove = above.map((text) => /(?:^|\D)(20\d\d)(?:\D|$)/.exec(text)?.[1]).find(Boolean);
  return {
    column,
    unit,
    number: period?.number ?? 1,
    year: period?.year ?? (yearAbove ? Number(yearAbove) : null),
    month: unit === "week" ? monthAbove : null,
    days: period?.days ?? null,
    heading: period?.days != null && path.length > 2 ? path.slice(1).join(" ") : (path.at(-1) ?? ""),
  };
};

/** "1 … 12" are months, "I … IV" quarters, unless the group says what they are. */
const unitOfBare = (group: readonly Candidate[], above: readonly string[]): PeriodColumn["unit"] => {
  const said = fold(above.join(" "));
  if (/\btuan\b|\bweek\b/.test(said)) return "week";
  if (/\bthang\b|\bmonth\b/.test(said)) return "month";
  if (/\bquy\b|\bquarter\b/.test(said)) return "quarter";
  const roman = group.every(({ path }) => /^[ivx]+$/i.test(path.at(-1) ?? ""));
  return roman && group.length <= 4 ? "quarter" : "month";
};
