import { type Rule } from "./rule";

/** A row without a number was joined to the one above though it has a timing of its own: perhaps a task whose number was forgotten. */
export const unnumberedRow: Rule = {
  id: "unnumbered-row",
  severity: "warning",
  needs: ["number"],
  check: (plan, { texts }) =>
    plan.remarks.flatMap((remark) =>
      remark.kind === "row-merged" && remark.id !== ""
        ? [
            {
              task: null,
              row: remark.row,
              column: plan.columns.number ?? null,
              message: texts["unnumbered-row"].message({ id: remark.id }),
            },
          ]
        : [],
    ),
};
