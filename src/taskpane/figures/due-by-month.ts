import type { Assessment } from "../../core/assess";
import { type Day, monthOf, yearOf } from "../../core/lib/calendar-day";
import { isFinished } from "../../core/plan/status";
import { overdueDays } from "../../core/plan/overdue-days";

export interface MonthCount {
  /** 1–12 */
  month: number;
  /** due dates in it */
  count: number;
  met: number;
  /** unmet and past */
  overdue: number;
}

/** The due dates of the plan's year by month; those of cancelled tasks are none. */
export const dueByMonth = ({ tasks, plans, asOf }: Assessment): MonthCount[] => {
  const year = plans[0]?.year ?? yearOf(asOf);
  const months = Array.from({ length: 12 }, (_, index) => ({ month: index + 1, count: 0, met: 0, overdue: 0 }));
  for (const { status } of tasks) {
    if (status.progress === "cancelled") continue;
    const monthAt = (day: Day) => (yearOf(day) === year ? months[monthOf(day) - 1] : undefined);
    status.dueDays.forEach((day, index) => {
      const month = monthAt(day);
      if (!month) return;
      month.count++;
      if (isFinished(status.progress) || index < status.metDue) month.met++;
    });
    for (const day of overdueDays(status, asOf)) {
      const month = monthAt(day);
      if (month) month.overdue++;
    }
  }
  return months;
};
