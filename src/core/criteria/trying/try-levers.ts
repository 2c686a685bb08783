import { round } from "../../lib/number";
import type { CriteriaResult, Totals } from "../tree/criteria-result";
import type { CriterionItem } from "../tree/criterion-item";
import { explainTrial } from "./explain-trial";
import { inForceAfter } from "./in-force-after";
import type { LeverValues } from "../tree/lever";
import { leverData } from "./lever-data";
import type { LeverTexts } from "./levers";
import { applyRule, type ScoredLeaf } from "../tree/score-leaf";
import { summandsOf } from "../tree/summands-of";
import { sumUp, totalsOf } from "../tree/totals";

/** Figures tried, by the index of their leaf in the items. */
export type Tries = ReadonlyMap<number, LeverValues>;

/** A leaf with tried figures. Points are rounded as printed. */
export interface TriedLeaf {
  /** The points that would be in force; null where none would be. */
  points: number | null;
  applicable: boolean;
  /** How the rule comes to them, in the words of the real scoring, a sentence for each part. */
  explanation: string[];
  /** What an appraisal that differs from the rule does to them, or null. */
  note: string | null;
}

/** The sums with all that is tried. */
export interface Trial extends Totals {
  leaves: ReadonlyMap<number, TriedLeaf>;
  /** Printed points that the total gains (or loses). */
  gain: number;
  /** How many figures are tried. */
  changes: number;
}

/** Scores the tried leaves by the same rules as the real ones, and adds them up with all others. */
export const tryLevers = (criteria: CriteriaResult, tries: Tries, texts: LeverTexts): Trial => {
  const { items, basis } = criteria;
  const leaves = new Map(
    [...tries].flatMap(([index, values]): [number, TriedLeaf][] => {
      const [item, leaf] = [items[index], criteria.leaves.get(index)];
      return item && leaf && Object.keys(values).length > 0
        ? [[index, tryLeaf(item, leaf, values, basis.decimals, texts)]]
        : [];
    }),
  );
  const rows = summandsOf(items).map((row, index) => {
    const tried = leaves.get(index);
    return tried ? { ...row, points: tried.points, applicable: row.applicable && tried.applicable } : row;
  });
  const totals = totalsOf(sumUp(rows, basis), basis);
  const changes = [...tries.values()].reduce((sum, values) => sum + Object.keys(values).length, 0);
  return { ...totals, leaves, gain: round(totals.total - criteria.total, basis.decimals), changes };
};

const tryLeaf = (
  item: CriterionItem,
  leaf: ScoredLeaf,
  values: LeverValues,
  decimals: number,
  texts: LeverTexts,
): TriedLeaf => {
  const typed = values["points"];
  if (typeof typed === "number") {
    const points = round(typed, decimals);
    return { points, applicable: true, explanation: [texts.criteriaTree.trial.typed(points)], note: null };
  }
  const data = { ...leverData(leaf, texts.criteria), ...values };
  const found = applyRule(leaf, data, texts.criteria);
  // Evidence in time: the self score counts in full.
  const exact = leaf.fromSelf ? (found.computed ?? leaf.row.self.value) : found.computed;
  const computed = exact === null ? null : round(exact, decimals);
  const penalty = leaf.options.penalty ?? false;
  const before = {
    computed: item.computed,
    inForce: item.points,
    most: penalty ? 0 : (item.max ?? Infinity),
    penalty,
    decimals,
  };
  return {
    points: computed === null ? (item.appraised ?? item.self) : inForceAfter(before, computed),
    applicable: found.applicable,
    ...explainTrial(item, leaf, { ...found, computed }, texts),
  };
};
