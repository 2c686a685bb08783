import type { Deadline } from "../deadline/deadline";
import { addDays, dateOf, type Day, formatDay, makeDay, monthOf } from "../lib/calendar-day";
import type { Task } from "../plan/plan";
import { nameOf, type Rule, taskFault } from "./rule";

export const deadlineOutsideYear: Rule = {
  id: "deadline-outside-year",
  severity: "warning",
  needs: ["timing"],
  check: (plan, { texts }) => {
    if (plan.year === null) return [];
    const yearOfTask = (task: Task) => task.year ?? plan.year ?? 0;
    const dueOutside = (task: Task) => {
      const { deadline } = task;
      const year = yearOfTask(task);
      const last = plan.school && task.year === undefined ? `${year + 1}-07-31` : `${year}-12-31`;
      return deadline.due.find(({ date }) => date < `${year}-01-01` || date > lastOf(deadline, last));
    };
    const dated = plan.tasks.filter(({ deadline }) => deadline.due.length > 0);
    const many = dated.filter((task) => dueOutside(task)).length;
    // A plan of several years, or a chart whose headings name theirs: no slip.
    if (plan.periods.length > 0 || (many >= LEAST_MANY && many > dated.length * MANY)) return [];
    return plan.tasks.flatMap((task) => {
      const outside = dueOutside(task);
      if (!outside) return [];
      const year = yearOfTask(task);
      const say = texts["deadline-outside-year"];
      const message = say.message({ task: nameOf(task), due: formatDay(outside.date), year });
      // Excel adds the running year to a typed "15/6": then the plan's year was meant.
      const likely = task.timingIsDate ? makeDay(year, monthOf(outside.date), dateOf(outside.date)) : null;
      return [taskFault(plan, task, "timing", message, likely ? { fix: say.fix({ likely: formatDay(likely) }) } : {})];
    });
  },
};

const LEAST_MANY = 4;
const MANY = 0.25;

/** December's monthly duty, and the last quarter's, are due in the January that follows. */
const lastOf = ({ kind }: Deadline, last: Day): Day => (kind === "recurring" ? addDays(last, 31) : last);
