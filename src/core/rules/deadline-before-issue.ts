import { formatDay } from "../lib/calendar-day";
import { nameOf, type Rule, taskFault } from "./rule";

export const deadlineBeforeIssue: Rule = {
  id: "deadline-before-issue",
  severity: "warning",
  needs: ["timing"],
  check: (plan, { texts }) => {
    const { issued } = plan;
    if (issued === null) return [];
    return plan.tasks.flatMap((task) => {
      // The first date of a series may well lie before the plan; only a task whose every date does is a slip.
      const last = task.deadline.due.at(-1);
      if (!last || task.deadline.due.some(({ date }) => date >= issued)) return [];
      const details = { task: nameOf(task), due: formatDay(last.date), issued: formatDay(issued) };
      return [taskFault(plan, task, "timing", texts["deadline-before-issue"].message(details))];
    });
  },
};
