import type { Plan, Task } from "./plan";
import { isFinished, type TaskStatus } from "./status";
import { isTracked, isUnreported } from "./tracked";

export interface AssessedTask {
  plan: Plan;
  task: Task;
  status: TaskStatus;
}

/** How many tasks are in each class; done + inProgress + notStarted + ongoing + waiting + unreadable + cancelled = total. */
export interface TaskCounts {
  total: number;
  /** all that is finished: early, on time, late, day unknown */
  done: number;
  doneEarly: number;
  doneOnTime: number;
  doneLate: number;
  inProgress: number;
  notStarted: number;
  ongoing: number;
  waiting: number;
  unreadable: number;
  cancelled: number;
  /** flags, across the classes of what is not done */
  overdue: number;
  dueSoon: number;
  /** tasks whose deadline was extended */
  extended: number;
  /** tasks of a plan with columns for results in which nothing is filled in for them; across the classes */
  noStatus: number;
}

export interface UnitCounts extends TaskCounts {
  /** null: tasks without a lead unit */
  unit: string | null;
}

export interface SectionCounts extends TaskCounts {
  sheet: string;
  /** null: tasks that stand in no section */
  id: string | null;
  title: string;
}

export const countTasks = (tasks: readonly AssessedTask[]): TaskCounts => {
  const count = (test: (status: TaskStatus) => boolean) => tasks.filter(({ status }) => test(status)).length;
  const inClass = (progress: TaskStatus["progress"]) => count((status) => status.progress === progress);
  return {
    total: tasks.length,
    done: count(({ progress }) => isFinished(progress)),
    doneEarly: inClass("done-early"),
    doneOnTime: inClass("done-on-time"),
    doneLate: inClass("done-late"),
    inProgress: inClass("in-progress"),
    notStarted: inClass("not-started"),
    ongoing: inClass("ongoing"),
    waiting: inClass("waiting"),
    unreadable: inClass("unreadable"),
    cancelled: inClass("cancelled"),
    overdue: count(({ flag }) => flag === "overdue"),
    dueSoon: count(({ flag }) => flag === "due-soon"),
    extended: tasks.filter(({ task }) => task.tracking.extendedTo !== null).length,
    noStatus: tasks.filter(({ plan, task }) => isTracked(plan) && isUnreported(task)).length,
  };
};

/** A task with several leads counts for each of them; most overdue first, then most tasks. */
export const countByUnit = (tasks: readonly AssessedTask[]): UnitCounts[] => {
  const groups = new Map<string | null, AssessedTask[]>();
  for (const assessed of tasks) {
    const units = assessed.task.lead.length > 0 ? assessed.task.lead : [null];
    for (const unit of units) groups.set(unit, [...(groups.get(unit) ?? []), assessed]);
  }
  return [...groups]
    .map(([unit, group]) => ({ unit, ...countTasks(group) }))
    .sort((a, b) => Number(a.unit === null) - Number(b.unit === null) || b.overdue - a.overdue || b.total - a.total);
};

/** By the outermost sections, in the order of the plans. */
export const countBySection = (plans: readonly Plan[], tasks: readonly AssessedTask[]): SectionCounts[] =>
  plans.flatMap((plan) => {
    const ofPlan = tasks.filter((assessed) => assessed.plan === plan);
    const outer = plan.sections.filter(({ id }) => !plan.sections.some((other) => isInside(id, other.id)));
    const rows: SectionCounts[] = outer.map(({ id, title }) => ({
      sheet: plan.sheet,
      id,
      title,
      ...countTasks(
        ofPlan.filter(({ task }) => task.section !== null && (task.section === id || isInside(task.section, id))),
      ),
    }));
    const loose = ofPlan.filter(({ task }) => task.section === null);
    return loose.length === 0 ? rows : [...rows, { sheet: plan.sheet, id: null, title: "", ...countTasks(loose) }];
  });

const isInside = (id: string, section: string): boolean => id.startsWith(`${section}.`);
