import type { Assessment } from "../assess";

/** `report --json` (format.md): the assessment; `output` is the file written, or null. */
export const reportJson = (assessment: Assessment, output: string | null) => ({
  asOf: assessment.asOf,
  period: assessment.period,
  plan: { ...assessment.counts, byUnit: assessment.byUnit, bySection: assessment.bySection },
  indicators: [],
  criteria: null,
  findings: assessment.summary,
  output,
});
