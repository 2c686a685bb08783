import type { Assessment } from "../assess";
import { addDays, type Day } from "../lib/calendar-day";
import type { AssessedTask } from "../plan/counts";

/** A task that was finished after its due date. */
export interface LateDone {
  assessed: AssessedTask;
  due: Day;
  on: Day;
  days: number;
}

/** What was finished late, the longest late first: as many as the key figure counts, also from before the period. */
export const lateDoneTasks = ({ tasks }: Pick<Assessment, "tasks">): LateDone[] =>
  tasks
    .flatMap((assessed): LateDone[] => {
      const { progress, dueDays, finishedLate: days } = assessed.status;
      const due = dueDays[0];
      return progress === "done-late" && due !== undefined ? [{ assessed, due, on: addDays(due, days), days }] : [];
    })
    .sort((a, b) => b.days - a.days);
