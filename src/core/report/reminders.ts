import type { ReportTexts } from "./report-texts";
import type { Assessment } from "../assess";
import { daysBetween, formatDay } from "../lib/calendar-day";
import { formatCount } from "../lib/number";
import { shorten } from "../lib/text";
import type { AssessedTask } from "../plan/counts";
import { personsText } from "../plan/persons";
import type { Task } from "../plan/plan";
import { missedDates, missedDatesText } from "./missed-dates";
import { resultsKnown } from "./results-known";
import { dueSoonTasks, overdueTasks } from "./sections/task-lists";

/** What one unit is to be told. */
export interface Reminder {
  /** The unit as printed; of tasks without one, the words that say so. */
  unit: string;
  /** The lead unit that the plan names; null where it names none, or only proposes one. */
  to: string | null;
  overdue: AssessedTask[];
  dueSoon: AssessedTask[];
  /** For chat or mail: a greeting, the late tasks, the near ones, a request. */
  text: string;
}

/**
 * One for each lead unit that has something overdue or due soon, the most overdue first; behind them those that are only
 * proposed as leads, named as such; then the tasks that nobody leads. Each task that is late or near stands in one at least.
 */
export const remindersOf = (assessment: Assessment, texts: ReportTexts): Reminder[] => {
  const of = (unit: string | null, named: string, isOwn: (task: Task) => boolean): Reminder[] => {
    const own = assessment.tasks.filter(({ task }) => isOwn(task));
    const [overdue, dueSoon] = [overdueTasks(own), dueSoonTasks(own)];
    if (overdue.length + dueSoon.length === 0) return [];
    return [
      {
        unit: named,
        to: named === unit ? unit : null,
        overdue,
        dueSoon,
        text: reminderText(unit, overdue, dueSoon, assessment, texts),
      },
    ];
  };
  const loose = assessment.tasks.map(({ task }) => task).filter(({ lead }) => lead.length === 0);
  const proposed = [...new Set(loose.flatMap(({ proposedLead }) => proposedLead))];
  return [
    ...assessment.byUnit.flatMap(({ unit }) =>
      unit === null ? [] : of(unit, unit, ({ lead }) => lead.includes(unit)),
    ),
    ...proposed.flatMap((unit) =>
      of(
        unit,
        texts.reminder.proposed({ unit }),
        ({ lead, proposedLead }) => lead.length === 0 && proposedLead.includes(unit),
      ),
    ),
    ...of(null, texts.noUnit, ({ lead, proposedLead }) => lead.length === 0 && proposedLead.length === 0),
  ];
};

const LONGEST_TASK = 160;

const reminderText = (
  unit: string | null,
  overdue: readonly AssessedTask[],
  dueSoon: readonly AssessedTask[],
  assessment: Assessment,
  texts: ReportTexts,
): string => {
  const { reminder } = texts;
  const { asOf, settings } = assessment;
  const { known } = resultsKnown(assessment);
  const lists = unit === null ? reminder.loose : reminder;
  const about = ({ task, status }: AssessedTask) => ({
    id: task.id,
    task: [shorten(task.task, LONGEST_TASK), personsText(task.persons)].filter(Boolean).join(" – "),
    due: formatDay(status.nextDue ?? asOf),
  });
  const late = (assessed: AssessedTask) =>
    reminder.late({
      ...about(assessed),
      due: missedDatesText(assessed, asOf, texts),
      days: assessed.status.daysLate,
      several: missedDates(assessed, asOf).length > 1,
    });
  return [
    unit === null ? reminder.toLeaders({ asOf: formatDay(asOf) }) : reminder.greeting({ unit, asOf: formatDay(asOf) }),
    ...(overdue.length > 0 ? [lists[known ? "overdue" : "pastDue"]({ count: formatCount(overdue.length) })] : []),
    ...overdue.map(late),
    ...(dueSoon.length > 0 ? [lists.dueSoon({ count: formatCount(dueSoon.length), days: settings.warningDays })] : []),
    ...dueSoon.map((task) => reminder.soon({ ...about(task), days: daysBetween(asOf, task.status.nextDue ?? asOf) })),
    unit === null ? reminder.assign : reminder.closing,
  ].join("\n");
};
