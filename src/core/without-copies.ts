import { nameKey } from "./lib/text";
import type { Plan, Task } from "./plan/plan";

/** A plan sheet that holds the tasks of another once more. */
export interface CopiedPlan {
  plan: Plan;
  /** The sheet that is counted. */
  original: string;
  /** Tasks that say something else of their progress there. */
  differing: number;
}

/** Two sheets that are both counted and have many tasks in common. */
export interface RepeatedTasks {
  plan: Plan;
  original: string;
  repeated: number;
}

/** So much of the longer list must be the same. */
const ALIKE = 0.8;
/** What Excel and people call a copy: "KeHoach (2)", "KeHoach - Copy", "Bản sao KeHoach" */
const COPY_NAME = /\(\d+\)\s*$|\bcopy\b|bản sao/iu;

/** A sheet that was copied for trying something out would count each task twice: one of the two is left out. */
export const withoutCopies = (all: readonly Plan[]): { plans: Plan[]; copies: CopiedPlan[] } => {
  const plans: Plan[] = [];
  const copies: CopiedPlan[] = [];
  const originalsFirst = [...all].sort((a, b) => Number(COPY_NAME.test(a.sheet)) - Number(COPY_NAME.test(b.sheet)));
  for (const plan of originalsFirst) {
    const original = plans.find((one) => one.sheet !== plan.sheet && one.year === plan.year && areAlike(one, plan));
    if (original) copies.push({ plan, original: original.sheet, differing: differing(original, plan) });
    else plans.push(plan);
  }
  return { plans: all.filter((plan) => plans.includes(plan)), copies };
};

const areAlike = (one: Plan, other: Plan): boolean => {
  const most = Math.max(one.tasks.length, other.tasks.length);
  if (most === 0) return false;
  const keys = new Set(one.tasks.map(keyOf));
  return other.tasks.filter((task) => keys.has(keyOf(task))).length >= most * ALIKE;
};

/** A copy that was changed, or a part of the plan on a sheet of its own: both are counted, and that is told. */
export const repeatedTasks = (plans: readonly Plan[]): RepeatedTasks[] =>
  plans.flatMap((plan, index) => {
    const found = plans
      .slice(0, index)
      .filter(({ sheet, year }) => sheet !== plan.sheet && year === plan.year)
      .map((one) => ({ one, repeated: common(one, plan) }))
      .find(({ one, repeated }) => repeated > 1 && repeated * 2 >= Math.min(one.tasks.length, plan.tasks.length));
    return found ? [{ plan, original: found.one.sheet, repeated: found.repeated }] : [];
  });

const common = (one: Plan, other: Plan): number => {
  const keys = new Set(one.tasks.map(contentOf));
  return other.tasks.filter((task) => keys.has(contentOf(task))).length;
};

/** Annexes may give each unit the same tasks: who leads belongs to what makes a task. */
const keyOf = (task: Task): string => `${nameKey(task.id)}|${contentOf(task)}`;

/** What a task says: a part of a plan may be numbered anew. */
const contentOf = ({ task, timing, lead }: Task): string => [task, timing, ...lead].map(nameKey).join("|");

const progressOf = ({ tracking: { statedText, completedOn, share } }: Task): string =>
  [nameKey(statedText), ...completedOn, share].join("|");

const differing = (one: Plan, other: Plan): number => {
  const known = new Map(one.tasks.map((task) => [keyOf(task), progressOf(task)]));
  return other.tasks.filter((task) => {
    const before = known.get(keyOf(task));
    return before !== undefined && before !== progressOf(task);
  }).length;
};
