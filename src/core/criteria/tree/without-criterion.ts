import { fold } from "../../lib/text";
import type { CriteriaResult, Totals } from "./criteria-result";
import { summandsOf } from "./summands-of";
import { sumUp, totalsOf } from "./totals";

/**
 * The index if a criterion (or a whole group) did not apply: neither its points nor its maximum count. Null where no row
 * has this code.
 */
export const withoutCriterion = (
  { items, basis }: Pick<CriteriaResult, "items" | "basis">,
  code: string,
): Totals | null => {
  const out = items.findIndex((item) => item.code !== null && fold(item.code) === fold(code));
  if (out < 0) return null;
  const isOut = (index: number): boolean => {
    for (let at: number | null = index; at !== null; at = items[at]?.parent ?? null) if (at === out) return true;
    return false;
  };
  const rows = summandsOf(items).map((row, index) => (isOut(index) ? { ...row, applicable: false } : row));
  return totalsOf(sumUp(rows, basis), basis);
};
