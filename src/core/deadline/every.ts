import type { Recurrence } from "./deadline";

export type Every = Exclude<Recurrence["every"], "week">;

/** Months in a period; the finer one is smaller. */
export const MONTHS: Record<Every, number> = { month: 1, quarter: 3, "half-year": 6, year: 12 };
