import { dateOf, formatDay, makeDay, monthOf, yearOf } from "../lib/calendar-day";
import { nameOf, type Rule, taskFault } from "./rule";

export const deadlineOutsideYear: Rule = {
  id: "deadline-outside-year",
  severity: "warning",
  needs: ["timing"],
  check: (plan, { texts }) => {
    const { year } = plan;
    if (year === null) return [];
    return plan.tasks.flatMap((task) => {
      const outside = task.deadline.due.find(({ date }) => yearOf(date) !== year);
      if (!outside) return [];
      const say = texts["deadline-outside-year"];
      const message = say.message({ task: nameOf(task), due: formatDay(outside.date), year });
      // Excel adds the running year to a typed "15/6": then the plan's year was meant.
      const likely = task.timingIsDate ? makeDay(year, monthOf(outside.date), dateOf(outside.date)) : null;
      return [taskFault(plan, task, "timing", message, likely ? { fix: say.fix({ likely: formatDay(likely) }) } : {})];
    });
  },
};
