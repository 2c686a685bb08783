import type { IndicatorResult } from "../../core/indicators/indicator";
import { figureNoun } from "../../core/criteria/trying/figure-noun";
import type { PaneMessages } from "../../messages/messages";

/** An indicator's texts as a person reads them: signs as printed, and a count with what it counts. */
export const indicatorWords = (
  indicator: IndicatorResult,
  { indicators, indicatorsTab }: PaneMessages,
): { target: string; distance: string | null; explanation: string } => {
  const { target, distance, gap, explanation } = indicator;
  const counted = (["missing", "too-much"] as const)
    .map((kind) => ({ kind, amount: gap ?? 0, counted: true }))
    .find((one) => Number.isInteger(one.amount) && distance === indicators.distance({ ...one, unit: null }));
  const full = counted
    ? indicators.distance({ ...counted, unit: figureNoun(indicator) ?? indicatorsTab.cases({ count: counted.amount }) })
    : distance;
  return {
    target: withSigns(target),
    distance: full,
    explanation: explanation.replace(target, withSigns(target)).replace(`${distance}.`, `${full}.`),
  };
};

const withSigns = (text: string): string => text.replace(/>=/g, "≥").replace(/<=/g, "≤");
