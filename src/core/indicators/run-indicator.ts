import type { Evaluator } from "../data/evaluate";
import type { Outcome } from "../data/outcome";
import type { Day } from "../lib/calendar-day";
import { nameKey } from "../lib/text";
import type { Finding, Severity } from "../rules/rule";
import { explain } from "./explain";
import { type MeasuringTexts, labelOf } from "./family-findings";
import type { Entry, IndicatorResult, IndicatorRow } from "./indicator";
import { gapOf, meets } from "./measure";
import { problemFinding } from "./problem-finding";
import type { Threshold } from "./target";
import { targetInForce } from "./target-in-force";
import { targetTiming } from "./target-timing";

/** One row: its figures, its value beside the target in force, and what is wrong with either. */
export const runIndicator = (
  row: IndicatorRow,
  rows: readonly IndicatorRow[],
  evaluator: Evaluator,
  asOf: Day,
  texts: MeasuringTexts,
): IndicatorResult => {
  const findings: Finding[] = [];
  const add = (rule: string, severity: Severity, cell: string | null, message: string) =>
    findings.push({ rule, severity, sheet: row.sheet, cell, message, fix: null, change: null, task: null });
  const words = texts.indicators;
  const label = labelOf(row);
  const figure = (entry: Entry, key: "numerator" | "denominator" | "result" | null): number | null => {
    const outcome = outcomeOf(entry, key, row, rows, evaluator);
    const unreadable = (details: { text: string; cell: string | null; reason: string | null }) =>
      words.unreadable({ label, what: key ?? "previous", ...details });
    const place = { sheet: row.sheet, cell: entry.cell, expression: entry.text, unreadable };
    if (outcome.problem) findings.push(problemFinding(outcome.problem, place, texts.data));
    for (const note of outcome.notes) findings.push(problemFinding(note, place, texts.data));
    if (entry.figure && "problem" in entry.figure) {
      findings.push(problemFinding(entry.figure.problem, place, texts.data));
    }
    return outcome.value;
  };
  const numerator = figure(row.numerator, "numerator");
  const denominator = figure(row.denominator, "denominator");
  const result = figure(row.result, "result");
  const previous = figure(row.previous, null);

  const force = targetInForce(row.target, row.moment ?? asOf);
  const threshold = force && readAsShare(force.threshold, row);
  if (force && threshold && force.threshold.value !== threshold.value) {
    add(
      "target-without-unit",
      "warning",
      row.cells.target,
      words.targetWithoutUnit({ label, target: row.target.text }),
    );
  }
  if (row.target.kind === "unreadable") {
    add("target-unreadable", "warning", row.cells.target, words.targetUnreadable({ label, target: row.target.text }));
  }
  if (row.target.kind === "none")
    add("indicator-without-target", "info", row.cells.target, words.withoutTarget({ label }));

  const share = threshold ? threshold.unit === "%" : row.denominator.figure !== null || row.result.percent;
  const value = valueOf();
  const asked = askedFor();
  const counts =
    share && row.result.figure === null ? { numerator, denominator } : { numerator: null, denominator: null };
  const measured = value === null ? null : { value, ...counts };
  const met = measured === null || asked === null ? null : meets(measured, asked.comparator, asked.value);
  const gap = met === false && value !== null && asked ? gapOf(asked, { value, numerator, denominator }) : null;
  const unit = share ? "%" : (threshold?.unit ?? null);
  const counted = gap?.counted === true || !share;
  const distance = gap && words.distance({ ...gap, counted, unit: share ? (threshold?.of ?? null) : unit });
  return {
    sheet: row.sheet,
    row: row.row,
    code: row.code,
    name: row.name,
    target: row.target.text,
    numerator,
    denominator,
    previous,
    value,
    unit,
    uncalculated: value === null && findings.some(({ rule }) => rule === "uncomputed-cell"),
    met,
    distance,
    gap: gap?.amount ?? null,
    targetValue: asked?.value ?? null,
    until: force?.until ?? null,
    timing: targetTiming(row, { asOf, until: force?.until ?? null, asked: threshold, measured }),
    lead: row.lead,
    source: row.source,
    cells: {
      target: row.cells.target,
      numerator: row.numerator.cell,
      denominator: row.denominator.cell,
      result: row.result.cell,
    },
    explanation: explain(
      { row, numerator, denominator, result, previous, value, share, unit, met, distance, until: force?.until ?? null },
      words,
    ),
    findings,
  };

  function valueOf(): number | null {
    if (row.result.figure) return resultAsEntered();
    const entered = row.numerator.figure !== null;
    if (!entered && (!share || row.denominator.figure === null)) {
      add("indicator-without-data", "warning", row.numerator.cell ?? row.cells.name, words.withoutData({ label }));
      return null;
    }
    if (!share) return numerator;
    if (!entered || row.denominator.figure === null) {
      const cell = entered ? row.denominator.cell : row.numerator.cell;
      const what = entered ? "denominator" : "numerator";
      add("indicator-without-data", "warning", cell ?? row.cells.name, words.halfOfData({ label, what }));
      return null;
    }
    if (numerator === null || denominator === null) return null;
    if (denominator === 0) {
      add("zero-denominator", "error", row.denominator.cell, words.zeroDenominator({ label }));
      return null;
    }
    if (numerator < 0 || denominator < 0) {
      const cell = numerator < 0 ? row.numerator.cell : row.denominator.cell;
      add("negative-figure", "error", cell, words.negativeCount({ label, numerator, denominator }));
      return null;
    }
    if (numerator > denominator) {
      const message = words.numeratorAboveDenominator({ label, numerator, denominator });
      add("numerator-above-denominator", "error", row.numerator.cell, message);
    }
    return numerator / denominator;
  }

  /** 62 typed for a share is 62%; the percent format was left out. */
  function resultAsEntered(): number | null {
    if (result === null || !share || row.result.percent || !row.result.plain || result <= 1) return result;
    add("result-without-percent", "warning", row.result.cell, words.resultWithoutPercent({ label, result }));
    return result / 100;
  }

  /** The bound to compare with; for a trend it comes from the period before. */
  function askedFor(): Pick<Threshold, "comparator" | "value" | "unit"> | null {
    if (threshold) return threshold;
    if (row.target.kind !== "trend") return null;
    if (previous === null) {
      if (value !== null && row.previous.figure === null) {
        add("previous-missing", "warning", row.previous.cell ?? row.cells.target, words.previousMissing({ label }));
      }
      return null;
    }
    const before = share && row.previous.plain && !row.previous.percent && previous > 1 ? previous / 100 : previous;
    const { direction, by } = row.target;
    const sign = direction === "up" ? 1 : -1;
    if (by !== null) {
      return { comparator: sign > 0 ? ">=" : "<=", value: before * (1 + sign * by), unit: share ? "%" : null };
    }
    return { comparator: sign > 0 ? ">" : "<", value: before, unit: share ? "%" : null };
  }
};

/** A bare number beside a denominator is a share: 0.7 and, with a finding, 70. Zero stays a count. */
const readAsShare = (threshold: Threshold, row: IndicatorRow): Threshold => {
  const { unit, value } = threshold;
  const shares = row.denominator.figure !== null || row.result.percent;
  if (unit !== null || value === 0 || !shares || value > 100) return threshold;
  return { ...threshold, value: value <= 1 ? value : value / 100, unit: "%" };
};

const EMPTY: Outcome = { value: null, problem: null, notes: [] };

/** A coded row is evaluated by its code, so that a cycle through it is seen. */
const outcomeOf = (
  { figure }: Entry,
  key: "numerator" | "denominator" | "result" | null,
  row: IndicatorRow,
  rows: readonly IndicatorRow[],
  evaluator: Evaluator,
): Outcome => {
  if (!figure || "problem" in figure) return EMPTY;
  const { code } = row;
  const first = code !== null && rows.find((one) => one.code !== null && nameKey(one.code) === nameKey(code)) === row;
  return first && key ? evaluator.figure(code, key) : evaluator.evaluate(figure.quantity);
};
