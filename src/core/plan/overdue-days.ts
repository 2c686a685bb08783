import type { Day } from "../lib/calendar-day";
import { isFinished, type TaskStatus } from "./status";

/** The due dates of a task that are past and not met; a finished or cancelled task has none. */
export const overdueDays = ({ progress, dueDays, metDue }: TaskStatus, asOf: Day): Day[] =>
  isFinished(progress) || progress === "cancelled" ? [] : dueDays.slice(metDue).filter((day) => day < asOf);
