import type { Day } from "../lib/calendar-day";

export type Comparator = ">=" | ">" | "<=" | "<" | "=";

/** "≥ 70%" is { comparator: ">=", value: 0.7, unit: "%", of: null }. */
export interface Threshold {
  comparator: Comparator;
  /** A share is a fraction. */
  value: number;
  /** "%", "phút", "hồ sơ" … or null for a bare number */
  unit: string | null;
  /** What a share counts ("≥ 70% hồ sơ" → "hồ sơ"), where the text says so. */
  of: string | null;
}

/** The last day a checkpoint speaks of; the year is null where the text leaves it to the plan's. */
export interface CheckpointDay {
  year: number | null;
  month: number;
  date: number;
}

export type Target =
  | { kind: "threshold"; threshold: Threshold; text: string }
  /** "60% đến 30/9; 85% đến 15/12", ordered as written */
  | { kind: "checkpoints"; steps: { until: CheckpointDay; threshold: Threshold }[]; text: string }
  /** "tăng", "giảm 10%": against the period before; `by` is a fraction, or null for any change */
  | { kind: "trend"; direction: "up" | "down"; by: number | null; text: string }
  | { kind: "none"; text: "" }
  | { kind: "unreadable"; text: string };

/** The target in force on a day, with the checkpoint's own day. */
export interface TargetInForce {
  threshold: Threshold;
  until: Day | null;
}
