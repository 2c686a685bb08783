import { shorten } from "../lib/text";
import { type Rule } from "./rule";

export const rowLeftOut: Rule = {
  id: "row-left-out",
  severity: "info",
  needs: [],
  check: (plan, { texts }) =>
    plan.remarks.flatMap((remark) =>
      remark.kind === "row-left-out"
        ? [
            {
              task: null,
              row: remark.row,
              column: plan.columns.task ?? null,
              message: texts["row-left-out"].message({ text: shorten(remark.text, 60) }),
            },
          ]
        : [],
    ),
};
