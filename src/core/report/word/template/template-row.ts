import type { FieldName, LoopName } from "./template-texts";

/** One row of a loop: its fields as texts, and the loops within it. */
export interface TemplateRow {
  fields: Partial<Record<FieldName, string>>;
  lists: Partial<Record<LoopName, TemplateRow[]>>;
}

const TASK: readonly FieldName[] = [
  "order",
  "id",
  "task",
  "lead",
  "persons",
  "support",
  "product",
  "timing",
  "due",
  "days",
  "status",
  "finishedOn",
  "originalDue",
  "extendedTo",
  "evidence",
  "obstacle",
  "proposal",
  "remark",
  "section",
];
const COUNTS: readonly FieldName[] = ["order", "total", "done", "inProgress", "notStarted", "overdue", "dueSoon"];
const INDICATOR: readonly FieldName[] = [
  "order",
  "code",
  "indicator",
  "target",
  "numerator",
  "denominator",
  "value",
  "verdict",
  "distance",
  "lead",
  "remark",
];
const CRITERION: readonly FieldName[] = [
  "order",
  "code",
  "criterion",
  "max",
  "self",
  "appraised",
  "points",
  "lost",
  "figures",
  "cause",
  "remedy",
  "responsible",
  "dueOn",
  "cheapest",
  "evidence",
  "remark",
];
export const TASK_LOOPS = ["tasks", "overdue", "dueSoon", "completed", "lateDone", "extended", "waiting", "next", "proposals"] as const; // prettier-ignore

/** What each loop's rows have: known without any data, so that a mistyped name is told whatever the workbook holds. */
export const LOOPS: Record<LoopName, { fields: readonly FieldName[]; loops: readonly LoopName[] }> = {
  ...(Object.fromEntries(TASK_LOOPS.map((name) => [name, { fields: TASK, loops: [] }])) as unknown as Record<
    (typeof TASK_LOOPS)[number],
    { fields: readonly FieldName[]; loops: readonly LoopName[] }
  >),
  units: { fields: [...COUNTS, "unit"], loops: TASK_LOOPS },
  sections: { fields: [...COUNTS, "id", "section"], loops: TASK_LOOPS },
  indicators: { fields: INDICATOR, loops: [] },
  unmet: { fields: INDICATOR, loops: [] },
  withoutFigure: { fields: INDICATOR, loops: [] },
  criteria: { fields: CRITERION, loops: [] },
  remedies: { fields: CRITERION, loops: [] },
  paragraphs: { fields: ["order", "code", "topic", "paragraph"], loops: [] },
  basis: { fields: ["order", "text"], loops: [] },
  recipients: { fields: ["order", "text"], loops: [] },
};
