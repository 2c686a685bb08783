import type { Method, ScoreProblem } from "../scoring-rule";
import type { Note } from "./result";
import type { Input } from "./quantities";

/** Points (unrounded; null where text and figures do not decide) and how they came about. */
export interface Score {
  points: number | null;
  max: number;
  method: Method;
  /** The rate used, as a fraction. */
  rate: number | null;
  /** False: the row leaves both the points and the maximum. */
  applicable: boolean;
  explanation: string;
  problems: { code: ScoreProblem["code"]; message: string }[];
  steps: {
    inputs: Input[];
    state: string | null;
    rule: string;
    branch: string | null;
    arithmetic: string[];
    notes: Note[];
  };
}
