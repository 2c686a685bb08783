import { fold } from "../../lib/text";
import { letterWords } from "../reading/letter-words";
import type { CriterionData, CriterionRow, PointsCell } from "../table/criterion";
import type { Pairs } from "./pair-criteria";

const NO_POINTS: PointsCell = { value: null, notApplicable: false, fault: null };
const NO_DATA: CriterionData = { text: "", parts: [], faults: [], notApplicable: false };

/**
 * The new set's rows with the figures of the old ones. Typed points hold only where neither the rule nor the maximum has
 * changed; figures hold unless the texts say that a letter now stands for something else.
 */
export const carryFigures = (
  old: readonly CriterionRow[],
  now: readonly CriterionRow[],
  pairs: Pairs,
): CriterionRow[] =>
  now.map((row, index) => {
    const from = old[pairs.get(index) ?? -1];
    const same = from !== undefined && isSameScale(from, row);
    const typed = (key: "self" | "appraised" | "appraisedAgain") => (same ? from[key] : NO_POINTS);
    return {
      ...row,
      data: from && meansTheSame(from.rule, row.rule) ? from.data : NO_DATA,
      self: typed("self"),
      appraised: typed("appraised"),
      appraisedAgain: typed("appraisedAgain"),
      cause: from?.cause ?? "",
    };
  });

export const isSameScale = (left: CriterionRow, right: CriterionRow): boolean =>
  fold(left.rule) === fold(right.rule) && left.max.value === right.max.value && left.kind === right.kind;

const meansTheSame = (left: string, right: string): boolean => {
  const [before, after] = [letterWords(left), letterWords(right)];
  return [...after].every(([letter, words]) => {
    const earlier = before.get(letter);
    return earlier === undefined ? before.size === 0 : fold(earlier) === fold(words);
  });
};
