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
  /** What the arithmetic alone does not say. */
  notes: Note[];
  problems: ScoreProblem[];
}

/** The sum went beyond what the row can give or take; points were rounded; where the price of late evidence comes from. */
export type Note =
  | { kind: "cap"; points: number }
  | { kind: "floor"; points: number }
  | { kind: "rounding"; step: number }
  | { kind: "evidence"; byRule: boolean };

/** What held a sum back, or nothing. */
export const limitNotes = (raw: number, points: number): Note[] =>
  Math.abs(raw - points) < 1e-9 ? [] : [{ kind: raw > points ? "cap" : "floor", points }];

export const result = (found: Partial<Result>): Result => ({
  points: null,
  applicable: true,
  rate: null,
  inputs: [],
  branch: null,
  arithmetic: [],
  notes: [],
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
