import type { Assessment } from "../assess";
import type { Day } from "../lib/calendar-day";
import type { AssessedTask } from "../plan/counts";
import { isFinished } from "../plan/status";

/** A task that was finished within the reporting period, and the day. */
export interface CompletedTask {
  assessed: AssessedTask;
  on: Day;
}

/** What was finished within the reporting period, the earliest first. */
export const completedTasks = ({ tasks, period }: Pick<Assessment, "tasks" | "period">): CompletedTask[] =>
  tasks
    .flatMap((assessed) => {
      const on = assessed.task.tracking.completedOn.filter((one) => one >= period.from && one <= period.to).at(-1);
      return isFinished(assessed.status.progress) && on !== undefined ? [{ assessed, on }] : [];
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
