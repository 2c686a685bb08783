import type { Assessment } from "../../core/assess";
import type { CriteriaResult } from "../../core/criteria/tree/criteria-result";

/** The scored criteria, or null where the workbook has no such table. */
export const criteriaOf = (assessment: Assessment): CriteriaResult | null =>
  (assessment as { criteria?: CriteriaResult | null }).criteria ?? null;
