import { applied, lettersOf } from "./reading/expression-nodes";
import { pointsOf } from "./points-of";
import type { Branch, Expression, ScoringRule } from "./scoring-rule";

/** The most that a rule can give; null where it has no bound, or was not read to its end. */
export const bestCase = (rule: ScoringRule): number | null => {
  if (rule.problems.length > 0 || rule.extras || rule.extraSteps) return null;
  if (rule.method === "parts") {
    const parts = rule.parts.map(({ rule: part }) => bestCase(part));
    return parts.some((part) => part === null) ? null : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  }
  if (rule.method === "deductions") return best(rule.branches, rule.max, rule.base);
  if (rule.method === "bands" || rule.method === "states") {
    const nothing = rule.nothing ? (pointsOf(rule.nothing, rule.max) ?? 0) : 0;
    return best(rule.branches, rule.max, nothing);
  }
  if (rule.method !== "proportional" || !isBounded(rule.formula)) return null;
  return best(rule.branches, rule.max, idealOf(rule.formula, rule.max));
};

const best = (branches: readonly Branch[], max: number, least: number): number | null => {
  // What only deducts leaves the maximum where nothing is deducted.
  if (branches.some(({ outcome }) => outcome.kind === "minus" || outcome.kind === "minus-share")) return null;
  const points = branches
    .filter(({ outcome }) => outcome.kind !== "not-applicable")
    .map(({ outcome }) => (outcome.kind === "points" && outcome.added ? null : pointsOf(outcome, max)));
  return points.some((one) => one === null) ? null : Math.max(least, ...points.map((one) => one ?? least));
};

/** A part of a whole is at most 1; counts and shares of a target have no bound, and a difference is best elsewhere. */
const isBounded = (node: Expression): boolean => {
  if (node.kind === "number") return true;
  if (node.kind === "word") return node.word !== "count" && node.word !== "target";
  if (node.kind === "letter" || node.operator === "-") return false;
  // "Tỷ lệ x 2 / 100" takes the rate in percent.
  if (node.operator === "/" && node.right.kind === "number" && node.right.value > 1) return false;
  const ratio = node.operator === "/" && [node.left, node.right].every((side) => lettersOf(side).length > 0);
  return ratio || (isBounded(node.left) && isBounded(node.right));
};

/** What a formula gives where every part is its whole. */
export const idealOf = (node: Expression, max: number): number => {
  if (node.kind === "number") return node.value;
  if (node.kind === "word" && node.word === "max") return max;
  if (node.kind !== "operation") return 1;
  const [left, right] = [idealOf(node.left, max), idealOf(node.right, max)];
  return applied(node.operator, left, right);
};
