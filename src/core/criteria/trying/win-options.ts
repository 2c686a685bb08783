import type { ScoringTexts } from "../scoring/scoring-texts";
import type { CriteriaTexts } from "../tree/criteria-texts";
import { round } from "../../lib/number";
import { lateShareOf, type ScoreData } from "../scoring/score-data";
import { allowedLosses, winBack } from "./win-back";
import type { AllowedLoss } from "../tree/criterion-item";
import { inForceAfter } from "./in-force-after";
import type { LeverValues } from "../tree/lever";
import { leverData } from "./lever-data";
import type { ScoredLeaf } from "../tree/score-leaf";

export type WhatIfTexts = Pick<CriteriaTexts, "criteria" | "criteriaTree">;

/** A change of one criterion: the printed points that would then be in force. */
export interface WinOption {
  points: number;
  /** What it wins before rounding, by which the changes of one criterion are compared. */
  worth: number;
  actions: number | null;
  what: string;
  changes: LeverValues;
}

/**
 * The changes that raise the points in force.
 * @param inForce the printed points in force
 */
export const winOptions = (
  leaf: ScoredLeaf,
  inForce: number,
  max: number | null,
  decimals: number,
  texts: WhatIfTexts,
): WinOption[] => {
  if (leaf.computed === null) return [];
  const computed = round(leaf.computed, decimals);
  const penalty = leaf.options.penalty ?? false;
  const before = { computed, inForce, most: penalty ? 0 : (max ?? Infinity), penalty, decimals };
  return optionsOf(leaf, texts.criteria)
    .map((option) => ({
      ...option,
      points: inForceAfter(before, round(option.points, decimals)),
      worth: option.points - Math.max(leaf.computed ?? 0, inForce === computed ? -Infinity : inForce),
    }))
    .filter(({ points }) => points > inForce);
};

const optionsOf = (leaf: ScoredLeaf, texts: ScoringTexts): Omit<WinOption, "worth">[] => {
  const { rule, options, evaluated, computed } = leaf;
  const deduction = options.evidenceDeduction * lateShareOf(evaluated.data);
  if (leaf.fromSelf && computed !== null && deduction < 1)
    return [
      {
        points: computed / (1 - deduction),
        actions: 1,
        what: texts.winBack.evidence,
        changes: { lateEvidence: 0 },
      },
    ];
  const data = leverData(leaf, texts);
  return winBack(rule, data, options, texts).map(({ points, actions, what, data: changed }) => ({
    points,
    actions,
    what,
    changes: differencesOf(data, changed),
  }));
};

/** The figures that a change sets anew. */
const differencesOf = (before: ScoreData, after: ScoreData): LeverValues =>
  Object.fromEntries(
    Object.entries(after).flatMap(([name, value]): [string, number | string][] => {
      if (value === before[name] || value === null || value === undefined) return [];
      return [[name, typeof value === "boolean" ? Number(value) : value]];
    }),
  );

/**
 * How many more cases may be late or fail before printed points are lost; null where every case costs something or
 * nothing is known.
 */
export const allowedLoss = (
  leaf: ScoredLeaf,
  inForce: number,
  decimals: number,
  texts: WhatIfTexts,
): AllowedLoss | null => {
  if (leaf.computed === null || leaf.fromSelf) return null;
  const found = allowedLosses(leaf.rule, leverData(leaf, texts.criteria), leaf.options, texts.criteria);
  if (!found) return null;
  const [computed, after] = [round(leaf.computed, decimals), round(found.points, decimals)];
  if (after >= computed) return null;
  const penalty = leaf.options.penalty ?? false;
  const pointsAfter = inForceAfter({ computed, inForce, most: Infinity, penalty, decimals }, after);
  const message = texts.criteriaTree.allowed(found.allowed, pointsAfter, round(inForce - pointsAfter, decimals));
  return { allowed: found.allowed, pointsAfter, loss: round(inForce - pointsAfter, decimals), message };
};
