import { nameOf, type Rule, taskFault } from "./rule";

export const missingTitle: Rule = {
  id: "missing-title",
  severity: "error",
  needs: ["task"],
  check: (plan, { texts }) =>
    plan.tasks
      .filter((task) => task.task === "")
      .map((task) => taskFault(plan, task, "task", texts["missing-title"].message({ task: task.id || nameOf(task) }))),
};
