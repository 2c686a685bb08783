import type { Deadline } from "../deadline/deadline";
import { monthOf } from "../lib/calendar-day";

/** A school year begins on 1 August. */
const FIRST_MONTH = 8;

/**
 * A deadline without a year of its own, in the school year that begins in `year`: September is of that year, March of the
 * next.
 */
export const inSchoolYear = (read: (year: number) => Deadline, year: number): Deadline => {
  const [first, second] = [read(year), read(year + 1)];
  if (!first.implied.includes("year")) return first;
  const late = (day: string) => monthOf(day) < FIRST_MONTH;
  const start = first.start !== null && late(first.start) ? second.start : first.start;
  const due = [...first.due.filter(({ date }) => !late(date)), ...second.due.filter(({ date }) => late(date))];
  return { ...first, due, start, until: first.until === null ? null : `${year + 1}-07-31` };
};
