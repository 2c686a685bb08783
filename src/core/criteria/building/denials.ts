import { unread } from "./common";
import { fold } from "../../lib/text";
import type { Branch, RuleProblem } from "../scoring-rule";
import { pointsOf } from "../points-of";

/**
 * A label that denies something good ("không đúng hạn") is of what should be little, one that denies a fault ("không vi
 * phạm") of what should be much: bands that pay the other way round were not understood.
 */
export const denialProblems = (branches: Branch[], max: number): RuleProblem[] => {
  const labelled = branches.filter(({ condition }) => condition.denied !== undefined);
  const [first] = labelled;
  if (!first) return [];
  const mixed = labelled.some(({ condition }) => condition.denied !== first.condition.denied);
  const way = directionOf(branches, max);
  const fits = first.condition.denied === "good" ? way === "falling" : way === "rising";
  return mixed || !fits ? [unread(first.quote, wordsOf(first))] : [];
};

const wordsOf = ({ condition }: Branch): string[] =>
  condition.words.split(" ").filter((word) => /^(khong|chua|chang|ko)$/.test(fold(word)));

/** What is taken is below nothing. */
const gainOf = (outcome: Branch["outcome"], max: number): number =>
  outcome.kind === "minus" && outcome.points > 0 ? -outcome.points : (pointsOf(outcome, max) ?? NaN);

/** Whether more of the figure gives more points; null where the bands do neither. */
const directionOf = (branches: Branch[], max: number): "rising" | "falling" | null => {
  const bands = branches
    .flatMap(({ condition, outcome }) =>
      condition.tests.flatMap(({ intervals }) =>
        intervals.map(({ low, high }) => ({ low: low ?? -Infinity, high, points: gainOf(outcome, max) })),
      ),
    )
    .sort((left, right) => left.low - right.low || (left.high ?? Infinity) - (right.high ?? Infinity));
  const [only] = bands;
  if (bands.length === 1 && only) {
    if (Number.isNaN(only.points)) return null;
    return (only.low === -Infinity) === only.points > 0 ? "falling" : "rising";
  }
  const pairs = bands.slice(1).map((band, at) => band.points - (bands[at]?.points ?? NaN));
  if (pairs.every((step) => step >= 0) && pairs.some((step) => step > 0)) return "rising";
  return pairs.every((step) => step <= 0) && pairs.some((step) => step < 0) ? "falling" : null;
};
