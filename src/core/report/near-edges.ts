import type { Alarm } from "../criteria/tree/criteria-result";
import type { IndicatorResult } from "../indicators/indicator";
import type { CriteriaFigures } from "./criteria-figures";
import { countedNoun } from "../criteria/trying/counted-noun";

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
    .map((alarm) => ({ alarm, noun: countedNoun(criteria.leaves.get(alarm.item), indicators) }));

const wholeOf = (criteria: CriteriaFigures, item: number): number | null => {
  const whole = criteria.leaves.get(item)?.evaluated.data.a;
  return typeof whole === "number" ? whole : null;
};
