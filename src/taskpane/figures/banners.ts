import type { Assessment } from "../../core/assess";
import { type Day, makeDay, yearOf } from "../../core/lib/calendar-day";
import { isFinished } from "../../core/plan/status";
import { isTracked } from "../../core/plan/tracked";

/** What must be said before any figure, for the figures alone would claim more than is known. */
export type Banner =
  /** Nothing tells what is done in these plans: what is past its date is not overdue by that. */
  | { kind: "untracked"; sheet: string; sheets: string[]; past: number; all: boolean }
  | { kind: "unread"; unread: number; total: number }
  /** A plan of a year that is over, looked at as of a later day. */
  | { kind: "past-year"; year: number; asOf: Day };

/** More than so many of the deadlines are not understood. */
const MANY_UNREAD = 1 / 3;

export const bannersOf = ({ plans, tasks, asOf }: Assessment): Banner[] => [
  ...untracked(plans, tasks),
  ...unread(tasks),
  ...pastYear(plans, tasks, asOf),
];

const untracked = (plans: Assessment["plans"], tasks: Assessment["tasks"]): Banner[] => {
  const own = plans.filter((plan) => !isTracked(plan));
  const [first] = own;
  if (!first) return [];
  const past = tasks.filter(({ plan, status }) => own.includes(plan) && status.flag === "overdue").length;
  const sheets = [...new Set(own.map(({ sheet }) => sheet))];
  return [{ kind: "untracked", sheet: first.sheet, sheets, past, all: own.length === plans.length }];
};

const unread = (tasks: Assessment["tasks"]): Banner[] => {
  const timed = tasks.filter(({ task }) => task.timing !== "");
  const count = timed.filter(
    ({ task, status }) => task.deadline.kind === "unknown" || status.progress === "unreadable",
  );
  return count.length > timed.length * MANY_UNREAD
    ? [{ kind: "unread", unread: count.length, total: timed.length }]
    : [];
};

const pastYear = (plans: Assessment["plans"], tasks: Assessment["tasks"], asOf: Day): Banner[] => {
  const years = plans.map(({ year, school }) => (year === null || school ? Infinity : year));
  const year = Math.max(...years);
  if (!Number.isFinite(year) || year >= yearOf(asOf)) return [];
  const end = makeDay(year, 12, 31);
  const open = tasks.some(({ status }) => !isFinished(status.progress) && status.progress !== "cancelled");
  return end !== null && open ? [{ kind: "past-year", year, asOf: end }] : [];
};
