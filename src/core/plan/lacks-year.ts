import type { DeadlineKind } from "../deadline/deadline";
import type { Task } from "./plan";

/** Kinds that a year makes no day of. */
const WITHOUT_DAYS: readonly DeadlineKind[] = ["ongoing", "event", "unknown"];

/** Whether the task's deadline is understood and has no day, because neither its cell nor the plan names a year. */
export const lacksYear = ({ deadline: { kind, due } }: Pick<Task, "deadline">): boolean =>
  due.length === 0 && !WITHOUT_DAYS.includes(kind);
