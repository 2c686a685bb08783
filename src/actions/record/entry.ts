import type { Day } from "../../core/lib/calendar-day";
import type { PlanColumn } from "../../core/plan/plan";
import type { CellEdit } from "../../workbook/live-workbook";

/** What a person enters for a task. */
export type Entry =
  /** The next due date is met; with the last one the task is done. */
  | { kind: "done"; day: Day; evidence: string }
  | { kind: "extend"; day: Day }
  | { kind: "obstacle"; text: string }
  | { kind: "lead"; unit: string };

/** A cell as it will be written, and what it says before and after. */
export interface PlannedEdit extends CellEdit {
  was: string;
  /** It holds a formula, which the entry replaces. */
  formula: boolean;
  /** How many other tasks the cell speaks for: it is merged over their rows. */
  shared: number;
}

export interface PlannedEntry {
  edits: PlannedEdit[];
  /** Columns that the entry needs and the plan has not. */
  missing: PlanColumn[];
}
