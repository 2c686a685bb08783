import type { AssessedTask, SectionCounts } from "../plan/counts";

/** Whether a task stands in one of the plan's outermost sections, or in one of those within it. */
export const inSection = ({ plan, task }: AssessedTask, { sheet, id }: Pick<SectionCounts, "sheet" | "id">): boolean =>
  plan.sheet === sheet &&
  (id === null ? task.section === null : task.section === id || task.section?.startsWith(`${id}.`) === true);
