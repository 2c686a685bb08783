import type { Figure } from "../data/evaluate";
import type { Day } from "../lib/calendar-day";
import type { Finding } from "../rules/rule";
import type { Target } from "./target";

/** A cell that gives a figure: what stands in it and where. */
export interface Entry {
  /** "D2", or null where the table has no such column */
  cell: string | null;
  /** As a person reads it. */
  text: string;
  figure: Figure;
  /** The cell is a percentage, or says so ("62%"). */
  percent: boolean;
  /** The cell is a number and no expression. */
  plain: boolean;
}

/** One row of the indicator table. */
export interface IndicatorRow {
  sheet: string;
  /** zero-based */
  row: number;
  code: string | null;
  name: string;
  target: Target;
  numerator: Entry;
  denominator: Entry;
  result: Entry;
  previous: Entry;
  /** The day the figures or the target speak of, where the row has one. */
  moment: Day | null;
  lead: string;
  source: string;
  /** The code of the indicator whose denominator contains this one's. */
  within: string | null;
  cells: { name: string; target: string; within: string | null };
}

/** When a target is to be reached, and what was to be reached before. */
export interface TargetTiming {
  /** The last day of the checkpoint in force, or the day that the row names; null where neither is written. */
  dueOn: Day | null;
  /** It is reached little by little until the year ends: a count to be reached, or the share of the plan that is done. */
  grows: boolean;
  /** Whether the last checkpoint that has passed was reached; null where none has. */
  earlierMet: boolean | null;
}

export interface IndicatorResult {
  sheet: string;
  row: number;
  code: string | null;
  name: string;
  /** The target as written. */
  target: string;
  numerator: number | null;
  denominator: number | null;
  /** The figure of the same period before, as entered; null where none is. */
  previous: number | null;
  /** A share is a fraction. */
  value: number | null;
  /** "%" for a share, the target's unit for a count or time, else null */
  unit: string | null;
  /** A figure is a formula that has not been calculated over what the workbook holds now. */
  uncalculated: boolean;
  /** null where value or target is not known */
  met: boolean | null;
  /** "còn thiếu 4.365": in words, while the target is not met */
  distance: string | null;
  /** The smallest count (or amount in `unit`) that is missing or too much; null where met or unknown. */
  gap: number | null;
  /** The value that the target in force asks for, a share as a fraction. */
  targetValue: number | null;
  /** The last day of the checkpoint in force, where the target has checkpoints. */
  until: Day | null;
  timing: TargetTiming;
  lead: string;
  source: string;
  /** Cells of the indicator sheet that the value comes from. */
  cells: { target: string; numerator: string | null; denominator: string | null; result: string | null };
  /** Inputs with their cells and the arithmetic, in a few sentences. */
  explanation: string;
  findings: Finding[];
}
