import { shorten } from "../lib/text";
import { nameOf, type Rule, taskFault } from "./rule";

export const unknownStatusWords: Rule = {
  id: "unknown-status-words",
  severity: "warning",
  needs: ["status"],
  check: (plan, { texts }) =>
    plan.tasks
      .filter(({ tracking }) => tracking.statedText !== "" && tracking.stated === null)
      .map((task) => {
        const details = { task: nameOf(task), text: shorten(task.tracking.statedText, 40) };
        return taskFault(plan, task, "status", texts["unknown-status-words"].message(details));
      }),
};
