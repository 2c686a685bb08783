import { type Rule } from "./rule";

/** Excel took a typed 1.2 for the first of February. */
export const numberBecameDate: Rule = {
  id: "number-became-date",
  severity: "warning",
  needs: ["number"],
  check: (plan, { texts }) =>
    plan.remarks.flatMap((remark) => {
      if (remark.kind !== "number-was-date") return [];
      const { read, row } = remark;
      const task = plan.tasks.find((candidate) => candidate.rows[0] === row) ?? null;
      const say = texts["number-became-date"];
      return [
        {
          task,
          row,
          column: plan.columns.number ?? null,
          message: say.message({ read }),
          fix: say.fix({ read }),
          change: read,
        },
      ];
    }),
};
