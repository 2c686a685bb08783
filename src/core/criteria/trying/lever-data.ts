import type { ScoringTexts } from "../scoring/scoring-texts";
import { score } from "../scoring/score";
import { lettersIn, numberOf, type ScoreData } from "../scoring/score-data";
import type { ScoredLeaf } from "../tree/score-leaf";

/**
 * The figures of a leaf as they can be moved: a rate whose counts are known as counts, and no rate beside the letters
 * that it comes from; each only where the rule then gives the same points.
 */
export const leverData = (leaf: ScoredLeaf, texts: ScoringTexts): ScoreData => {
  const { evaluated, rule, options, score: before } = leaf;
  const { counts, data } = evaluated;
  const lettered = lettersIn(data).length > 0;
  const other: ScoreData | null =
    lettered && numberOf(data, "rate") !== null
      ? { ...data, rate: null }
      : counts && !lettered
        ? { ...data, rate: null, a: counts.whole, b: counts.part }
        : null;
  if (!other) return data;
  const { points } = score(rule, other, options, texts);
  return points !== null && before.points !== null && Math.abs(points - before.points) < 1e-9 ? other : data;
};
