import type { Assessment } from "../../core/assess";
import { type Day, monthOf, yearOf } from "../../core/lib/calendar-day";
import { fold } from "../../core/lib/text";
import type { AssessedTask, TaskCounts } from "../../core/plan/counts";
import { isFinished } from "../../core/plan/status";
import type { FirstMessages } from "../../messages/messages";
import type { Grouping, PlanFilter } from "../state/pane-state";
import { overdueDays } from "../../core/plan/overdue-days";

export interface TaskFilter {
  show: PlanFilter;
  /** "" is: without a lead unit; null: any. */
  unit: string | null;
  /** 1–12 of the plan's year, or null. */
  month: number | null;
  search: string;
  year: number | null;
  asOf: Day;
}

/** Every word of the search stands in the task, whatever the accents. */
export const filterTasks = (tasks: readonly AssessedTask[], filter: TaskFilter): AssessedTask[] => {
  const words = fold(filter.search).split(" ").filter(Boolean);
  return tasks.filter(
    (assessed) =>
      isShown(assessed, filter.show) &&
      isOfUnit(assessed, filter.unit) &&
      isInMonth(assessed, filter) &&
      (words.length === 0 || words.every((word) => searchable(assessed).includes(word))),
  );
};

/** What is most urgent and there at all. */
export const mostUrgent = ({ overdue, dueSoon }: TaskCounts): PlanFilter =>
  overdue > 0 ? "overdue" : dueSoon > 0 ? "due-soon" : "all";

/** The latest first where only late ones are listed; else as in the plan. */
export const inOrder = (tasks: AssessedTask[], show: PlanFilter): AssessedTask[] =>
  show === "overdue" ? tasks.sort((a, b) => b.status.daysLate - a.status.daysLate) : tasks;

const isShown = ({ status }: AssessedTask, show: PlanFilter): boolean => {
  if (show === "all") return true;
  if (show === "done") return isFinished(status.progress);
  if (show === "rest") return !isFinished(status.progress) && status.progress !== "cancelled" && status.flag === null;
  return status.flag === show;
};

const isOfUnit = ({ task }: AssessedTask, unit: string | null): boolean =>
  unit === null || (unit === "" ? task.lead.length === 0 : task.lead.includes(unit));

/** The date that makes a task overdue or due soon is the one that must fall in the month, as its column counts it. */
const isInMonth = ({ status }: AssessedTask, { show, month, year, asOf }: TaskFilter): boolean => {
  if (month === null) return true;
  const days =
    show === "overdue"
      ? overdueDays(status, asOf)
      : show === "due-soon"
        ? [status.nextDue].filter((day) => day !== null)
        : status.dueDays;
  return days.some((day) => monthOf(day) === month && (year === null || yearOf(day) === year));
};

const searchable = ({ task }: AssessedTask): string =>
  fold(
    [
      task.id,
      task.task,
      ...task.lead,
      ...task.support,
      ...task.persons.map(({ name }) => name),
      task.product,
      task.timing,
    ].join(" "),
  );

export interface TaskGroup {
  key: string;
  title: string;
  tasks: AssessedTask[];
}

/** A task of several units stands under each of them. */
export const groupTasks = (
  tasks: readonly AssessedTask[],
  grouping: Grouping,
  { plans, byUnit }: Assessment,
  { pane }: FirstMessages,
): TaskGroup[] => {
  const groups = new Map<string, TaskGroup>();
  const put = (key: string, title: string, assessed: AssessedTask) => {
    const group = groups.get(key) ?? { key, title, tasks: [] };
    group.tasks.push(assessed);
    groups.set(key, group);
  };
  for (const assessed of tasks) {
    const { plan, task, status } = assessed;
    if (grouping === "status") put(status.status, capital(pane.statusWord[status.status]), assessed);
    else if (grouping === "unit") {
      for (const unit of task.lead.length > 0 ? task.lead : [""]) put(unit, unit || pane.overview.noUnit, assessed);
    } else {
      const section = plan.sections.find(({ id }) => id === task.section);
      const name = section ? `${section.id}. ${section.title}`.trim() : pane.plan.noSection;
      const title = plans.length > 1 ? `${name} (${plan.sheet})` : name;
      put(`${plan.sheet}/${task.section ?? ""}`, title, assessed);
    }
  }
  const order = orderOf(grouping, byUnit.map(({ unit }) => unit ?? ""), pane); // prettier-ignore
  const list = [...groups.values()];
  return order ? list.sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key)) : list;
};

const orderOf = (
  grouping: Grouping,
  units: readonly string[],
  pane: FirstMessages["pane"],
): readonly string[] | null =>
  grouping === "section" ? null : grouping === "unit" ? units : Object.keys(pane.statusWord);

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
