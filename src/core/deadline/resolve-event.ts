import { addDays, type Day } from "../lib/calendar-day";
import { addWorkingDays, isWorkingDay } from "../lib/working-days";
import type { Deadline } from "./deadline";

/** The n-th working day before a day, which itself is not counted. */
const backWorkingDays = (day: Day, count: number, holidays: ReadonlySet<Day>): Day => {
  let before = day;
  // As in working-days: nobody has more than a year of holidays on end.
  for (let left = count, tries = 0; left > 0 && tries < 400 + count * 3; tries++) {
    before = addDays(before, -1);
    if (isWorkingDay(before, holidays)) left -= 1;
  }
  return before;
};

/**
 * The due date of "trong vòng 05 ngày làm việc kể từ …" once the event has happened; the event's day is not counted.
 * A deadline without an offset, or with due dates already, stays as it is.
 */
export const resolveEvent = (deadline: Deadline, eventDay: Day, holidays: ReadonlySet<Day>): Deadline => {
  const { offset, due } = deadline;
  if (offset === null || due.length > 0) return deadline;
  return { ...deadline, due: [{ date: dueAfter(eventDay, offset, holidays), label: null, boundary: "inclusive" }] };
};

const dueAfter = (day: Day, { days, working }: NonNullable<Deadline["offset"]>, holidays: ReadonlySet<Day>): Day => {
  if (!working) return addDays(day, days);
  return days < 0 ? backWorkingDays(day, -days, holidays) : addWorkingDays(day, days, holidays);
};
