import { nameOf, type Rule, taskFault } from "./rule";

export const missingTiming: Rule = {
  id: "missing-timing",
  severity: "error",
  needs: ["timing"],
  check: (plan, { texts }) =>
    plan.tasks
      .filter((task) => task.timing === "")
      .map((task) => taskFault(plan, task, "timing", texts["missing-timing"].message({ task: nameOf(task) }))),
};
