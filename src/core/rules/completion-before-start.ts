import { formatDay } from "../lib/calendar-day";
import { nameOf, type Rule, taskFault } from "./rule";

export const completionBeforeStart: Rule = {
  id: "completion-before-start",
  severity: "warning",
  needs: ["completedOn"],
  check: (plan, { texts }) =>
    plan.tasks.flatMap((task) => {
      const start = task.start ?? task.deadline.start;
      const early = task.tracking.completedOn.find((day) => start !== null && day < start);
      if (early === undefined || start === null) return [];
      const details = { task: nameOf(task), day: formatDay(early), start: formatDay(start) };
      return [taskFault(plan, task, "completedOn", texts["completion-before-start"].message(details))];
    }),
};
