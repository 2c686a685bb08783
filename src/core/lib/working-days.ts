import { addDays, type Day, weekday } from "./calendar-day";

/** The days that an office does not work beside Saturdays and Sundays, and the weekend days that it makes up for. */
export interface DaysOff {
  has(day: Day): boolean;
  readonly worked?: ReadonlySet<Day>;
}

/** Weekdays but for the days off, and make-up days whatever day of the week they are. */
export const isWorkingDay = (day: Day, daysOff: DaysOff): boolean =>
  daysOff.worked?.has(day) === true || (weekday(day) !== 0 && weekday(day) !== 6 && !daysOff.has(day));

/** A list of holidays without end would loop; nobody has more than a year of them. */
const MOST_ON_END = 400;

const workingDayFrom = (day: Day, step: 1 | -1, daysOff: DaysOff): Day => {
  let next = day;
  for (let tries = 0; tries < MOST_ON_END && !isWorkingDay(next, daysOff); tries++) next = addDays(next, step);
  return next;
};

/** The day itself where people work, else the next day they do. */
export const nextWorkingDay = (day: Day, daysOff: DaysOff): Day => workingDayFrom(day, 1, daysOff);

/**
 * The n-th working day after a day, which itself is not counted (civil code, article 147); before it where `count` is
 * below zero.
 */
export const addWorkingDays = (day: Day, count: number, daysOff: DaysOff): Day => {
  const step = count < 0 ? -1 : 1;
  let next = day;
  for (let left = Math.abs(count); left > 0; left--) next = workingDayFrom(addDays(next, step), step, daysOff);
  return next;
};
