import type { RuleTexts } from "./rule-texts";
import type { Settings } from "../settings";
import type { Plan, PlanColumn, Task } from "../plan/plan";
import type { TaskStatus } from "../plan/status";
import type { UnitBook } from "../plan/units/unit-book";
import type { Day } from "../lib/calendar-day";
import type { DaysOff } from "../lib/working-days";
import type { Grid } from "../table/grid";

export type Severity = "error" | "warning" | "info";

/** One thing to look at, in the user's words. */
export interface Finding {
  /** The id of the rule that found it: the fault as a noun. */
  rule: string;
  severity: Severity;
  sheet: string;
  /** "C12", or null where it concerns the whole sheet */
  cell: string | null;
  message: string;
  /** What would mend it, in words, where that is sure. */
  fix: string | null;
  /** The cell's new text that `fix` describes; null where a person must decide. */
  change: CellChange | null;
  /** Two spellings of one unit, to be joined in the table of units where a person says so. */
  join?: { name: string; other: string };
  /** The task it concerns. */
  task: string | null;
}

export interface CellChange {
  sheet: string;
  /** zero-based */
  row: number;
  column: number;
  /** Written as text. */
  text: string;
}

/** A fault as a rule reports it; the list adds rule, severity and sheet. */
export interface Fault {
  task: Task | null;
  row: number;
  column: number | null;
  message: string;
  fix?: string | undefined;
  change?: string | undefined;
  severity?: Severity;
}

export interface RuleContext {
  asOf: Day;
  settings: Settings;
  units: UnitBook;
  holidays: DaysOff;
  grid: Grid;
  statusOf: (task: Task) => TaskStatus;
  /** Folded names of the indicators the workbook has. */
  indicators: readonly string[];
  texts: RuleTexts;
}

/** A small object with one pure function; `needs` are the columns without which it does not apply. */
export interface Rule {
  /** File name, and key of its texts in messages/…/rules.ts. */
  id: string;
  severity: Severity;
  needs: readonly PlanColumn[];
  check: (plan: Plan, context: RuleContext) => Fault[];
}

/** The fault of a task in one of its columns, at the cell that says it. */
export const taskFault = (
  plan: Plan,
  task: Task,
  column: PlanColumn,
  message: string,
  more: Partial<Pick<Fault, "fix" | "change" | "severity" | "row">> = {},
): Fault => ({
  task,
  row: task.places[placeOf(plan, column)] ?? task.rows[0] ?? plan.headerRow,
  column: plan.columns[placeOf(plan, column)] ?? null,
  message,
  ...more,
});

/** Who supports may be told in the lead's column. */
const placeOf = (plan: Plan, column: PlanColumn): PlanColumn =>
  column === "support" && plan.columns.support === undefined ? "lead" : column;

/** "2.1 Rà soát danh mục …": how messages name a task. */
export const nameOf = (task: Task): string => {
  const title = task.task.replace(/\s+/g, " ");
  if (title.length <= 60) return `${task.id} "${title}"`;
  const cut = title.slice(0, 59);
  return `${task.id} "${cut.slice(0, Math.max(cut.lastIndexOf(" "), 30))}…"`;
};
