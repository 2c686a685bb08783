import { type Day, makeDay } from "../../core/lib/calendar-day";

/** The day of this machine. */
export const today = (): Day => {
  const now = new Date();
  return makeDay(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? "1970-01-01";
};
