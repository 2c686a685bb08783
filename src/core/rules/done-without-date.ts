import { nameOf, type Rule, taskFault } from "./rule";

export const doneWithoutDate: Rule = {
  id: "done-without-date",
  severity: "warning",
  needs: ["status", "completedOn"],
  check: (plan, { texts }) =>
    plan.tasks
      .filter(({ tracking }) => tracking.stated === "done" || (tracking.share ?? 0) >= 1)
      .filter(
        ({ tracking }) =>
          tracking.completedOn.length === 0 && !tracking.misfits.some(({ column }) => column === "completedOn"),
      )
      .map((task) => taskFault(plan, task, "completedOn", texts["done-without-date"].message({ task: nameOf(task) }))),
};
