import { shorten } from "../lib/text";
import { cellText } from "../table/cell-values";
import { nameOf, type Rule, taskFault } from "./rule";

/** Text where a date or a number belongs. Error values are told by error-value. */
export const valueMisfit: Rule = {
  id: "value-misfit",
  severity: "error",
  needs: [],
  check: (plan, { texts }) =>
    plan.tasks.flatMap((task) =>
      task.tracking.misfits
        .filter(({ cell }) => cell === null || typeof cell !== "object" || cell.type === "percent")
        .map(({ column, cell, row, expected }) => {
          const details = { task: nameOf(task), text: shorten(cellText(cell), 40), expected, column };
          return taskFault(plan, task, column, texts["value-misfit"].message(details), { row });
        }),
    ),
};
