/** The report's days as fields for the user, in their order. */
export const dayNames = ["asOf", "from", "to"] as const;
export type DayName = (typeof dayNames)[number];
