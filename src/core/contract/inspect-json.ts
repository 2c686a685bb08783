import type { Deadline } from "../deadline/deadline";
import type { AssessedTask } from "../plan/counts";
import { type Plan, planColumns } from "../plan/plan";
import { columnName } from "../table/grid";

/** `inspect --json` (format.md): the plans as understood; rows one-based, columns by letter, null where absent. */
export const inspectJson = (plans: readonly Plan[], tasks: readonly AssessedTask[]) => ({
  plans: plans.map((plan) => ({
    sheet: plan.sheet,
    year: plan.year,
    header: {
      row: plan.headerRow + 1,
      rows: Array.from({ length: plan.headerRow - plan.firstRow + 1 }, (_, index) => plan.firstRow + index + 1),
      columns: { ...columnsJson(plan), ...chartJson(plan) },
      guessed: plan.guessed.map(({ key }) => key),
    },
    sections: plan.sections.map(({ id, title, row }) => ({ id, title, row: row + 1 })),
    tasks: tasks.filter((assessed) => assessed.plan === plan).map(taskJson),
  })),
});

const columnsJson = ({ columns }: Plan) =>
  Object.fromEntries(planColumns.map((key) => [key, columns[key] === undefined ? null : columnName(columns[key])]));

/** Of a time chart the timing is all its columns: "D:G". */
const chartJson = ({ periods }: Plan) => {
  const [first, last] = [periods[0], periods.at(-1)];
  return first && last ? { timing: `${columnName(first.column)}:${columnName(last.column)}` } : {};
};

export const taskJson = ({ task, status }: AssessedTask) => ({
  sheet: task.sheet,
  id: task.id,
  section: task.section,
  rows: task.rows.map((row) => row + 1),
  task: task.task,
  lead: task.lead,
  proposedLead: task.proposedLead,
  support: task.support,
  product: task.product === "" ? null : task.product,
  timing: task.timing === "" ? null : task.timing,
  deadline: deadlineJson(task.deadline),
  progress: status.progress,
  status: status.status,
  nextDue: status.nextDue,
  daysLate: status.daysLate,
});

/** The answer of `deadline`, and a task's deadline: all fields always present, in this order. */
export const deadlineJson = (deadline: Deadline) => ({
  kind: deadline.kind,
  due: deadline.due.map(({ date, label, boundary }) => ({ date, label, boundary })),
  start: deadline.start,
  until: deadline.until,
  recurrence: deadline.recurrence,
  event: deadline.event,
  offset: deadline.offset,
  implied: deadline.implied,
  text: deadline.text,
});
