import type { Assessment } from "../assess";
import type { IndicatorResult } from "../indicators/indicator";
import { yearOf } from "../lib/calendar-day";

/**
 * What may be said of an indicator: its target met, not met, not yet to be met; no figure; a figure beside a target that
 * cannot be compared with it; a formula that waits for Excel; no target at all.
 */
export type Verdict = "met" | "not-met" | "not-due" | "no-data" | "not-judged" | "uncalculated" | "no-target";

/** "Chưa đạt" is said of a target only once its day has come, or where a checkpoint before it was missed. */
export const verdictOf = (indicator: IndicatorResult, assessment: Assessment): Verdict => {
  const { met, value, target, uncalculated } = indicator;
  if (target === "") return "no-target";
  if (met === true) return "met";
  if (value === null) return uncalculated ? "uncalculated" : "no-data";
  if (met === null) return "not-judged";
  return isDue(indicator, assessment) ? "not-met" : "not-due";
};

const isDue = ({ timing }: IndicatorResult, { asOf, plans }: Assessment): boolean => {
  if (timing.earlierMet === false) return true;
  const year = plans[0]?.year ?? yearOf(asOf);
  const day = timing.dueOn ?? (timing.grows ? `${year}-12-31` : null);
  return day === null || day <= asOf;
};

export type VerdictCounts = Record<Verdict, number> & { /** All that have a target. */ total: number };

/** How many indicators there are of each kind: one count for every place that tells it. */
export const countVerdicts = (assessment: Assessment): VerdictCounts => {
  const counts = { met: 0, "not-met": 0, "not-due": 0, "no-data": 0, "not-judged": 0, uncalculated: 0, "no-target": 0 };
  for (const indicator of assessment.indicators) counts[verdictOf(indicator, assessment)]++;
  return { ...counts, total: assessment.indicators.length - counts["no-target"] };
};
