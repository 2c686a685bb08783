import type { Messages } from "../../../messages/messages";
import { round } from "../../lib/number";
import { score } from "../score";
import { lateShareOf, lettersIn, type ScoreData } from "../score-data";
import { allowedLosses, winBack } from "../win-back";
import type { AllowedLoss } from "./criteria-result";
import type { ScoredLeaf } from "./score-leaf";

export type WhatIfTexts = Pick<Messages, "criteria" | "criteriaTree">;

/** A change of one criterion: the printed points that would then be in force. */
export interface WinOption {
  points: number;
  /** What it wins before rounding, by which the changes of one criterion are compared. */
  worth: number;
  actions: number | null;
  what: string;
}

/**
 * The changes that raise the points in force. Where the appraisal lies above what the rule computes, only what goes
 * beyond the appraisal counts; where it lies below, a change wins no more than it wins by the rule: the difference that
 * the appraisers made stays.
 * @param inForce the printed points in force
 */
export const winOptions = (
  leaf: ScoredLeaf,
  inForce: number,
  max: number | null,
  decimals: number,
  texts: WhatIfTexts,
): WinOption[] => {
  const computed = leaf.computed === null ? null : round(leaf.computed, decimals);
  if (computed === null) return [];
  const most = leaf.options.penalty ? 0 : (max ?? Infinity);
  return optionsOf(leaf, texts.criteria)
    .map(({ points, actions, what }) => {
      const gain = round(points, decimals) - Math.max(computed, inForce);
      const worth = points - Math.max(leaf.computed ?? 0, inForce === computed ? -Infinity : inForce);
      return { points: Math.min(most, round(inForce + gain, decimals)), worth, actions, what };
    })
    .filter(({ points }) => points > inForce);
};

const optionsOf = (leaf: ScoredLeaf, texts: Messages["criteria"]): Omit<WinOption, "worth">[] => {
  const { rule, options, evaluated, computed } = leaf;
  const deduction = options.evidenceDeduction * lateShareOf(evaluated.data);
  if (leaf.fromSelf && computed !== null && deduction < 1)
    return [{ points: computed / (1 - deduction), actions: 1, what: texts.winBack.evidence }];
  const counted = countedData(leaf, texts);
  return winBack(rule, counted ?? evaluated.data, options, texts);
};

/** A rate whose counts are known, as counts, where the rule then gives the same points: so the cases can be told. */
const countedData = ({ evaluated, rule, options, score: before }: ScoredLeaf, texts: Messages["criteria"]) => {
  const { counts, data } = evaluated;
  if (!counts || lettersIn(data).length > 0) return null;
  const counted: ScoreData = { ...data, rate: null, a: counts.whole, b: counts.part };
  const { points } = score(rule, counted, options, texts);
  return points !== null && before.points !== null && Math.abs(points - before.points) < 1e-9 ? counted : null;
};

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
  const data = countedData(leaf, texts.criteria) ?? leaf.evaluated.data;
  const found = allowedLosses(leaf.rule, data, leaf.options, texts.criteria);
  if (!found) return null;
  const loss = round(round(leaf.computed, decimals) - round(found.points, decimals), decimals);
  if (loss <= 0) return null;
  // An appraisal below the rule's points keeps its distance, down to nothing.
  const after = leaf.options.penalty ? inForce - loss : Math.max(0, inForce - loss);
  const pointsAfter = round(Math.min(after, inForce), decimals);
  const message = texts.criteriaTree.allowed(found.allowed, pointsAfter, round(inForce - pointsAfter, decimals));
  return { allowed: found.allowed, pointsAfter, loss: round(inForce - pointsAfter, decimals), message };
};
