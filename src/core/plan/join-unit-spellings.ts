import { foldCase } from "../lib/text";
import type { Plan } from "./plan";

/**
 * The plans with units that differ in capitals only ("Văn phòng Sở", "Văn Phòng sở") as one, under the spelling used
 * most (the first of equals); one all in capitals gives way to any other. Accents tell units apart.
 */
export const joinUnitSpellings = (plans: Plan[]): Plan[] => {
  const counts = new Map<string, Map<string, number>>();
  for (const unit of plans
    .flatMap(({ tasks }) => tasks)
    .flatMap(({ lead, proposedLead, support }) => [...lead, ...support, ...proposedLead])) {
    const spellings = counts.get(foldCase(unit)) ?? new Map<string, number>();
    counts.set(foldCase(unit), spellings.set(unit, (spellings.get(unit) ?? 0) + 1));
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

const mostUsed = (spellings: ReadonlyMap<string, number>): string | undefined => {
  const mixed = [...spellings].filter(([name]) => !isShouted(name));
  return (mixed.length > 0 ? mixed : [...spellings]).reduce((most, one) => (one[1] > most[1] ? one : most))[0];
};

/** "SỞ Y TẾ" is shouted, "UBND" is a short form that has no other spelling. */
const isShouted = (name: string): boolean => name === name.toUpperCase();
