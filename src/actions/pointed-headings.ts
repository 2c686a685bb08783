import type { PlanColumn } from "../core/plan/plan";

/** Which row of a sheet the user pointed at as the plan's heading row, and what its columns hold; all zero-based. */
export interface PointedHeadings {
  sheet: string;
  /** The last row of the heading. */
  row: number;
  /** Its first row, where it has several. */
  first?: number;
  columns: Partial<Record<PlanColumn, number>>;
  /** What stood over these columns: next year's table is known by it, wherever it stands. */
  texts?: Partial<Record<PlanColumn, string>>;
}
