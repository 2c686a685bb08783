import type { Alarm } from "../criteria/tree/criteria-result";
import type { IndicatorResult } from "../indicators/indicator";
import { nameKey } from "../lib/text";
import type { CriteriaFigures } from "./criteria-figures";
import { figureNoun } from "./figure-noun";

/** A criterion whose figure stands close to the edge of a step, with what its figure counts. */
export interface NearEdge {
  alarm: Alarm;
  /** null where nothing tells what is counted */
  noun: string | null;
}

/** A share of the whole below which an edge is near. */
const NEAR_SHARE = 0.05;

/** Only rules with steps have edges; a formula gives and takes a little with each case, a deduction with each event. */
export const nearEdges = (criteria: CriteriaFigures, indicators: readonly IndicatorResult[]): NearEdge[] =>
  criteria.alarms
    .filter(({ item, allowed, urgent }) => {
      const whole = criteria.leaves.get(item)?.evaluated.counts?.whole ?? wholeOf(criteria, item);
      return criteria.items[item]?.method === "bands" && (urgent || (whole !== null && allowed <= whole * NEAR_SHARE));
    })
    .map((alarm) => ({ alarm, noun: nounOf(criteria, alarm.item, indicators) }));

const wholeOf = (criteria: CriteriaFigures, item: number): number | null => {
  const whole = criteria.leaves.get(item)?.evaluated.data.a;
  return typeof whole === "number" ? whole : null;
};

/** What a criterion's figures count: the indicator that they come from tells it. */
export const nounOf = (
  criteria: CriteriaFigures,
  item: number,
  indicators: readonly IndicatorResult[],
): string | null => {
  const parts = criteria.leaves.get(item)?.row.data.parts ?? [];
  for (const part of parts) {
    if (part.kind !== "quantity" || part.figure === null || "problem" in part.figure) continue;
    const { quantity } = part.figure;
    if (quantity.kind === "plan") return PLAN_NOUN;
    if (quantity.kind !== "indicator") continue;
    const found = indicators.find(({ code }) => code !== null && nameKey(code) === nameKey(quantity.code));
    if (found) return figureNoun(found);
  }
  return null;
};

const PLAN_NOUN = "nhiệm vụ";
