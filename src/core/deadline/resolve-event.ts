import { addDays, type Day } from "../lib/calendar-day";
import { addWorkingDays, type DaysOff } from "../lib/working-days";
import type { Deadline } from "./deadline";

/**
 * The due date of "trong vòng 05 ngày làm việc kể từ …" once the event has happened; the event's day is not counted.
 * A deadline without an offset, or with due dates already, stays as it is.
 */
export const resolveEvent = (deadline: Deadline, eventDay: Day, daysOff: DaysOff): Deadline => {
  const { offset, due } = deadline;
  if (offset === null || due.length > 0) return deadline;
  const date = offset.working ? addWorkingDays(eventDay, offset.days, daysOff) : addDays(eventDay, offset.days);
  return { ...deadline, due: [{ date, label: null, boundary: "inclusive" }] };
};
