import { soleInterval } from "./branch-tests";
import type { Branch, UnitStep } from "./scoring-rule";

/** "Không quá 02 lần: 3 điểm", "dưới 03 buổi không trừ": how many cost nothing, beside deductions for each; null: none do. */
export const freeBand = (branches: readonly Branch[], step: UnitStep): { branch: Branch; most: number } | null => {
  if (!(step.points < 0) || (step.quantity === "rate" && step.direction === "down")) return null;
  for (const branch of branches) {
    const only = soleInterval(branch, step.quantity);
    if (!only) continue;
    const begins = only.low === null || (only.low === 0 && only.lowIn);
    const { outcome } = branch;
    const free =
      ((outcome.kind === "points" || outcome.kind === "share") && !isNothing(outcome)) ||
      (outcome.kind === "minus" && outcome.points === 0);
    const high = only.high ?? NaN;
    const most =
      step.quantity === "rate" ? (only.highIn ? high : NaN) : only.highIn ? Math.floor(high) : Math.ceil(high) - 1;
    if (begins && free && (step.quantity === "rate" ? most < 1 : most >= 1)) return { branch, most };
  }
  return null;
};

const isNothing = (outcome: Branch["outcome"]): boolean =>
  (outcome.kind === "points" && outcome.points === 0) || (outcome.kind === "share" && outcome.share === 0);
