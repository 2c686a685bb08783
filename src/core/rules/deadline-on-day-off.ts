import { formatDay } from "../lib/calendar-day";
import { isWorkingDay, nextWorkingDay } from "../lib/working-days";
import { nameOf, type Rule, taskFault } from "./rule";

/** A named day on a weekend or holiday keeps its nominal date; a period's end falling on one is nothing to tell. */
export const deadlineOnDayOff: Rule = {
  id: "deadline-on-day-off",
  severity: "warning",
  needs: ["timing"],
  check: (plan, { holidays, texts }) =>
    plan.tasks.flatMap((task) => {
      const off = task.deadline.due.filter(
        ({ date, boundary }) => boundary !== "period-end" && !isWorkingDay(date, holidays),
      );
      const [first] = off;
      if (!first) return [];
      const details = {
        task: nameOf(task),
        days: off.map(({ date }) => formatDay(date)),
        next: formatDay(nextWorkingDay(first.date, holidays)),
      };
      return [taskFault(plan, task, "timing", texts["deadline-on-day-off"].message(details))];
    }),
};
