import type { ScoringTexts } from "./criteria/scoring/scoring-texts";
import type { TreeTexts } from "./criteria/tree/tree-texts";
import type { DataTexts } from "./data/data-texts";
import type { IndicatorTexts } from "./indicators/indicator-texts";
import type { RuleTexts } from "./rules/rule-texts";

/** The texts that an assessment speaks in. */
export interface AssessTexts {
  rules: RuleTexts;
  data: DataTexts;
  indicators: IndicatorTexts;
  criteria: ScoringTexts;
  criteriaTree: TreeTexts;
}
