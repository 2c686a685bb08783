import type { Finding } from "../../rules/rule";
import { cellName } from "../../table/grid";
import type { AddFinding } from "../tree/add-finding";
import { addCellFindings, addCodeFindings, firstsOf } from "./cell-findings";
import type { CriterionItem } from "../tree/criterion-item";
import type { CriteriaTexts } from "../tree/criteria-texts";
import type { CriterionRow } from "../table/criterion";
import { addGroupFindings } from "./group-findings";
import { addLeafFindings } from "./leaf-findings";
import type { ScoredLeaf } from "../tree/score-leaf";

/** Everything that is wrong or worth knowing about a criteria table, in the order of its rows. */
export const criterionFindings = (
  rows: readonly CriterionRow[],
  items: readonly CriterionItem[],
  leaves: ReadonlyMap<number, ScoredLeaf>,
  texts: CriteriaTexts,
): Finding[] => {
  const firsts = firstsOf(rows);
  const found = rows.flatMap((row, index) => {
    const item = items[index];
    if (!item) return [];
    const findings: Finding[] = [];
    const add: AddFinding = (rule, severity, column, message, fix) =>
      findings.push({
        rule,
        severity,
        sheet: row.sheet,
        cell: row.cells[column] ?? row.cells.name ?? cellName(row.row, 0),
        message,
        fix: fix ?? null,
        change: null,
        task: null,
      });
    const leaf = leaves.get(index);
    addCodeFindings(row, firsts, add, texts);
    addCellFindings(row, add, texts);
    if (leaf) {
      findings.push(...leaf.evaluated.findings);
      if (item.applicable) addLeafFindings(row, item, leaf, add, texts);
    } else if (item.applicable) addGroupFindings(row, item, rows, items, index, add, texts);
    return findings;
  });
  return withoutRepetitions(found);
};

/** What many expressions say about the same rows of data is said once, on the first cell. */
const shared = new Set(["rows-skipped", "cells-not-read", "other-spelling", "total-row", "same-heading"]);

const withoutRepetitions = (findings: readonly Finding[]): Finding[] => {
  const seen = new Set<string>();
  return findings.filter(({ rule, message, cell }) => {
    const key = shared.has(rule) ? `${rule} ${message}` : `${rule} ${cell ?? ""} ${message}`;
    const repeated = seen.has(key);
    seen.add(key);
    return !repeated;
  });
};
