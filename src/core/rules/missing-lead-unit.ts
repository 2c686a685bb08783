import type { Plan, Task } from "../plan/plan";
import { nameOf, type Rule, type RuleContext, taskFault } from "./rule";

/** In running text ("Phân công …") a lead that is not named is worth knowing, no fault; who acts there is proposed. */
export const missingLeadUnit: Rule = {
  id: "missing-lead-unit",
  severity: "error",
  needs: ["lead"],
  check: (plan, context) =>
    plan.tasks
      .filter((task) => task.lead.length === 0)
      .map((task) => {
        const { message } = context.texts["missing-lead-unit"];
        const said = message({ task: nameOf(task), inText: plan.leadInText, proposed: task.proposedLead });
        return taskFault(plan, task, "lead", said, plan.leadInText ? accepting(plan, task, context) : {});
      }),
};

/** Accepting a proposal writes who leads before the text that is there. */
const accepting = (plan: Plan, task: Task, { grid, texts }: RuleContext) => {
  const cell = grid.cell(task.places.lead ?? task.rows[0] ?? 0, plan.columns.lead ?? 0);
  if (task.proposedLead.length === 0 || typeof cell !== "string") return { severity: "info" as const };
  const { fix, assigned } = texts["missing-lead-unit"];
  const lead = assigned({ units: task.proposedLead });
  return { severity: "info" as const, fix: fix({ lead }), change: `${lead}.\n${cell}` };
};
