/** The loops of the language of templates. */
export type LoopName =
  | "tasks"
  | "overdue"
  | "dueSoon"
  | "completed"
  | "lateDone"
  | "extended"
  | "waiting"
  | "next"
  | "proposals"
  | "units"
  | "sections"
  | "indicators"
  | "unmet"
  | "withoutFigure"
  | "criteria"
  | "remedies"
  | "paragraphs"
  | "basis"
  | "recipients";

/** The fields of their rows. */
export type FieldName =
  | "order"
  | "text"
  | "id"
  | "task"
  | "lead"
  | "persons"
  | "support"
  | "product"
  | "timing"
  | "due"
  | "days"
  | "status"
  | "finishedOn"
  | "originalDue"
  | "extendedTo"
  | "evidence"
  | "obstacle"
  | "proposal"
  | "remark"
  | "unit"
  | "section"
  | "total"
  | "done"
  | "inProgress"
  | "notStarted"
  | "overdue"
  | "dueSoon"
  | "code"
  | "indicator"
  | "target"
  | "numerator"
  | "denominator"
  | "value"
  | "verdict"
  | "distance"
  | "criterion"
  | "max"
  | "self"
  | "appraised"
  | "points"
  | "lost"
  | "figures"
  | "cause"
  | "remedy"
  | "responsible"
  | "dueOn"
  | "cheapest"
  | "topic"
  | "paragraph";

export type TemplateWord =
  | "parent"
  | "symbol"
  | "place"
  | "number"
  | "day"
  | "month"
  | "signYear"
  | "capacity"
  | "signer"
  | "from"
  | "to"
  | "nextFrom"
  | "nextTo"
  | "class"
  | "rank"
  | "overall";

/** How the language of templates is written. */
export interface TemplateTexts {
  loops: Record<LoopName, string>;
  fields: Record<FieldName, string>;
  words: Record<TemplateWord, string>;
  paragraph: string;
  count: string;
  upper: string;
  lower: string;
  blank: string;
}
