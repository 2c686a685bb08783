import type { PaperTexts } from "../paper-texts";
import { countedNoun } from "../../criteria/trying/counted-noun";
import { lateShareOf, numberOf } from "../../criteria/scoring/score-data";
import { showRate } from "../../criteria/scoring/show";
import type { IndicatorResult } from "../../indicators/indicator";
import { formatNumber } from "../../lib/number";
import { oneLine } from "../../lib/text";
import type { CriteriaFigures, CriterionFigures } from "../criteria-figures";

/** "(b/a)*0,5": letters and signs alone tell a reader nothing. */
const FORMULA = /^(?!.*\p{L}{2})[^:;]*$/u;

/**
 * How a criterion came to its points, as a report says it: "Kết quả: 233/236 hồ sơ (98,73%). Theo quy định: “từ 95% đến
 * dưới 99%: 3 điểm”." Cells and letters of the rule are the annex's business; the office's words are quoted as they are.
 */
export const scoreWords = (
  item: CriterionFigures,
  criteria: CriteriaFigures,
  indicators: readonly IndicatorResult[],
  { word }: Pick<PaperTexts, "word">,
): string[] => {
  const leaf = criteria.leaves.get([...criteria.items].indexOf(item));
  if (!leaf || !item.applicable) return [];
  const { score, evaluated } = leaf;
  const { result } = word;
  const noun = countedNoun(leaf, indicators);
  const [whole, part] = [numberOf(evaluated.data, "a"), numberOf(evaluated.data, "b")];
  const count = numberOf(evaluated.data, "count");
  const figure = (value: number) => formatNumber(value, 2);
  const said: string[] = [];
  if (score.rate !== null && part !== null && whole !== null)
    said.push(result.counted({ part: figure(part), whole: figure(whole), noun, rate: showRate(score.rate) }));
  else if (score.rate !== null) said.push(result.rate({ rate: showRate(score.rate) }));
  else if (count !== null) said.push(result.count({ count: figure(count), noun }));
  else if (score.steps.state !== null) said.push(result.state({ state: score.steps.state }));
  const quote = oneLine(score.steps.branch ?? item.rule);
  if (said.length > 0 && quote !== "") said.push(FORMULA.test(quote) ? result.proportional : result.rule({ quote }));
  if (lateShareOf(evaluated.data) > 0) said.push(result.lateEvidence);
  const judged = item.source === "appraised" || item.source === "appraisedAgain";
  if (judged && item.appraised !== null) {
    const differs = item.computed !== null && item.differences.computed !== null;
    if (differs || said.length === 0)
      said.push(
        result.appraised({
          points: formatNumber(item.appraised),
          computed: differs && item.computed !== null ? formatNumber(item.computed) : null,
        }),
      );
  }
  return said;
};
