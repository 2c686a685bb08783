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

/**
 * One for each lead unit that has something overdue or due soon, the most overdue first; behind them those that are only
 * proposed as leads, named as such.
 */
export const remindersOf = (assessment: Assessment, texts: Messages["report"]): Reminder[] => {
  const of = (unit: string, own: readonly AssessedTask[], named: string): Reminder[] => {
    const [overdue, dueSoon] = [overdueTasks(own), dueSoonTasks(own)];
    if (overdue.length + dueSoon.length === 0) return [];
    return [{ unit: named, overdue, dueSoon, text: reminderText(unit, overdue, dueSoon, assessment, texts) }];
  };
  const { tasks, byUnit } = assessment;
  const proposed = [...new Set(tasks.flatMap(({ task }) => (task.lead.length === 0 ? task.proposedLead : [])))];
  return [
    ...byUnit.flatMap(({ unit }) =>
      unit === null
        ? []
        : of(
            unit,
            tasks.filter(({ task }) => task.lead.includes(unit)),
            unit,
          ),
    ),
    ...proposed.flatMap((unit) =>
      of(
        unit,
        tasks.filter(({ task }) => task.lead.length === 0 && task.proposedLead.includes(unit)),
        texts.reminder.proposed({ unit }),
      ),
    ),
  ];
};

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
