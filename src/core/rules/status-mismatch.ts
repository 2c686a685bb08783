import { formatPercent } from "../lib/number";
import { nameOf, type Rule, taskFault } from "./rule";

/** The share says one thing and the stated status another. */
export const statusMismatch: Rule = {
  id: "status-mismatch",
  severity: "warning",
  needs: ["status", "share"],
  check: (plan, { texts }) =>
    plan.tasks.flatMap((task) => {
      const { stated, share, statedText } = task.tracking;
      if (stated === null || share === null || stated === "cancelled") return [];
      const agrees = share >= 1 ? stated === "done" : share > 0 ? stated === "in-progress" : stated !== "done";
      if (agrees) return [];
      const details = { task: nameOf(task), share: formatPercent(share), stated: statedText };
      return [taskFault(plan, task, "status", texts["status-mismatch"].message(details))];
    }),
};
