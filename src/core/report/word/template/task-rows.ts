import { daysBetween, formatDay } from "../../../lib/calendar-day";
import type { AssessedTask } from "../../../plan/counts";
import { personsText } from "../../../plan/persons";
import { completedTasks } from "../../completed-tasks";
import { missedDatesText } from "../../missed-dates";
import { nextPeriod } from "../../next-period";
import { openDatesByUnit } from "../../open-dates";
import type { ReportContext } from "../../report-context";
import { resultsKnown } from "../../results-known";
import { dueSoonTasks, overdueTasks } from "../../sections/task-lists";
import type { TASK_LOOPS, TemplateRow } from "./template-row";

/** The lists of tasks, of the whole plan or of a part of it. */
export const taskLists = (
  context: ReportContext,
  remarks: ReadonlyMap<AssessedTask, string>,
  isOwn: (assessed: AssessedTask) => boolean = () => true,
  unit?: string | null,
): Record<(typeof TASK_LOOPS)[number], TemplateRow[]> => {
  const { assessment } = context;
  const own = assessment.tasks.filter(isOwn);
  const rows = (tasks: readonly AssessedTask[], due?: (assessed: AssessedTask) => string): TemplateRow[] =>
    tasks.map((assessed, index) => rowOf(assessed, index, context, remarks.get(assessed) ?? "", due?.(assessed)));
  const next = nextPeriod(assessment.period, assessment.asOf);
  const units = openDatesByUnit(assessment, next.from, next.to);
  const nextTasks = new Map(
    units
      .filter((one) => unit === undefined || one.unit === unit)
      .flatMap(({ tasks }) => tasks)
      .filter(({ assessed }) => isOwn(assessed))
      .map(({ assessed, dates }) => [assessed, dates.map(({ day }) => formatDay(day)).join(", ")] as const),
  );
  const done = completedTasks(assessment).filter(({ assessed }) => isOwn(assessed));
  return {
    tasks: rows(own),
    overdue: rows(overdueTasks(own), (assessed) => missedDatesText(assessed, assessment.asOf, context.texts)),
    dueSoon: rows(dueSoonTasks(own)),
    completed: rows(done.map(({ assessed }) => assessed)),
    lateDone: rows(own.filter(({ status }) => status.progress === "done-late")),
    extended: rows(own.filter(({ task }) => task.tracking.extendedTo !== null)),
    waiting: rows(own.filter(({ status }) => status.progress === "waiting")),
    next: rows([...nextTasks.keys()], (assessed) => nextTasks.get(assessed) ?? ""),
    proposals: rows(own.filter(({ task }) => task.tracking.proposal !== "")),
  };
};

const rowOf = (
  assessed: AssessedTask,
  index: number,
  { assessment, texts }: ReportContext,
  remark: string,
  due: string | undefined,
): TemplateRow => {
  const { task, status, plan } = assessed;
  const { tracking } = task;
  const day = (value: string | null | undefined) => (value == null ? "" : formatDay(value));
  const late = status.flag === "overdue";
  const left = status.nextDue === null ? "" : String(daysBetween(assessment.asOf, status.nextDue));
  return {
    fields: {
      order: String(index + 1),
      id: task.id,
      task: task.task,
      lead: task.lead.join("; ") || texts.noUnit.replace(/^\(|\)$/g, ""),
      persons: personsText(task.persons),
      support: task.support.join("; "),
      product: task.product,
      timing: task.timing,
      due: due ?? day(status.nextDue ?? status.dueDays.at(-1)),
      days: late ? String(status.daysLate) : left,
      status: resultsKnown({ plans: [plan] }).known ? texts.status[status.progress] : texts.noResult,
      finishedOn: day(tracking.completedOn.at(-1)),
      originalDue: day(status.originalDue),
      extendedTo: day(tracking.extendedTo),
      evidence: tracking.evidence,
      obstacle: tracking.obstacle,
      proposal: tracking.proposal,
      remark,
      section: plan.sections.find(({ id }) => id === task.section)?.title ?? "",
    },
    lists: {},
  };
};
