import { type Day, daysBetween, yearOf } from "../lib/calendar-day";
import type { NamedPeriod } from "./read-periods";

/** The reporting period; its name where the office's table has one. */
export interface Period {
  from: Day;
  to: Day;
  name: string | null;
}

/** What is asked for, and what the settings say; null where nothing is. */
interface Wanted {
  from: Day | null;
  to: Day | null;
}

/** The index's year ends on 14/12 (domain.md §4, §7): from the 15th on, "the year" is the one that has ended. */
const TURN = "12-15";
const LAST = "12-14";
/** A period of more than 366 days is never meant. */
const LONGEST = 366;

/** What is asked for; else the longest row of the office's table that holds the day; else the year up to the day. */
export const choosePeriod = (asOf: Day, wanted: Wanted, periods: readonly NamedPeriod[]): Period => {
  if (wanted.from !== null || wanted.to !== null) return wantedPeriod(wanted, asOf);
  const [longest] = periods
    .filter(({ from, to }) => from <= asOf && asOf <= to)
    .sort((a, b) => daysBetween(b.from, b.to) - daysBetween(a.from, a.to));
  if (longest) return { ...longest, name: longest.name === "" ? null : longest.name };
  const year = yearOf(asOf);
  const to = asOf.slice(5) >= TURN ? `${year}-${LAST}` : asOf;
  return { from: `${year - 1}-${TURN}`, to, name: null };
};

const wantedPeriod = ({ from, to }: Wanted, asOf: Day): Period => {
  const end = to ?? asOf;
  const year = yearOf(end);
  const start = `${year - 1}-${TURN}`;
  return { from: from ?? (daysBetween(start, end) >= LONGEST ? `${year}-01-01` : start), to: end, name: null };
};
