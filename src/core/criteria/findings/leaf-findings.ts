import type { Severity } from "../../rules/rule";
import { bestCase } from "../best-case";
import { ruleProblems } from "../scoring/rule-problems";
import type { ScoreProblem } from "../scoring-rule";
import { type AddFinding, labelOf } from "../tree/add-finding";
import type { CriterionItem } from "../tree/criterion-item";
import type { CriteriaTexts } from "../tree/criteria-texts";
import type { CriterionRow } from "../table/criterion";
import { targetMeantAsShare } from "../tree/evaluate-data";
import { isUnexplained } from "../tree/losses";
import type { ScoredLeaf } from "../tree/score-leaf";

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

/** Faults of a rule, its figures and the typed points; what is missing and what is lost for no reason given. */
export const addLeafFindings = (
  row: CriterionRow,
  item: CriterionItem,
  leaf: ScoredLeaf,
  add: AddFinding,
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
  add: AddFinding,
  { criteria, criteriaTree: { findings: words } }: CriteriaTexts,
): void => {
  const inText = row.rule === "" ? [] : ruleProblems(rule, criteria);
  for (const { code, message } of inText) {
    const listed = problemRules[code];
    if (listed) add(listed[0], listed[1], "rule", words.inRule({ label, message }));
  }
  const best = row.kind === "regular" && row.max.value !== null ? bestCase(rule) : null;
  if (best !== null && best < (row.max.value ?? 0) - 1e-9)
    add("best-below-max", "warning", "rule", words.bestBelowMax({ label, best, max: row.max.value ?? 0 }));
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
  add: AddFinding,
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
