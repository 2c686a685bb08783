import type { Input } from "./quantities";
import type { ScoreProblem } from "../scoring-rule";

/** What a method finds, before evidence is deducted and words are put to it. */
export interface Result {
  points: number | null;
  applicable: boolean;
  rate: number | null;
  inputs: Input[];
  /** The clause of the text that decided. */
  branch: string | null;
  /** "285 / 291 = 97,94%", "(9.129 / 14.697) × 0,5 = 0,31". */
  arithmetic: string[];
  problems: ScoreProblem[];
}

export const result = (found: Partial<Result>): Result => ({
  points: null,
  applicable: true,
  rate: null,
  inputs: [],
  branch: null,
  arithmetic: [],
  problems: [],
  ...found,
});

export const undecided = (problem: ScoreProblem, found: Partial<Result> = {}): Result =>
  result({ ...found, problems: [problem] });

/** How a rule is applied: the row's maximum, and whether the row only takes points away. */
export interface Row {
  max: number;
  penalty: boolean;
}
