import { round } from "../../lib/number";
import { type AddFinding, labelOf } from "../tree/add-finding";
import type { CriterionItem } from "../tree/criterion-item";
import type { CriteriaTexts } from "../tree/criteria-texts";
import type { CriterionRow } from "../table/criterion";

/** A group whose own figures are not the sums of its rows. */
export const addGroupFindings = (
  row: CriterionRow,
  item: CriterionItem,
  rows: readonly CriterionRow[],
  items: readonly CriterionItem[],
  index: number,
  add: AddFinding,
  texts: CriteriaTexts,
): void => {
  if (row.kind !== "regular") return;
  const { findings: words } = texts.criteriaTree;
  const label = labelOf(row, texts);
  // A group's typed maximum may count the rows that do not apply, or leave them out.
  const all = round(typedMax(rows, index), 9);
  const own = row.max.value;
  if (own !== null && Math.abs(own - all) > 1e-9 && Math.abs(own - (item.max ?? 0)) > 1e-9)
    add("max-mismatch", "warning", "max", words.maxMismatch({ label, own, sum: all }));
  for (const column of ["self", "appraised", "appraisedAgain"] as const) {
    const typed = row[column].value;
    const sum = sumOfTyped(items, index, column);
    if (typed !== null && (sum === null || Math.abs(typed - sum) > 0.005 + 1e-9))
      add("sum-mismatch", "warning", column, words.sumMismatch({ label, column, own: typed, sum: sum ?? 0 }));
  }
};

const typedMax = (rows: readonly CriterionRow[], index: number): number =>
  rows.reduce((sum, row, at) => {
    if (row.parent !== index || row.kind !== "regular") return sum;
    return sum + (row.leaf ? (row.max.value ?? 0) : typedMax(rows, at));
  }, 0);

const sumOfTyped = (
  items: readonly CriterionItem[],
  index: number,
  column: "self" | "appraised" | "appraisedAgain",
): number | null => {
  const figures = items.flatMap((item, at) => {
    if (item.parent !== index) return [];
    if (!item.leaf) return sumOfTyped(items, at, column) ?? [];
    const figure = column === "appraised" ? item.appraisedFirst : item[column];
    return figure ?? [];
  });
  return figures.length === 0 ? null : figures.reduce((sum, figure) => sum + figure, 0);
};
