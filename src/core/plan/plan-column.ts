/** The columns of a plan table; domain.md §1 and §3 say what offices call them. */
export const planColumns = [
  "number",
  "task",
  "lead",
  "support",
  "product",
  "timing",
  "start",
  "status",
  "completedOn",
  "share",
  "extendedTo",
  "eventOn",
  "evidence",
  "obstacle",
  "proposal",
  "note",
] as const;
export type PlanColumn = (typeof planColumns)[number];
