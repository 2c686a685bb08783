import { daysBetween, formatDay } from "../../lib/calendar-day";
import type { AssessedTask } from "../../plan/counts";
import { cellName } from "../../table/grid";
import { count, day, linked, type NamedCell, text } from "../page";
import type { ReportContext } from "../report-context";
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
  return {
    title: texts.overdueList,
    columns: columnsOf(context, texts.columns.daysLate),
    rows: overdueTasks(assessment.tasks).map((task) => rowOf(task, task.status.daysLate, context)),
    nothing: texts.noOverdue,
  };
};

/** The tasks due within the days of warning, the nearest first. */
export const dueSoon = (context: ReportContext): Section => {
  const { assessment, texts } = context;
  const { asOf, settings, tasks } = assessment;
  return {
    title: texts.dueSoonList,
    columns: columnsOf(context, texts.columns.daysLeft),
    rows: dueSoonTasks(tasks).map((task) => rowOf(task, daysBetween(asOf, task.status.nextDue ?? asOf), context)),
    nothing: texts.noDueSoon({ days: settings.warningDays }),
  };
};

const columnsOf = ({ texts: { columns } }: ReportContext, days: string) => [
  { heading: columns.id },
  { heading: columns.task },
  { heading: columns.lead, span: 2 },
  { heading: columns.due, span: 1 },
  { heading: days },
  { heading: columns.status },
  { heading: columns.reason, span: 3 },
  { heading: columns.remark },
];

const rowOf = (assessed: AssessedTask, days: number, { texts, remarks }: ReportContext): NamedCell[] => {
  const { task, status } = assessed;
  const { originalDue } = status;
  const extended = originalDue === null ? "" : texts.extendedFrom({ due: formatDay(originalDue) });
  const reason = [task.tracking.obstacle || task.tracking.note, extended].filter(Boolean).join(" ");
  return [
    linked(task.id, task.sheet, taskCell(assessed)),
    text(task.task),
    text(task.lead.join("; ") || texts.noUnit),
    day(status.nextDue),
    { ...count(days), style: "center" },
    text(texts.status[status.progress]),
    text(reason),
    text(remarks.take(task.id, task.task), "typed"),
  ];
};
