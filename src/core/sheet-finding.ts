import type { Finding } from "./rules/rule";

/** A finding about a whole sheet. */
export const sheetFinding = (rule: string, sheet: string, message: string): Finding => ({
  rule,
  severity: rule === "hidden-plan-sheet" || rule === "hidden-plan-counted" ? "info" : "warning",
  sheet,
  cell: null,
  message,
  fix: null,
  change: null,
  task: null,
});
