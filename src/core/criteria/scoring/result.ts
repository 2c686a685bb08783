import type { Input } from "./quantities";
import type { ScoreProblem, ScoringRule } from "../scoring-rule";

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
  | { kind: "cap"; points: number; words: string | null }
  | { kind: "floor"; points: number; words: string | null }
  | { kind: "rounding"; step: number; words: string | null }
  | { kind: "unasked"; words: string }
  | { kind: "start"; points: number; words: string | null }
  | { kind: "not-yet"; nth: number; words: null }
  | { kind: "no-evidence"; words: null }
  | { kind: "unmet"; words: null }
  | { kind: "evidence"; byRule: boolean; words: string | null };

/** What held a sum back, with the text's own words for it where they set it, or nothing. */
export const limitNotes = (raw: number, points: number, { words, cap }: ScoringRule): Note[] => {
  if (Math.abs(raw - points) < 1e-9) return [];
  if (raw > points) return [{ kind: "cap", points, words: points === cap ? (words.cap ?? null) : null }];
  return [{ kind: "floor", points, words: words.floor ?? null }];
};

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
