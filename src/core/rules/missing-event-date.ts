import { nameOf, type Rule, taskFault } from "./rule";

/** The work has begun, so its event has happened: without its day there is no due date. */
export const missingEventDate: Rule = {
  id: "missing-event-date",
  severity: "warning",
  needs: ["eventOn", "status"],
  check: (plan, { statusOf, texts }) =>
    plan.tasks
      .filter(({ deadline, tracking }) => deadline.offset !== null && tracking.eventOn === null)
      .filter((task) => statusOf(task).progress === "in-progress")
      .map((task) => {
        const details = { task: nameOf(task), event: task.deadline.event ?? task.timing };
        return taskFault(plan, task, "eventOn", texts["missing-event-date"].message(details));
      }),
};
