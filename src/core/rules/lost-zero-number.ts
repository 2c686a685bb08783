import { type Rule } from "./rule";

/** Excel turned a typed 7.10 into 7.1: read as meant, and said so. */
export const lostZeroNumber: Rule = {
  id: "lost-zero-number",
  severity: "info",
  needs: ["number"],
  check: (plan, { texts }) =>
    plan.remarks.flatMap((remark) => {
      if (remark.kind !== "lost-zero") return [];
      const { typed, read, row } = remark;
      const task = plan.tasks.find((candidate) => candidate.rows[0] === row) ?? null;
      const say = texts["lost-zero-number"];
      return [
        {
          task,
          row,
          column: plan.columns.number ?? null,
          message: say.message({ typed, read }),
          fix: say.fix({ read }),
          change: read,
        },
      ];
    }),
};
