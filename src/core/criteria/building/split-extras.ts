import type { Branch, Outcome } from "../scoring-rule";

/** Splits off what changes the points of the other branches: deductions in words, points that are added. */
export const splitExtras = (branches: Branch[], formula: boolean): { kept: Branch[]; extras: Branch[] } => {
  const rated = branches.filter(
    ({ condition, outcome }) => !isChange(outcome) && condition.tests.some(({ quantity }) => quantity === "rate"),
  );
  if (!formula && rated.length === 0) return { kept: branches, extras: [] };
  const isExtra = ({ condition, outcome }: Branch): boolean => {
    if (condition.kind !== "case" || !isChange(outcome)) return false;
    const ofRate = condition.tests.some(({ quantity }) => quantity === "rate");
    // A formula's own points are what is deducted from. "Trên 100% được cộng thêm 0,5 điểm": on top of what else holds.
    return formula || !ofRate || (outcome.kind === "points" && outcome.added === "more");
  };
  return { kept: branches.filter((branch) => !isExtra(branch)), extras: branches.filter(isExtra) };
};

const isChange = (outcome: Outcome): boolean =>
  outcome.kind === "minus" ||
  outcome.kind === "minus-share" ||
  (outcome.kind === "points" && outcome.added !== undefined);
