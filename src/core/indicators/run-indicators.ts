import { makeEvaluator, type QuantityContext } from "../data/evaluate";
import type { Quantity } from "../data/quantity";
import type { Day } from "../lib/calendar-day";
import { familyFindings, type IndicatorTexts } from "./family-findings";
import { figuresOfRows } from "./figures";
import type { IndicatorResult, IndicatorRow } from "./indicator";
import { runIndicator } from "./run-indicator";

export interface IndicatorContext extends Omit<QuantityContext, "indicators"> {
  asOf: Day;
}

/** The quantities that the rows hold, for namedColumns to tell what must be read. */
export const quantitiesOfRows = (rows: readonly IndicatorRow[]): Quantity[] =>
  rows
    .flatMap(({ numerator, denominator, result, previous }) => [numerator, denominator, result, previous])
    .flatMap(({ figure }) => (figure && "quantity" in figure ? [figure.quantity] : []));

/** Values, whether targets are met, what is missing, and what is wrong: one result for each row, in order. */
export const runIndicators = (
  rows: readonly IndicatorRow[],
  context: IndicatorContext,
  texts: IndicatorTexts,
): IndicatorResult[] => {
  const evaluator = makeEvaluator(quantitiesOfRows(rows), {
    ...context,
    indicators: figuresOfRows(rows, context.asOf),
  });
  const results = rows.map((row) => runIndicator(row, rows, evaluator, context.asOf, texts));
  rows.forEach((row, index) => results[index]?.findings.push(...familyFindings(row, index, rows, results, texts)));
  return withoutRepetitions(results);
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
