import { nameOf, type Rule, taskFault } from "./rule";

/** In running text ("Phân công …") a lead that is not named is worth knowing, no fault. */
export const missingLeadUnit: Rule = {
  id: "missing-lead-unit",
  severity: "error",
  needs: ["lead"],
  check: (plan, { texts }) =>
    plan.tasks
      .filter((task) => task.lead.length === 0)
      .map((task) => {
        const details = { task: nameOf(task), inText: plan.leadInText };
        const message = texts["missing-lead-unit"].message(details);
        return taskFault(plan, task, "lead", message, plan.leadInText ? { severity: "info" } : {});
      }),
};
