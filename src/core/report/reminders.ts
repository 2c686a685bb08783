import type { Messages } from "../../messages/messages";
import type { Assessment } from "../assess";
import { daysBetween, formatDay } from "../lib/calendar-day";
import { formatCount } from "../lib/number";
import { shorten } from "../lib/text";
import type { AssessedTask } from "../plan/counts";
import { dueSoonTasks, overdueTasks } from "./sections/task-lists";

/** What one unit is to be told. */
export interface Reminder {
  unit: string;
  overdue: AssessedTask[];
  dueSoon: AssessedTask[];
  /** For chat or mail: a greeting, the late tasks, the near ones, a request. */
  text: string;
}

/** One for each lead unit that has something overdue or due soon, the most overdue first. */
export const remindersOf = (assessment: Assessment, texts: Messages["report"]): Reminder[] =>
  assessment.byUnit.flatMap(({ unit }) => {
    if (unit === null) return [];
    const own = assessment.tasks.filter(({ task }) => task.lead.includes(unit));
    const [overdue, dueSoon] = [overdueTasks(own), dueSoonTasks(own)];
    if (overdue.length + dueSoon.length === 0) return [];
    return [{ unit, overdue, dueSoon, text: reminderText(unit, overdue, dueSoon, assessment, texts) }];
  });

const LONGEST_TASK = 160;

const reminderText = (
  unit: string,
  overdue: readonly AssessedTask[],
  dueSoon: readonly AssessedTask[],
  { asOf, settings }: Assessment,
  { reminder }: Messages["report"],
): string => {
  const about = ({ task, status }: AssessedTask, days: number) => ({
    id: task.id,
    task: shorten(task.task, LONGEST_TASK),
    due: formatDay(status.nextDue ?? asOf),
    days,
  });
  return [
    reminder.greeting({ unit, asOf: formatDay(asOf) }),
    ...(overdue.length > 0 ? [reminder.overdue({ count: formatCount(overdue.length) })] : []),
    ...overdue.map((task) => reminder.late(about(task, task.status.daysLate))),
    ...(dueSoon.length > 0
      ? [reminder.dueSoon({ count: formatCount(dueSoon.length), days: settings.warningDays })]
      : []),
    ...dueSoon.map((task) => reminder.soon(about(task, daysBetween(asOf, task.status.nextDue ?? asOf)))),
    reminder.closing,
  ].join("\n");
};
