import { addDays, type Day, dateOf, daysBetween, lastOfMonth, makeDay, monthOf, yearOf } from "../lib/calendar-day";

/** A month is followed by a month, a quarter by a quarter, a half-year by the other, nine months by the last quarter. */
const LENGTHS = [
  { upTo: 1, next: 1 },
  { upTo: 4, next: 3 },
  { upTo: 7, next: 6 },
  { upTo: 11, next: 3 },
];

/** The period that follows one; a period that ends with its month is followed by one that does. */
export const nextPeriod = (period: { from: Day; to: Day }, asOf: Day): { from: Day; to: Day } => {
  const months = Math.round(daysBetween(period.from, period.to) / 30.4);
  const length = LENGTHS.find(({ upTo }) => months <= upTo)?.next ?? 12;
  const from = addDays(period.to, 1);
  return { from: from < asOf ? asOf : from, to: monthsOn(period.to, length) };
};

const monthsOn = (day: Day, months: number): Day => {
  const month = monthOf(day) - 1 + months;
  const [year, inYear] = [yearOf(day) + Math.floor(month / 12), (month % 12) + 1];
  const last = lastOfMonth(year, inYear);
  const atEnd = dateOf(day) === lastOfMonth(yearOf(day), monthOf(day));
  return makeDay(year, inYear, atEnd ? last : Math.min(dateOf(day), last)) ?? day;
};
