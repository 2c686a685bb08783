import { foldCase } from "../lib/text";
import type { Plan } from "./plan";

/**
 * The plans with units that differ in capitals only ("Văn phòng Sở", "Văn Phòng sở") as one, under the spelling used
 * most (the first of equals). Accents tell units apart.
 */
export const joinUnitSpellings = (plans: Plan[]): Plan[] => {
  const counts = new Map<string, Map<string, number>>();
  const count = (units: readonly string[], weight: number) =>
    units.forEach((unit) => {
      const spellings = counts.get(foldCase(unit)) ?? new Map<string, number>();
      counts.set(foldCase(unit), spellings.set(unit, (spellings.get(unit) ?? 0) + weight));
    });
  for (const { tasks, columns } of plans)
    for (const { lead, proposedLead, support } of tasks) {
      // Without a column the lead is named by a title, whose capitals are the title's.
      count(lead, columns.lead === undefined ? 0 : 1);
      count([...support, ...proposedLead], 1);
    }
  if ([...counts.values()].every(({ size }) => size === 1)) return plans;
  const usual = new Map([...counts].map(([key, spellings]) => [key, mostUsed(spellings)]));
  const joined = (units: string[]) => [...new Set(units.map((unit) => usual.get(foldCase(unit)) ?? unit))];
  return plans.map((plan) => ({
    ...plan,
    tasks: plan.tasks.map((task) => ({
      ...task,
      lead: joined(task.lead),
      proposedLead: joined(task.proposedLead),
      support: joined(task.support),
    })),
  }));
};

const mostUsed = (spellings: ReadonlyMap<string, number>): string | undefined =>
  [...spellings].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
