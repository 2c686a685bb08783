import { addDays, type Day, weekday } from "./calendar-day";

/** Days nobody works: Saturdays, Sundays and the office's list. */
export const isWorkingDay = (day: Day, holidays: ReadonlySet<Day>): boolean =>
  weekday(day) !== 0 && weekday(day) !== 6 && !holidays.has(day);

/** The day itself where people work, else the next day they do. */
export const nextWorkingDay = (day: Day, holidays: ReadonlySet<Day>): Day => {
  let next = day;
  // A list of holidays without end would loop; nobody has more than a year of them.
  for (let tries = 0; tries < 400 && !isWorkingDay(next, holidays); tries++) next = addDays(next, 1);
  return next;
};

/** The n-th working day after a day, which itself is not counted (civil code, article 147). */
export const addWorkingDays = (day: Day, count: number, holidays: ReadonlySet<Day>): Day => {
  let next = day;
  for (let left = count; left > 0; left--) next = nextWorkingDay(addDays(next, 1), holidays);
  return next;
};
