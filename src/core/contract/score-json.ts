import type { Score } from "../criteria/scoring/worded-score";

/** The answer of `score` (format.md): unrounded points, null where text or data do not decide. */
export const scoreJson = ({ points, max, method, rate, explanation, problems }: Score) => ({
  points,
  max,
  method,
  rate,
  explanation,
  problems,
});
