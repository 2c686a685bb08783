import { addDays, type Day, dateOf, daysBetween, lastOfMonth, makeDay, monthOf, yearOf } from "../lib/calendar-day";

/**
 * The period that follows: as long as the one that ends, in months (a half-year after a half-year, a quarter after nine
 * months), and never into a second year. A period that ends with its month is followed by one that does.
 */
export const nextPeriod = (period: { from: Day; to: Day }, asOf: Day): { from: Day; to: Day } => {
  const months = Math.max(1, Math.round(daysBetween(period.from, period.to) / 30.4));
  const length = months === 9 ? 3 : months > 12 ? 12 : months;
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
