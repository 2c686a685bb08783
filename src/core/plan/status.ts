import { addDays, type Day, daysBetween } from "../lib/calendar-day";
import type { Task } from "./plan";

/** Exactly one for each task (domain.md §3 "Progress"). */
export type Progress =
  | "cancelled"
  | "done-early"
  | "done-on-time"
  | "done-late"
  | "done"
  | "in-progress"
  | "not-started"
  | "unreadable"
  | "waiting"
  | "ongoing";

export type Flag = "overdue" | "due-soon";

export interface TaskStatus {
  progress: Progress;
  flag: Flag | null;
  /** The flag, else the progress. */
  status: Progress | Flag;
  /** The earliest unmet due date, or null. */
  nextDue: Day | null;
  /** Days since `nextDue` where the task is overdue, else 0. */
  daysLate: number;
  /** Days the finished task came after its one due date, else 0. */
  finishedLate: number;
  /** The due date that "Gia hạn đến" replaced, or null. */
  originalDue: Day | null;
  /** Due dates met and all of them, the extension in place. */
  metDue: number;
  dueDays: Day[];
}

/** The status of a task on a given day; `warningDays` before a due date it is due soon. */
export const readStatus = (task: Task, asOf: Day, warningDays: number): TaskStatus => {
  const counted = task.tracking.completedOn.filter((day) => day <= asOf);
  const { dueDays, originalDue } = effectiveDueDays(task, counted.length);
  const metDue = Math.min(counted.length, dueDays.length);
  const progress = readProgress(task, counted, dueDays, asOf);
  const open = !isFinished(progress) && progress !== "cancelled";
  const nextDue = open ? (dueDays[metDue] ?? null) : null;
  const flag = nextDue === null ? null : flagOf(nextDue, asOf, warningDays);
  return {
    progress,
    flag,
    status: flag ?? progress,
    nextDue,
    daysLate: flag === "overdue" && nextDue !== null ? daysBetween(nextDue, asOf) : 0,
    finishedLate: progress === "done-late" ? daysBetween(dueDays[0] ?? asOf, counted[0] ?? asOf) : 0,
    originalDue,
    metDue,
    dueDays,
  };
};

export const isFinished = (progress: Progress): boolean => progress.startsWith("done");

const flagOf = (nextDue: Day, asOf: Day, warningDays: number): Flag | null => {
  if (nextDue < asOf) return "overdue";
  return nextDue <= addDays(asOf, warningDays) ? "due-soon" : null;
};

/** "Gia hạn đến" replaces the earliest unmet date; once all are met, the last one (that was the one extended). */
const effectiveDueDays = (task: Task, met: number): { dueDays: Day[]; originalDue: Day | null } => {
  const dueDays = task.deadline.due.map(({ date }) => date).sort();
  const { extendedTo } = task.tracking;
  if (extendedTo === null || dueDays.length === 0) return { dueDays, originalDue: null };
  const index = Math.min(met, dueDays.length - 1);
  const originalDue = dueDays[index] ?? null;
  dueDays[index] = extendedTo;
  return { dueDays: dueDays.sort(), originalDue };
};

const readProgress = (task: Task, counted: readonly Day[], dueDays: readonly Day[], asOf: Day): Progress => {
  const { stated, share, eventOn } = task.tracking;
  const { deadline } = task;
  if (stated === "cancelled") return "cancelled";
  const allMet = counted.length > 0 && counted.length >= dueDays.length;
  // "Thường xuyên. Riêng báo cáo trước ngày 30/7": the report met, the rest goes on to the year's end.
  const goesOn = deadline.until !== null && deadline.until >= asOf && deadline.kind === "multiple";
  if (stated === "done" || (share !== null && share >= 1) || (allMet && !goesOn)) return doneClass(counted, dueDays);
  if (stated === "in-progress" || (share !== null && share > 0)) return "in-progress";
  if (stated === "not-started") return "not-started";
  if (deadline.kind === "unknown" || lacksYear(deadline)) return "unreadable";
  if (deadline.kind === "event" && (eventOn === null || eventOn > asOf)) return "waiting";
  if (deadline.kind === "event" && dueDays.length === 0) return "not-started";
  const onlyYearEnd = dueDays.length === 0 || (allMet && goesOn);
  return onlyYearEnd ? "ongoing" : "not-started";
};

/** It names a day, a month … of a year that nothing tells: no date can be late, and it is not ongoing either. */
const lacksYear = ({ kind, due, start, until }: Task["deadline"]): boolean =>
  DATED.has(kind) && due.length === 0 && start === null && until === null;

const DATED = new Set<Task["deadline"]["kind"]>(["date", "month", "quarter", "half-year", "year", "range", "multiple"]);

const doneClass = (counted: readonly Day[], dueDays: readonly Day[]): Progress => {
  const [finished] = counted;
  const [due] = dueDays;
  if (finished === undefined || due === undefined || dueDays.length > 1) return "done";
  if (finished === due) return "done-on-time";
  return finished < due ? "done-early" : "done-late";
};
