import { makeEvaluator, type QuantityContext } from "../data/evaluate";
import type { Quantity } from "../data/quantity";
import type { Day } from "../lib/calendar-day";
import { familyFindings, type MeasuringTexts, labelOf } from "./family-findings";
import { figuresOfRows } from "./figures";
import { type Added, type FormerUnits, withFormerUnits } from "./former-units";
import type { IndicatorResult, IndicatorRow } from "./indicator";
import { runIndicator } from "./run-indicator";

export interface IndicatorContext extends Omit<QuantityContext, "indicators"> {
  asOf: Day;
  /** Units that have become one since the period before. */
  former?: FormerUnits;
}

/** The quantities that the rows hold, for namedColumns to tell what must be read. */
export const quantitiesOfRows = (rows: readonly IndicatorRow[]): Quantity[] =>
  rows
    .flatMap(({ numerator, denominator, result, previous }) => [numerator, denominator, result, previous])
    .flatMap(({ figure }) => (figure && "quantity" in figure ? [figure.quantity] : []));

/** Values, whether targets are met, what is missing, and what is wrong: one result for each row, in order. */
export const runIndicators = (
  given: readonly IndicatorRow[],
  context: IndicatorContext,
  texts: MeasuringTexts,
): IndicatorResult[] => {
  const joined = given.map((row) => withFormerUnits(row, context.former ?? new Map()));
  const rows = joined.map(({ row }) => row);
  const evaluator = makeEvaluator(quantitiesOfRows(rows), {
    ...context,
    indicators: figuresOfRows(rows, context.asOf),
  });
  const results = joined.map(({ row, added }) =>
    withNotes(runIndicator(row, rows, evaluator, context.asOf, texts), row, added, texts),
  );
  rows.forEach((row, index) => results[index]?.findings.push(...familyFindings(row, index, rows, results, texts)));
  return withoutRepetitions(results);
};

/** The period before of a unit that was merged is the sum of its predecessors: the explanation says so, and a finding. */
const withNotes = (
  result: IndicatorResult,
  row: IndicatorRow,
  added: readonly Added[],
  texts: MeasuringTexts,
): IndicatorResult => {
  if (added.length === 0) return result;
  const notes = added.map((one) => texts.indicators.formerUnits({ label: labelOf(row), ...one }));
  const findings = notes.map((message) => ({
    rule: "former-units",
    severity: "info" as const,
    sheet: row.sheet,
    cell: row.previous.cell,
    message,
    fix: null,
    change: null,
    task: null,
  }));
  return {
    ...result,
    explanation: [result.explanation, ...notes].join(" "),
    findings: [...result.findings, ...findings],
  };
};

/** What twenty expressions say about the same rows is said once, on the first cell. */
const withoutRepetitions = (results: IndicatorResult[]): IndicatorResult[] => {
  const shared = new Set(["rows-skipped", "cells-not-read", "other-spelling", "total-row", "same-heading"]);
  const seen = new Set<string>();
  return results.map((result) => ({
    ...result,
    findings: result.findings.filter(({ rule, message }) => {
      if (!shared.has(rule)) return true;
      const repeated = seen.has(`${rule} ${message}`);
      seen.add(`${rule} ${message}`);
      return !repeated;
    }),
  }));
};
