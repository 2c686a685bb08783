import { assess, type AssessOptions } from "../core/assess";
import { carryFigures } from "../core/criteria/comparing/carry-figures";
import { compareSets, compareTotals, type SetChanges, type SetTotals } from "../core/criteria/comparing/compare-sets";
import { pairCriteria } from "../core/criteria/comparing/pair-criteria";
import { TrackerError } from "../core/error";
import type { CriterionRow } from "../core/criteria/table/criterion";
import type { Messages } from "../messages/messages";
import type { Workbook } from "../workbook/workbook";
import { gather, type Gathered } from "./gather";

/** What the new set changes, and what the old workbook's figures give under both. */
export interface CriteriaComparison {
  changes: SetChanges;
  totals: SetTotals;
}

/** @throws TrackerError `no-criteria` where one of the two workbooks has no criteria table */
export const compareCriteria = async (
  old: Workbook,
  now: Workbook,
  options: AssessOptions,
  texts: Messages,
): Promise<CriteriaComparison> => {
  const [before, after] = [await gather(old, { planOptional: true }), await gather(now, { planOptional: true })];
  const [oldRows, newRows] = [rowsOf(before, "OLD"), rowsOf(after, "NEW")];
  const pairs = pairCriteria(oldRows, newRows);
  const scored = (rows: readonly CriterionRow[]) => {
    const { criteria } = assess(before, { ...options, criteria: rows }, texts);
    if (!criteria) throw new TrackerError("no-criteria", { file: "OLD", sheets: before.sheets });
    return criteria;
  };
  return {
    changes: compareSets(oldRows, newRows, pairs),
    totals: compareTotals(scored(oldRows), scored(carryFigures(oldRows, newRows, pairs))),
  };
};

const rowsOf = ({ linked, sheets }: Gathered, file: "OLD" | "NEW"): readonly CriterionRow[] => {
  if (!linked.criteria) throw new TrackerError("no-criteria", { file, sheets });
  return linked.criteria;
};
