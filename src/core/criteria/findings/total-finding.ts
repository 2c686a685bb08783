import { round } from "../../lib/number";
import type { Finding } from "../../rules/rule";
import type { CriterionItem } from "../tree/criterion-item";
import type { CriteriaTexts } from "../tree/criteria-texts";
import type { CriterionRow } from "../table/criterion";
import type { TotalRow } from "../table/total-row";

/** A printed total that no way of adding the maxima gives: with or without what does not apply, with the bonus or without. */
export const totalFinding = (
  total: TotalRow | null,
  rows: readonly CriterionRow[],
  items: readonly CriterionItem[],
  { criteriaTree: { findings: words } }: CriteriaTexts,
): Finding[] => {
  if (!total) return [];
  const sum = (counts: (row: CriterionRow, item: CriterionItem | undefined) => boolean) =>
    round(
      rows.reduce((all, row, index) => all + (row.leaf && counts(row, items[index]) ? (row.max.value ?? 0) : 0), 0),
      9,
    );
  const regular = sum(({ kind }) => kind === "regular");
  const sums = [
    regular,
    sum(({ kind }, item) => kind === "regular" && item?.applicable === true),
    sum(({ kind }) => kind !== "penalty"),
  ];
  if (sums.some((one) => Math.abs(one - total.max) < 1e-9)) return [];
  return [
    {
      rule: "total-mismatch",
      severity: "warning",
      sheet: total.sheet,
      cell: total.cell,
      message: words.totalMismatch({ name: total.name, own: total.max, sum: regular }),
      fix: null,
      change: null,
      task: null,
    },
  ];
};
