import { type AddFinding, labelOf } from "../tree/add-finding";
import type { CriteriaTexts } from "../tree/criteria-texts";
import type { CriterionRow } from "../table/criterion";
import { pathKey } from "../table/read-code";

/** Codes that Excel changed, and codes that stand twice in a sheet (`firsts` remembers them from row to row). */
export const addCodeFindings = (
  row: CriterionRow,
  firsts: Map<string, CriterionRow>,
  add: AddFinding,
  { criteriaTree: { findings: words } }: CriteriaTexts,
): void => {
  for (const remark of row.remarks) {
    if (remark.kind === "lost-zero")
      add("lost-zero-number", "info", "code", words.lostZero(remark), words.lostZeroFix(remark));
    else add("number-became-date", "warning", "code", words.dateCode(remark), words.lostZeroFix(remark));
  }
  if (row.code === null) return;
  const key = `${row.sheet} ${pathKey(row.path)}`;
  const first = firsts.get(key);
  if (first)
    add(
      "duplicate-code",
      "error",
      "code",
      words.duplicateCode({ code: row.code, firstCell: first.cells.code ?? first.cells.name ?? "" }),
    );
  else firsts.set(key, row);
};

/** What stands in the cells and is no number of points, or no `key = value`. */
export const addCellFindings = (row: CriterionRow, add: AddFinding, texts: CriteriaTexts): void => {
  const { findings: words } = texts.criteriaTree;
  for (const column of ["max", "self", "appraised", "appraisedAgain"] as const) {
    const { fault } = row[column];
    if (!fault) continue;
    const rule =
      fault.kind === "error" ? "error-cell" : fault.kind === "uncomputed" ? "uncomputed-cell" : "points-unreadable";
    add(rule, "error", column, words.pointsFault(fault, column, labelOf(row, texts)));
  }
  for (const fault of row.data.faults) {
    const rule =
      fault.kind === "error-value"
        ? "error-cell"
        : fault.kind === "uncomputed"
          ? "uncomputed-cell"
          : "criterion-data-unreadable";
    add(rule, "error", "data", words.dataFault(fault));
  }
};
