import type { EvaluationProblem, QuantityNote } from "./problem";

/** A number with what was left out to get it, or what kept it from being one. */
export interface Outcome {
  value: number | null;
  problem: EvaluationProblem | null;
  notes: QuantityNote[];
}

export const failed = (problem: EvaluationProblem): Outcome => ({ value: null, problem, notes: [] });
