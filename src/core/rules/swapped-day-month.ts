import { dateOf, type Day, formatDay, makeDay, monthOf, readDay, yearOf } from "../lib/calendar-day";
import type { Plan, Task } from "../plan/plan";
import { nameOf, type Rule, taskFault } from "./rule";

/**
 * A US-locale Excel reads a typed 01/4/2023 as 4 January and leaves 25/4/2023 as text. Two signals tell (domain.md §2;
 * the third, a date outside the plan's year, is deadline-outside-year): the column holds both kinds and no real date has
 * a day above 12; or the date breaks the order of its neighbours, which the swapped one would keep.
 */
export const swappedDayMonth: Rule = {
  id: "swapped-day-month",
  severity: "warning",
  needs: ["timing"],
  check: (plan, { texts }) => {
    const mixed = isMixedColumn(plan.tasks);
    return plan.tasks.flatMap((task, index) => {
      const day = realDate(task);
      const swapped = day === null ? null : swap(day);
      if (day === null || swapped === null) return [];
      if (!mixed && !breaksOrder(plan, index, day, swapped)) return [];
      const details = { task: nameOf(task), day: formatDay(day), swapped: formatDay(swapped) };
      const say = texts["swapped-day-month"];
      return [
        taskFault(plan, task, "timing", say.message(details), { fix: say.fix(details), change: formatDay(swapped) }),
      ];
    });
  },
};

const realDate = (task: Task): Day | null => (task.timingIsDate ? (task.deadline.due[0]?.date ?? null) : null);

/** Null where day and month are the same or cannot be swapped. */
const swap = (day: Day): Day | null =>
  dateOf(day) > 12 || dateOf(day) === monthOf(day) ? null : makeDay(yearOf(day), dateOf(day), monthOf(day));

const isMixedColumn = (tasks: readonly Task[]): boolean => {
  const real = tasks.map(realDate).filter((day) => day !== null);
  if (real.length === 0 || real.some((day) => dateOf(day) > 12)) return false;
  return tasks.some((task) => {
    const typed = task.timingIsDate ? null : readDay(task.timing.replace(/^\D+/, ""));
    return typed !== null && dateOf(typed) > 12;
  });
};

/** Only where the others of its section stand in order: in an unsorted plan a date that goes back tells nothing. */
const breaksOrder = ({ tasks }: Plan, index: number, day: Day, swapped: Day): boolean => {
  const { section } = tasks[index] ?? {};
  const others = tasks
    .filter((task, at) => at !== index && task.section === section)
    .flatMap(({ deadline }) => deadline.due.at(-1)?.date ?? []);
  if (others.some((date, at) => date < (others[at - 1] ?? ""))) return false;
  const before = tasks[index - 1]?.deadline.due.at(-1)?.date;
  const after = tasks[index + 1]?.deadline.due[0]?.date;
  if (before === undefined || after === undefined || before > after) return false;
  return (day < before || day > after) && swapped >= before && swapped <= after;
};
