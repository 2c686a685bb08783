import { type Day, monthOf, yearOf } from "../../lib/calendar-day";
import type { PeriodColumn } from "./plan-table";

/** A day belongs to the month or quarter over its column, whatever its year. */
export const liesIn = (day: Day, { unit, number, month }: PeriodColumn): boolean => {
  if (unit === "quarter") return Math.ceil(monthOf(day) / 3) === number;
  if (unit === "year") return yearOf(day) === number;
  return monthOf(day) === (unit === "month" ? number : month);
};
