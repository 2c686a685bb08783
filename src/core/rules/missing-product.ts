import { nameOf, type Rule, taskFault } from "./rule";

export const missingProduct: Rule = {
  id: "missing-product",
  severity: "warning",
  needs: ["product"],
  check: (plan, { texts }) =>
    plan.tasks
      .filter((task) => task.product === "")
      .map((task) => taskFault(plan, task, "product", texts["missing-product"].message({ task: nameOf(task) }))),
};
