import type { Day } from "../lib/calendar-day";
import type { AssessedTask } from "./counts";
import type { Boundary } from "../deadline/deadline";
import { overdueDays } from "./overdue-days";

export interface DueLine {
  day: Day;
  /** What is due, as the cell words it, or null. */
  label: string | null;
  /** How the day was understood; said once, where several days were understood alike. */
  boundary: Boundary | null;
  /** The day that an extension to this one replaced, or null. */
  extendedFrom: Day | null;
  overdue: boolean;
  /** The text names the day loosely ("khoảng", "đầu quý"). */
  approximate: boolean;
}

/** A task's due dates in order, the extension in place. */
export const dueLines = ({ task, status }: Pick<AssessedTask, "task" | "status">, asOf: Day): DueLine[] => {
  const late = overdueDays(status, asOf);
  const said = new Set<Boundary>();
  return status.dueDays.map((day) => {
    const extended = status.originalDue !== null && day === task.tracking.extendedTo;
    const written = extended ? status.originalDue : day;
    const due = task.deadline.due.find(({ date }) => date === written);
    const boundary = !extended && due && !said.has(due.boundary) ? due.boundary : null;
    if (boundary) said.add(boundary);
    return {
      day,
      label: due?.label ?? null,
      boundary,
      extendedFrom: extended ? status.originalDue : null,
      overdue: late.includes(day),
      approximate: !extended && task.deadline.implied.includes("approximate"),
    };
  });
};
