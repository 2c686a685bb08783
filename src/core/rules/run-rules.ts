import { nameOfFault } from "../lib/name-of-fault";
import type { PlanColumn, Plan } from "../plan/plan";
import { cellName } from "../table/grid";
import { rules } from "./index";
import type { Fault, Finding, Rule, RuleContext } from "./rule";

/** A rule that did not apply to a plan, because columns are not there. */
export interface NotApplicable {
  rule: string;
  sheet: string;
  missing: PlanColumn[];
}

/** Runs every rule over one plan. A rule that throws is shown as our fault and the others still run. */
export const runRules = (
  plan: Plan,
  context: RuleContext,
  list: readonly Rule[] = rules,
): { findings: Finding[]; notApplicable: NotApplicable[] } => {
  const findings: Finding[] = [];
  const notApplicable: NotApplicable[] = [];
  for (const rule of list) {
    const missing = rule.needs.filter((column) => !isThere(plan, column));
    if (missing.length > 0) notApplicable.push({ rule: rule.id, sheet: plan.sheet, missing });
    else findings.push(...runRule(rule, plan, context));
  }
  if (notApplicable.length > 0) findings.push(missingColumns(plan, notApplicable, context));
  return { findings, notApplicable };
};

/** A time chart says when without a column of times, and so may the tasks' own words; a title may say who leads. */
const isThere = (plan: Plan, column: PlanColumn): boolean =>
  plan.columns[column] !== undefined ||
  (column === "timing" && (plan.periods.length > 0 || plan.timeInTask)) ||
  (column === "lead" && plan.tasks.some(({ lead }) => lead.length > 0));

const runRule = (rule: Rule, plan: Plan, context: RuleContext): Finding[] => {
  try {
    return rule.check(plan, context).map((fault) => findingOf(rule, plan, fault));
  } catch (error) {
    const message = context.texts["rule-failed"].message({ rule: rule.id, reason: nameOfFault(error) });
    const fault = { task: null, row: plan.headerRow, column: null, message };
    return [findingOf({ id: "rule-failed", severity: "warning" }, plan, fault)];
  }
};

const findingOf = ({ id, severity }: Pick<Rule, "id" | "severity">, plan: Plan, fault: Fault): Finding => ({
  rule: id,
  severity: fault.severity ?? severity,
  sheet: plan.sheet,
  cell: cellName(fault.row, fault.column ?? 0),
  message: fault.message,
  fix: fault.fix ?? null,
  change:
    fault.change === undefined || fault.column === null
      ? null
      : { sheet: plan.sheet, row: fault.row, column: fault.column, text: fault.change },
  task: fault.task?.id ?? null,
});

/** One line for all missing columns, and what could not be checked without them. */
const missingColumns = (plan: Plan, notApplicable: readonly NotApplicable[], { texts }: RuleContext): Finding => {
  const columns = [...new Set(notApplicable.flatMap(({ missing }) => missing))];
  const rules = notApplicable.map(({ rule }) => rule);
  const message = texts["missing-column"].message({ sheet: plan.sheet, columns, rules });
  return findingOf({ id: "missing-column", severity: "info" }, plan, {
    task: null,
    row: plan.headerRow,
    column: null,
    message,
  });
};
