import { shorten } from "../lib/text";
import type { Plan, Task } from "../plan/plan";
import { nameOf, type Rule, taskFault } from "./rule";

export const unreadableTiming: Rule = {
  id: "unreadable-timing",
  severity: "warning",
  needs: ["timing"],
  check: (plan, { texts }) =>
    plan.tasks
      .filter((task) => task.timing !== "" && isUnreadable(task, plan))
      .map((task) => {
        const details = { task: nameOf(task), text: shorten(task.timing, 80) };
        return taskFault(plan, task, "timing", texts["unreadable-timing"].message(details));
      }),
};

/** Marks under "Tuần 1 … 4" of which nothing tells when they begin are read and yet say no day. */
const isUnreadable = ({ deadline }: Task, { periods, year }: Plan): boolean =>
  deadline.kind === "unknown" || (periods.length > 0 && year !== null && deadline.due.length === 0);
