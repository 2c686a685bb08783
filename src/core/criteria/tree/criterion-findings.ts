import type { Finding, Severity } from "../../rules/rule";
import { round } from "../../lib/number";
import { cellName } from "../../table/grid";
import { ruleProblems } from "../rule-problems";
import type { ScoreProblem } from "../scoring-rule";
import type { CriteriaTexts, CriterionItem } from "./criteria-result";
import type { CriterionRow } from "./criterion";
import type { CriterionColumn } from "./criterion-headings";
import { targetMeantAsShare } from "./evaluate-data";
import { pathKey } from "./read-code";
import { isUnexplained } from "./losses";
import type { ScoredLeaf } from "./score-leaf";

/** The rule under which each problem of a rule text or its figures is listed; null: told elsewhere or no fault. */
const problemRules: Readonly<Record<ScoreProblem["code"], readonly [rule: string, Severity] | null>> = {
  gap: ["band-gap", "warning"],
  overlap: ["band-overlap", "warning"],
  "above-max": ["band-above-max", "error"],
  "points-range": ["points-range", "info"],
  unread: ["rule-unreadable", "warning"],
  "no-rule": ["rule-unreadable", "warning"],
  "missing-data": ["criterion-data-missing", "warning"],
  "no-band": ["value-without-band", "warning"],
  "two-bands": ["band-overlap", "warning"],
  "zero-whole": ["zero-denominator", "error"],
  "part-over-whole": ["part-above-whole", "error"],
  "negative-data": ["negative-figure", "error"],
  "rate-too-large": ["rate-too-large", "error"],
  "data-conflict": ["rate-mismatch", "warning"],
  "not-whole": ["count-not-whole", "warning"],
  "part-of-step": ["part-of-step", "warning"],
  "unknown-state": ["unknown-state", "warning"],
  "missing-target": ["target-missing", "warning"],
  "shared-quantity": ["shared-figure", "warning"],
  manual: null,
};

type Add = (rule: string, severity: Severity, column: CriterionColumn, message: string, fix?: string) => void;

/** Everything that is wrong or worth knowing about a criteria table, in the order of its rows. */
export const criterionFindings = (
  rows: readonly CriterionRow[],
  items: readonly CriterionItem[],
  leaves: ReadonlyMap<number, ScoredLeaf>,
  texts: CriteriaTexts,
): Finding[] => {
  const firsts = new Map<string, CriterionRow>();
  const found = rows.flatMap((row, index) => {
    const item = items[index];
    if (!item) return [];
    const findings: Finding[] = [];
    const add: Add = (rule, severity, column, message, fix) =>
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

const labelOf = (row: Pick<CriterionRow, "code" | "name">, { criteriaTree: words }: CriteriaTexts) =>
  words.label(row.code, row.name);

const addCodeFindings = (
  row: CriterionRow,
  firsts: Map<string, CriterionRow>,
  add: Add,
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
const addCellFindings = (row: CriterionRow, add: Add, texts: CriteriaTexts): void => {
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

const addLeafFindings = (
  row: CriterionRow,
  item: CriterionItem,
  leaf: ScoredLeaf,
  add: Add,
  texts: CriteriaTexts,
): void => {
  const { findings: words } = texts.criteriaTree;
  const label = labelOf(row, texts);
  const says = row.rule !== "" || row.data.text !== "" || item.points !== null;
  if (row.max.value === null && row.kind === "regular") {
    if (says && !row.max.fault) add("max-missing", "error", "max", words.maxMissing({ label }));
    return;
  }
  addRuleFindings(row, item, leaf, label, add, texts);
  const target = row.data.parts.find(({ key }) => key === "target");
  const typed = leaf.evaluated.sources.find(({ name }) => name === target?.typed)?.value;
  if (typeof typed === "number" && targetMeantAsShare(row, typed))
    add("target-without-unit", "warning", "data", words.targetAsShare({ label, target: typed }));
  addPointsFindings(row, item, label, add, texts);
  if (item.points === null && row.kind === "regular" && (row.max.value ?? 0) > 0)
    add("criterion-without-points", "warning", "name", words.withoutPoints({ label, max: row.max.value ?? 0 }));
  if (isUnexplained(item)) add("unexplained-loss", "info", "name", words.unexplained({ label, lost: item.lost ?? 0 }));
};

const addRuleFindings = (
  row: CriterionRow,
  item: CriterionItem,
  { rule, score, evaluated }: ScoredLeaf,
  label: string,
  add: Add,
  { criteria, criteriaTree: { findings: words } }: CriteriaTexts,
): void => {
  const inText = row.rule === "" ? [] : ruleProblems(rule, criteria);
  for (const { code, message } of inText) {
    const listed = problemRules[code];
    if (listed) add(listed[0], listed[1], "rule", words.inRule({ label, message }));
  }
  for (const { code, message } of score.problems) {
    const listed = problemRules[code];
    if (!listed || row.rule === "" || inText.some((one) => one.message === message)) continue;
    const missing = code === "missing-data" || code === "missing-target";
    if (missing && evaluated.failed) continue;
    // Where people gave points already, figures for the rule are wanted but not missed.
    const severity = missing && item.points !== null ? "info" : listed[1];
    const column =
      code === "unread" || code === "no-rule" || code === "points-range" || code === "two-bands" ? "rule" : "data";
    const text = column === "rule" ? words.inRule({ label, message }) : words.inData({ label, message });
    add(listed[0], severity, column, text);
  }
};

const addPointsFindings = (
  row: CriterionRow,
  item: CriterionItem,
  label: string,
  add: Add,
  { criteriaTree: { findings: words } }: CriteriaTexts,
): void => {
  const max = row.max.value;
  for (const column of ["self", "appraised", "appraisedAgain"] as const) {
    const { value } = row[column];
    if (value === null) continue;
    const most = max === null ? null : Math.abs(max);
    if (most !== null && most > 0 && Math.abs(value) > most + 1e-9 && (value > 0 || row.kind === "penalty"))
      add("points-above-max", "error", column, words.aboveMax({ label, column, value, max: most }));
    if (value < 0 && row.kind !== "penalty")
      add("negative-points", "error", column, words.belowZero({ label, column, value }));
  }
  const { computed, self, appraised, appraisedAgain } = item;
  if (computed === null) return;
  const inForce = appraisedAgain !== null ? "appraisedAgain" : "appraised";
  if (appraised !== null && appraised !== computed)
    add(
      "points-differ",
      "info",
      inForce,
      words.computedDiffers({ label, computed, typed: appraised, column: inForce }),
    );
  if (self !== null && self !== computed)
    add("points-differ", "info", "self", words.computedDiffers({ label, computed, typed: self, column: "self" }));
};

/** A group whose own figures are not the sums of its rows. */
const addGroupFindings = (
  row: CriterionRow,
  item: CriterionItem,
  rows: readonly CriterionRow[],
  items: readonly CriterionItem[],
  index: number,
  add: Add,
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
