import { formatDay } from "../lib/calendar-day";
import { nameOf, type Rule, taskFault } from "./rule";

export const overdueWithoutReason: Rule = {
  id: "overdue-without-reason",
  severity: "warning",
  needs: ["obstacle"],
  check: (plan, { statusOf, texts }) =>
    plan.tasks.flatMap((task) => {
      const { flag, nextDue, daysLate } = statusOf(task);
      if (flag !== "overdue" || nextDue === null || task.tracking.obstacle !== "" || task.tracking.note !== "")
        return [];
      const details = { task: nameOf(task), due: formatDay(nextDue), daysLate };
      return [taskFault(plan, task, "obstacle", texts["overdue-without-reason"].message(details))];
    }),
};
