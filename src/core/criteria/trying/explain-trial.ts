import type { CriteriaTexts } from "../tree/criteria-texts";
import type { CriterionItem } from "../tree/criterion-item";
import { explainScore } from "../scoring/explain-score";
import { withoutNoMax } from "../tree/explain-item";
import type { ScoredLeaf } from "../tree/score-leaf";

type Texts = Pick<CriteriaTexts, "criteria" | "criteriaTree">;

/** How tried figures come to their points, and what an appraisal that differs from the rule does to them. */
export const explainTrial = (
  item: CriterionItem,
  leaf: ScoredLeaf,
  found: Pick<ScoredLeaf, "score" | "fromSelf" | "computed">,
  { criteria, criteriaTree: { explain, trial } }: Texts,
): { explanation: string[]; note: string | null } => {
  const { points, source, computed, max } = item;
  const self = leaf.row.self.value;
  const explanation =
    leaf.fromSelf && self !== null
      ? found.fromSelf
        ? [explain.lateEvidence(self, found.computed ?? 0, max ?? 0)]
        : [trial.selfInFull(self)]
      : explainScore(found.score, criteria).map(withoutNoMax);
  const appraised = source === "appraised" || source === "appraisedAgain";
  if (!appraised || points === null || (points === computed && found.computed !== null))
    return { explanation, note: null };
  if (found.computed === null) return { explanation, note: trial.kept(points) };
  if (computed === null) return { explanation, note: trial.replaces(points) };
  const word = points > computed ? trial.appraisedAbove : trial.appraisedBelow;
  return { explanation, note: word(points, computed) };
};
