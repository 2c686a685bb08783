import type { PlanColumn } from "../../core/plan/plan";
import type { View } from "../../taskpane/state/pane-state";
import type { Selection } from "./page-host";

/** What is entered while a plan is carried out; the rest of it is shown, not edited. */
const TRACKING = [
  "status",
  "completedOn",
  "extendedTo",
  "eventOn",
  "evidence",
  "obstacle",
  "proposal",
  "note",
] as const;
export type TrackingColumn = (typeof TRACKING)[number];

/** Columns that hold days. */
export const DAYS: readonly PlanColumn[] = ["completedOn", "extendedTo", "eventOn"];

/** Which tracking column of a task this cell is, or null for every other cell. */
export const trackingCell = (view: View | null, { sheet, row, column }: Selection): TrackingColumn | null => {
  const plan = view?.assessment.plans.find(
    (one) => one.sheet === sheet && one.tasks.some(({ rows }) => rows.includes(row)),
  );
  return TRACKING.find((key) => plan?.columns[key] === column) ?? null;
};
