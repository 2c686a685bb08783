import type { ScoringTexts } from "../scoring/scoring-texts";
import type { IndicatorResult } from "../../indicators/indicator";
import { nameKey } from "../../lib/text";
import { letterWords } from "../reading/letter-words";
import type { CriteriaResult } from "../tree/criteria-result";
import type { ScoredLeaf } from "../tree/score-leaf";
import { figureNoun, nounIn } from "./figure-noun";

/** What a criterion's figures count: as the indicator tells that they come from, else the rule's letters or words, else its name. */
export const countedNoun = (leaf: ScoredLeaf | undefined, indicators: readonly IndicatorResult[]): string | null => {
  if (!leaf) return null;
  for (const part of leaf.row.data.parts) {
    if (part.kind !== "quantity" || part.figure === null || "problem" in part.figure) continue;
    const { quantity } = part.figure;
    if (quantity.kind === "plan") return PLAN_NOUN;
    if (quantity.kind !== "indicator") continue;
    const found = indicators.find(({ code }) => code !== null && nameKey(code) === nameKey(quantity.code));
    if (found) return figureNoun(found);
  }
  const texts = [...letterWords(leaf.rule.text).values(), leaf.rule.text, leaf.row.name];
  return texts.map((text) => nounIn(text)).find((noun) => noun !== null) ?? null;
};

const PLAN_NOUN = "nhiệm vụ";

/** What may be won and what may be lost, in the noun of what is counted: "thêm 3 hồ sơ đạt yêu cầu". */
export const inNouns = (
  criteria: CriteriaResult,
  indicators: readonly IndicatorResult[],
  { countedAs }: ScoringTexts["winBack"],
): CriteriaResult => {
  const wordsOf = (item: number) => {
    const noun = countedNoun(criteria.leaves.get(item), indicators);
    return (text: string) => (noun === null ? text : countedAs(text, noun));
  };
  return {
    ...criteria,
    items: criteria.items.map((item, at) => {
      const { allowed } = item;
      return allowed === null ? item : { ...item, allowed: { ...allowed, message: wordsOf(at)(allowed.message) } };
    }),
    alarms: criteria.alarms.map((alarm) => ({ ...alarm, message: wordsOf(alarm.item)(alarm.message) })),
    cheapest: criteria.cheapest.map((win) => {
      const said = wordsOf(win.item);
      return {
        ...win,
        what: said(win.what),
        alternatives: win.alternatives.map((other) => ({ ...other, what: said(other.what) })),
      };
    }),
  };
};
