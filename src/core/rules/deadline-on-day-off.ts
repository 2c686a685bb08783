import { formatDay } from "../lib/calendar-day";
import { isWorkingDay, nextWorkingDay } from "../lib/working-days";
import { nameOf, type Rule, taskFault } from "./rule";

/**
 * A named day on a weekend or holiday keeps its nominal date; a period's end falling on one is nothing to tell, nor is a
 * day that has passed.
 */
export const deadlineOnDayOff: Rule = {
  id: "deadline-on-day-off",
  severity: "warning",
  needs: ["timing"],
  check: (plan, { asOf, holidays, texts }) =>
    plan.tasks.flatMap((task) => {
      const off = task.deadline.due.filter(
        ({ date, boundary }) => date >= asOf && boundary !== "period-end" && !isWorkingDay(date, holidays),
      );
      if (off.length === 0) return [];
      const days = off.map(({ date }) => ({ day: formatDay(date), next: formatDay(nextWorkingDay(date, holidays)) }));
      return [taskFault(plan, task, "timing", texts["deadline-on-day-off"].message({ task: nameOf(task), days }))];
    }),
};
