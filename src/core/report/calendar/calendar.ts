import type { Day } from "../../lib/calendar-day";

/** The due dates of one unit, to be kept as a file of their own. */
export interface Calendar {
  /** The file's name without its ending. */
  file: string;
  name: string;
  events: CalendarEvent[];
}

/** One due date, which lasts its whole day. */
export interface CalendarEvent {
  /** The same in every run, so that a calendar program moves the date instead of showing it twice. */
  uid: string;
  day: Day;
  summary: string;
  description: string;
  /** The working day before, on whose morning a reminder comes; null where the date is past. */
  remindOn: Day | null;
}
