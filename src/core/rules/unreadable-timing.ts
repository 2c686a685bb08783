import { shorten } from "../lib/text";
import { nameOf, type Rule, taskFault } from "./rule";

export const unreadableTiming: Rule = {
  id: "unreadable-timing",
  severity: "warning",
  needs: ["timing"],
  check: (plan, { texts }) =>
    plan.tasks
      .filter((task) => task.timing !== "" && task.deadline.kind === "unknown")
      .map((task) => {
        const details = { task: nameOf(task), text: shorten(task.timing, 80) };
        return taskFault(plan, task, "timing", texts["unreadable-timing"].message(details));
      }),
};
