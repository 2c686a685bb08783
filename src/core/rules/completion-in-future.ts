import { formatDay } from "../lib/calendar-day";
import { nameOf, type Rule, taskFault } from "./rule";

export const completionInFuture: Rule = {
  id: "completion-in-future",
  severity: "warning",
  needs: ["completedOn"],
  check: (plan, { asOf, texts }) =>
    plan.tasks.flatMap((task) => {
      const future = task.tracking.completedOn.filter((day) => day > asOf);
      if (future.length === 0) return [];
      const details = { task: nameOf(task), days: future.map(formatDay), asOf: formatDay(asOf) };
      return [taskFault(plan, task, "completedOn", texts["completion-in-future"].message(details))];
    }),
};
