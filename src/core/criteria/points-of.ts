import type { Outcome } from "./scoring-rule";

/** What an outcome is worth in a row of this maximum; null where it is a formula or a judgement. */
export const pointsOf = (outcome: Outcome, max: number): number | null => {
  if (outcome.kind === "points") return outcome.points;
  if (outcome.kind === "share") return outcome.share * max;
  if (outcome.kind === "minus") return Math.max(0, max) - outcome.points;
  if (outcome.kind === "minus-share") return Math.max(0, max) * (1 - outcome.share);
  return null;
};
