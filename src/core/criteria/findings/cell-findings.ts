import { type AddFinding, labelOf } from "../tree/add-finding";
import type { CriteriaTexts } from "../tree/criteria-texts";
import type { CriterionRow } from "../table/criterion";
import { pathKey } from "../table/read-code";

/** Of each code of each sheet the first row. */
export const firstsOf = (rows: readonly CriterionRow[]): ReadonlyMap<string, CriterionRow> =>
  // Where a key stands twice a map keeps the last.
  new Map([...rows].reverse().flatMap((row) => (row.code === null ? [] : [[keyOf(row), row] as const])));

const keyOf = (row: CriterionRow): string => `${row.sheet} ${pathKey(row.path)}`;

/** Codes that Excel changed, and codes that stand in their sheet before. */
export const addCodeFindings = (
  row: CriterionRow,
  firsts: ReadonlyMap<string, CriterionRow>,
  add: AddFinding,
  { criteriaTree: { findings: words } }: CriteriaTexts,
): void => {
  for (const remark of row.remarks) {
    if (remark.kind === "lost-zero")
      add("lost-zero-number", "info", "code", words.lostZero(remark), words.lostZeroFix(remark));
    else add("number-became-date", "warning", "code", words.dateCode(remark), words.lostZeroFix(remark));
  }
  if (row.code === null) return;
  const first = firsts.get(keyOf(row));
  if (first && first !== row)
    add(
      "duplicate-code",
      "error",
      "code",
      words.duplicateCode({ code: row.code, firstCell: first.cells.code ?? first.cells.name ?? "" }),
    );
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
