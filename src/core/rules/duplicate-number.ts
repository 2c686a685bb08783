import { nameOf, type Rule, taskFault } from "./rule";

export const duplicateNumber: Rule = {
  id: "duplicate-number",
  severity: "error",
  needs: ["number"],
  check: (plan, { texts }) => {
    const first = new Map<string, number>();
    return plan.tasks.flatMap((task) => {
      const row = task.rows[0] ?? 0;
      const earlier = first.get(task.id);
      if (earlier === undefined) {
        first.set(task.id, row);
        return [];
      }
      const details = { task: nameOf(task), id: task.id, row: earlier + 1 };
      return [taskFault(plan, task, "number", texts["duplicate-number"].message(details))];
    });
  },
};
