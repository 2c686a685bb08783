import type { Assessment } from "../assess";

/** `report --json` (format.md): the assessment; `output` is the file written, or null. */
export const reportJson = (assessment: Assessment, output: string | null) => ({
  asOf: assessment.asOf,
  period: assessment.period,
  plan: { ...assessment.counts, byUnit: assessment.byUnit, bySection: assessment.bySection },
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
  criteria: null,
  findings: assessment.summary,
  output,
});
