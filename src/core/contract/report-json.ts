import type { Assessment } from "../assess";
import type { CriteriaResult } from "../criteria/tree/criteria-result";
import type { CriterionItem } from "../criteria/tree/criterion-item";
import { isTracked } from "../plan/tracked";

/** `report --json` (format.md): the assessment; `output` is the file written, or null. */
export const reportJson = (assessment: Assessment, output: string | null) => ({
  asOf: assessment.asOf,
  period: { from: assessment.period.from, to: assessment.period.to },
  plan: {
    ...assessment.counts,
    tracked: assessment.plans.some(isTracked),
    byUnit: assessment.byUnit,
    bySection: assessment.bySection,
  },
  indicators: assessment.indicators.map(
    ({ code, name, target, numerator, denominator, value, unit, met, distance }) => ({
      code,
      name,
      target,
      numerator,
      denominator,
      value,
      unit,
      met,
      distance,
    }),
  ),
  criteria: assessment.criteria && criteriaJson(assessment.criteria),
  findings: assessment.summary,
  output,
});

/** The points: leaves and their sums; `unexplainedLoss` and `cheapest` as format.md has them, and what else is known. */
const criteriaJson = (criteria: CriteriaResult) => ({
  total: criteria.total,
  max: criteria.max,
  index: criteria.index,
  class: criteria.class,
  selfTotal: criteria.selfTotal,
  appraisedTotal: criteria.appraisedTotal,
  // Leaves only, so that sums over the items are the totals; parents stand in `groups`.
  items: criteria.items.filter(({ leaf }) => leaf).map(itemJson),
  groups: criteria.items.filter(({ leaf }) => !leaf).map(itemJson),
  unexplainedLoss: criteria.unexplainedLoss,
  unscored: criteria.unscored,
  cheapest: criteria.cheapest.map(({ code, gain, actions, what, indexAfter }) => ({
    code,
    gain,
    actions,
    what,
    indexAfter,
  })),
});

const itemJson = (item: CriterionItem) => ({
  code: item.code,
  name: item.name,
  max: item.max,
  applicable: item.applicable,
  computed: item.computed,
  self: item.self,
  appraised: item.appraised,
  points: item.points,
  lost: item.lost,
  explanation: item.explanation,
});
