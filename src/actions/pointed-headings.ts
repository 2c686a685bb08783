import type { PlanColumn } from "../core/plan/plan";

/** Which row of a sheet the user pointed at as the plan's heading row, and what its columns hold; all zero-based. */
export interface PointedHeadings {
  sheet: string;
  row: number;
  columns: Partial<Record<PlanColumn, number>>;
}
