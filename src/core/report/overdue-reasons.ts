import { fold, oneLine } from "../lib/text";
import type { AssessedTask } from "../plan/counts";

/** Why the overdue tasks are late: each reason with how many tasks give it, and how many give none. */
export interface OverdueReasons {
  given: { reason: string; tasks: number }[];
  without: number;
}

export const overdueReasons = (tasks: readonly AssessedTask[]): OverdueReasons => {
  const reasons = new Map<string, { reason: string; tasks: number }>();
  let without = 0;
  for (const { task, status } of tasks) {
    if (status.flag !== "overdue") continue;
    const reason = oneLine(task.tracking.obstacle);
    if (reason === "") without++;
    else {
      const one = reasons.get(fold(reason)) ?? { reason, tasks: 0 };
      one.tasks++;
      reasons.set(fold(reason), one);
    }
  }
  return { given: [...reasons.values()].sort((a, b) => b.tasks - a.tasks), without };
};
