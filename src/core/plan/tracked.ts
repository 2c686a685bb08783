import type { Plan, PlanColumn, Task } from "./plan";

/** The columns that tell what has become of a task; evidence, remarks or extensions alone tell nothing of its result. */
const RESULTS: readonly PlanColumn[] = ["status", "completedOn", "share"];

/** Whether the plan has a column for results. Without one nothing may be said of what is done. */
export const isTracked = ({ columns }: Pick<Plan, "columns">): boolean =>
  RESULTS.some((column) => columns[column] !== undefined);

/** Whether a task's cells for results are all empty; one that cannot be read is not empty, and a finding. */
export const isUnreported = ({ tracking }: Pick<Task, "tracking">): boolean =>
  tracking.statedText === "" &&
  tracking.completedOn.length === 0 &&
  tracking.share === null &&
  !tracking.misfits.some(({ column }) => RESULTS.includes(column));
