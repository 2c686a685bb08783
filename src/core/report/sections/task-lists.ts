import { daysBetween, formatDay } from "../../lib/calendar-day";
import { formatNumber } from "../../lib/number";
import type { AssessedTask } from "../../plan/counts";
import { personsText } from "../../plan/persons";
import type { Task } from "../../plan/plan";
import { cellName } from "../../table/grid";
import { missedDatesText } from "../missed-dates";
import { count, day, linked, type NamedCell, text } from "../page";
import type { ReportContext } from "../report-context";
import { resultsKnown } from "../results-known";
import type { ReportTexts } from "../report-texts";
import type { Section } from "../section";

/** Where the task stands in the plan: its text, in its first row. */
export const taskCell = ({ plan, task }: AssessedTask): string => cellName(task.rows[0] ?? 0, plan.columns.task ?? 0);

export const overdueTasks = (tasks: readonly AssessedTask[]): AssessedTask[] =>
  tasks.filter(({ status }) => status.flag === "overdue").sort((a, b) => b.status.daysLate - a.status.daysLate);

export const dueSoonTasks = (tasks: readonly AssessedTask[]): AssessedTask[] =>
  tasks
    .filter(({ status }) => status.flag === "due-soon")
    .sort((a, b) => (a.status.nextDue ?? "").localeCompare(b.status.nextDue ?? "", "en"));

/** The overdue tasks, the latest first: days late, unit, reason, link, and room for a remark. */
export const overdue = (context: ReportContext): Section => {
  const { assessment, texts } = context;
  const late = overdueTasks(assessment.tasks);
  const { known } = resultsKnown(assessment);
  return {
    title: known ? texts.overdueList : texts.pastDueList,
    ...(late.length > 0 ? { notes: [bandsOf(late, context)] } : {}),
    columns: columnsOf(context, texts.columns.daysLate),
    rows: late.map((task) =>
      rowOf(task, task.status.daysLate, text(missedDatesText(task, assessment.asOf, texts), "center"), context),
    ),
    nothing: known ? texts.noOverdue : texts.noPastDue,
  };
};

/** How many are late by up to 30, 90 and more days. */
const bandsOf = (late: readonly AssessedTask[], { texts }: ReportContext): string => {
  const within = (from: number, to: number) =>
    formatNumber(late.filter(({ status: { daysLate } }) => daysLate >= from && daysLate <= to).length);
  return texts.overdueBands({ month: within(1, 30), quarter: within(31, 90), longer: within(91, Infinity) });
};

/** The tasks due within the days of warning, the nearest first. */
export const dueSoon = (context: ReportContext): Section => {
  const { assessment, texts } = context;
  const { asOf, settings, tasks } = assessment;
  return {
    title: texts.dueSoonList,
    columns: columnsOf(context, texts.columns.daysLeft),
    rows: dueSoonTasks(tasks).map((task) =>
      rowOf(task, daysBetween(asOf, task.status.nextDue ?? asOf), day(task.status.nextDue), context),
    ),
    nothing: texts.noDueSoon({ days: settings.warningDays }),
  };
};

/** The lead units and, in a line of their own, the persons. */
export const responsibleFor = ({ lead, persons }: Task, { noUnit }: ReportTexts): string =>
  [lead.join("; ") || noUnit, personsText(persons)].filter(Boolean).join("\n");

const columnsOf = ({ texts: { columns } }: ReportContext, days: string) => [
  { heading: columns.id },
  { heading: columns.task, span: 2 },
  { heading: columns.lead, span: 2 },
  { heading: columns.due, span: 2 },
  { heading: days },
  { heading: columns.status },
  { heading: columns.reason, span: 2 },
  { heading: columns.remark, span: 2 },
];

const rowOf = (
  assessed: AssessedTask,
  days: number,
  due: NamedCell,
  { texts, remarks }: ReportContext,
): NamedCell[] => {
  const { task, status } = assessed;
  const { originalDue } = status;
  const extended = originalDue === null ? "" : texts.extendedFrom({ due: formatDay(originalDue) });
  const reason = [task.tracking.obstacle || task.tracking.note, extended].filter(Boolean).join(" ");
  return [
    linked(task.id, task.sheet, taskCell(assessed)),
    text(task.task),
    text(responsibleFor(task, texts)),
    due,
    { ...count(days), style: "center" },
    text(resultsKnown({ plans: [assessed.plan] }).known ? texts.status[status.progress] : texts.noResult),
    text(reason),
    text(remarks.take(task.id, task.task), "typed"),
  ];
};
