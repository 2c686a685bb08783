import type { AssessedTask } from "../../core/plan/counts";
import { cellName } from "../../core/table/grid";

/** Where a task's link leads: to its status, which is what one comes to enter; else to its words. */
export const taskCell = ({ plan, task }: Pick<AssessedTask, "plan" | "task">): string => {
  const key = plan.columns.status === undefined ? "task" : "status";
  return cellName(task.places[key] ?? task.rows[0] ?? 0, plan.columns[key] ?? 0);
};
