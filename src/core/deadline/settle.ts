import type { Clause } from "./clause";
import { maskOf } from "./clause";
import { type Moment, type Period, periodOf } from "./moments/moment";

/** The moments of one phrase with their years, in the order written. */
export interface Settled {
  moments: Moment[];
  /** Null where neither text nor plan names a year. */
  periods: Period[] | null;
  /** A year of the plan was used. */
  implied: boolean;
  /** The one year that the text names, else null. */
  year: number | null;
}

type Joint = "list" | "span";

/** By their ends: a year comes after its last quarter. */
const orderOf = ({ to }: Moment): number => to[0] * 32 + (to[1] === 0 ? 31 : to[1]);
const isStated = ({ year, shift }: Moment): boolean => year !== null || shift !== 0;

/**
 * Gives every moment its year: its own, that of its neighbours ("15/3, 15/6 và 15/12/2024"), or the plan's.
 * @returns null where the calendar has no such day, or the years could be meant in two ways
 */
export const settle = (all: readonly Moment[], joints: readonly Joint[], planYear: number | null): Settled | null => {
  const moments = nameMonths(all);
  if (!moments || moments.length === 0) return null;
  const years = moments.map(
    (moment) => moment.year ?? (isStated(moment) && planYear !== null ? planYear + moment.shift : null),
  );
  const lacking = moments.some((moment, index) => isStated(moment) && years[index] === null);
  const stated = moments.some(isStated);
  if (stated && !lacking && !spreadYears(moments, joints, years, planYear)) return null;
  if (!stated && planYear !== null && joints[0] === "span" && overTheTurn(moments))
    years.splice(0, 2, planYear, planYear + 1);
  const named = new Set(moments.flatMap(({ year }) => year ?? []));
  const settled = {
    moments,
    implied: !lacking && planYear !== null && (!stated || moments.some(({ shift }) => shift !== 0)),
    year: named.size === 1 ? ([...named][0] ?? null) : null,
  };
  if (lacking || (!stated && planYear === null)) return { ...settled, periods: null };
  const periods = moments.map((moment, index) => periodOf(moment, years[index] ?? planYear ?? 0));
  return periods.every((period) => period !== null) ? { ...settled, periods } : null;
};

/** "Từ 25/12 đến 05/01": half a year at most; a longer one is rather a slip. */
const overTheTurn = ([from, to, more]: readonly Moment[]): boolean =>
  from !== undefined &&
  to !== undefined &&
  more === undefined &&
  from.letter === "D" &&
  to.letter === "D" &&
  orderOf(to) < orderOf(from) &&
  from.from[0] - to.to[0] >= 6;

/** Fills the years that are missing from the neighbours' years; false where that is a guess. */
const spreadYears = (
  moments: readonly Moment[],
  joints: readonly Joint[],
  years: (number | null)[],
  planYear: number | null,
): boolean => {
  const fill = (index: number, from: number, step: 1 | -1): boolean => {
    const moment = moments[index];
    const neighbour = moments[from];
    const year = years[from] ?? null;
    if (!moment || !neighbour || years[index] !== null || year === null) return true;
    const inOrder = step === 1 ? orderOf(moment) >= orderOf(neighbour) : orderOf(moment) <= orderOf(neighbour);
    years[index] = inOrder ? year : year + step;
    // A span can only run over the turn of the year; a list may simply be out of order.
    return inOrder || joints[Math.min(index, from)] === "span" || planYear === year + step;
  };
  for (let index = moments.length - 2; index >= 0; index--) if (!fill(index, index + 1, -1)) return false;
  for (let index = 1; index < moments.length; index++) if (!fill(index, index - 1, 1)) return false;
  return true;
};

/** "từ 01 đến 15/3", "từ ngày 01/3 đến ngày 15": a date without its month has the neighbour's. */
const nameMonths = (moments: readonly Moment[]): Moment[] | null => {
  const named = [...moments];
  const name = (index: number, from: number): void => {
    const moment = named[index];
    const neighbour = named[from];
    if (moment?.letter !== "P" || neighbour?.letter !== "D") return;
    const day = [neighbour.from[0], moment.from[1]] as const;
    named[index] = { ...moment, letter: "D", from: day, to: day };
  };
  for (let index = named.length - 2; index >= 0; index--) name(index, index + 1);
  for (let index = 1; index < named.length; index++) name(index, index - 1);
  return named.some(({ letter }) => letter === "P") ? null : named;
};

/** How the moments of a clause are joined: "-" and "đến" span, "," and "và" list. */
export const jointsOf = (clause: Clause, moments: readonly Moment[]): Joint[] =>
  moments.slice(1).map((moment, index) => {
    const between = maskOf({ ...clause, at: moments[index]?.end ?? 0, end: moment.at });
    return /-|den|toi/.test(between) && !/[,;]|va/.test(between) ? "span" : "list";
  });
