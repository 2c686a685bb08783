import type { Day } from "../lib/calendar-day";

export type DeadlineKind =
  | "date"
  | "month"
  | "quarter"
  | "half-year"
  | "year"
  | "range"
  | "ongoing"
  | "recurring"
  | "event"
  | "multiple"
  | "unknown";

/** "Trước ngày D" leaves D out, "chậm nhất ngày D" counts it, a month or quarter is due on its last day. */
export type Boundary = "exclusive" | "inclusive" | "period-end";

export interface Due {
  /** The last day on time. */
  date: Day;
  /** What is due, as the cell words it ("báo cáo quý I"), or null. */
  label: string | null;
  boundary: Boundary;
}

export interface Recurrence {
  every: "week" | "month" | "quarter" | "half-year" | "year";
  /** The last day on time within its month, or null where it is the period's end. */
  day: number | null;
}

/** Days after the event; below zero for days before it. */
export interface Offset {
  days: number;
  working: boolean;
}

/** What a timing text means. This is also the answer of the `deadline` command (contract). */
export interface Deadline {
  kind: DeadlineKind;
  due: Due[];
  start: Day | null;
  until: Day | null;
  recurrence: Recurrence | null;
  /** What the deadline waits for or refers to, as the cell words it, or null. */
  event: string | null;
  offset: Offset | null;
  /**
   * What the text leaves out and was taken from elsewhere: the plan's year, a quarter's last month. "approximate": the
   * text names the time loosely ("khoảng", "dự kiến", "đầu quý"); its day is shown as "khoảng".
   */
  implied: ("year" | "month" | "approximate")[];
  text: string;
}
