import { unitKey } from "../plan/units/unit-book";
import type { Plan, PlanColumn, Task } from "../plan/plan";
import { nameOf, type Rule, type RuleContext, taskFault } from "./rule";

/** A spelling used this often in a plan without a unit table is taken for a unit's name. */
const OFTEN = 3;

/** A unit that no table knows but a known one resembles: a slip, or a name to add to the table. */
export const unknownUnit: Rule = {
  id: "unknown-unit",
  severity: "warning",
  needs: ["lead"],
  check: (plan, context) => {
    const known = knownUnits(plan, context);
    return plan.tasks.flatMap((task) => [
      ...faultsOf(plan, task, "lead", task.lead, known, context),
      ...faultsOf(plan, task, "support", task.support, known, context),
    ]);
  },
};

const faultsOf = (
  plan: Plan,
  task: Task,
  column: PlanColumn,
  units: readonly string[],
  known: ReadonlyMap<string, string>,
  { texts }: RuleContext,
) =>
  units.flatMap((unit) => {
    const suggestion = closest(unit, known);
    if (suggestion === null) return [];
    const message = texts["unknown-unit"].message({ task: nameOf(task), unit, suggestion });
    return [taskFault(plan, task, column, message, { fix: texts["unknown-unit"].fix({ unit, suggestion }) })];
  });

/** unitKey → name of the table's units, or without a table of those the plan itself uses often. */
const knownUnits = (plan: Plan, { units }: RuleContext): Map<string, string> => {
  if (units.names.length > 0)
    return new Map([...units.aliases.keys()].map((key) => [key, units.aliases.get(key) ?? key]));
  const counts = new Map<string, number>();
  const names = new Map<string, string>();
  for (const unit of plan.tasks.flatMap(({ lead, support }) => [...lead, ...support])) {
    const key = unitKey(unit);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (!names.has(key)) names.set(key, unit);
  }
  return new Map([...names].filter(([key]) => (counts.get(key) ?? 0) >= OFTEN));
};

/** The known unit an unknown spelling most resembles; null where it is known or nothing is near. */
const closest = (unit: string, known: ReadonlyMap<string, string>): string | null => {
  const key = unitKey(unit);
  if (known.has(key) || key.length < 5 || key.length > 80) return null;
  let best: { name: string; distance: number } | null = null;
  for (const [candidate, name] of known) {
    // One slip in eight letters; digits tell units apart ("Phòng 1", "Phòng 2") and are never slips.
    const most = Math.floor(Math.max(key.length, candidate.length) / 8);
    if (candidate.length < 5 || Math.abs(candidate.length - key.length) > most) continue;
    if (key.replace(/\D/g, "") !== candidate.replace(/\D/g, "")) continue;
    const distance = editDistance(key, candidate);
    if (distance <= most && (!best || distance < best.distance)) best = { name, distance };
  }
  return best?.name ?? null;
};

/** Levenshtein's distance, two rows at a time. */
const editDistance = (a: string, b: string): number => {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current[j] = Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
};
