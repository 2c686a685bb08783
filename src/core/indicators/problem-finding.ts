import type { DataTexts } from "../data/data-texts";
import type { Finding, Severity } from "../rules/rule";
import { describeProblem, reasonUnreadable } from "../data/describe-problem";
import type { EvaluationProblems, QuantityNote, QuantityNotes, QuantityProblem } from "../data/problem";

/** The rule under which each kind of problem is listed; what cannot be read at all is one rule. */
const rules: Readonly<Record<keyof EvaluationProblems | keyof QuantityNotes, readonly [rule: string, Severity]>> = {
  "unknown-sheet": ["unknown-sheet", "error"],
  "no-heading": ["sheet-without-heading", "error"],
  "unknown-column": ["unknown-column", "error"],
  "wrong-type": ["wrong-type", "error"],
  "error-cell": ["error-cell", "error"],
  "uncomputed-cell": ["uncomputed-cell", "error"],
  "no-values": ["no-values", "warning"],
  "zero-divisor": ["zero-denominator", "error"],
  "not-finite": ["quantity-unreadable", "error"],
  "no-period": ["period-missing", "error"],
  "no-plan": ["plan-missing", "error"],
  "plan-untracked": ["figure-unavailable", "warning"],
  "unknown-indicator": ["unknown-indicator", "error"],
  "figure-missing": ["figure-unavailable", "warning"],
  "figure-failed": ["figure-unavailable", "warning"],
  cycle: ["reference-cycle", "error"],
  "day-not-number": ["wrong-type", "error"],
  "rows-skipped": ["rows-skipped", "warning"],
  "cells-not-read": ["cells-not-read", "warning"],
  "other-spelling": ["other-spelling", "warning"],
  "total-row": ["total-row", "info"],
  "same-heading": ["same-heading", "warning"],
};

/** A cell that holds an expression; `unreadable` words what cannot be read in it, with the reason where there is one. */
interface Place {
  sheet: string;
  cell: string | null;
  expression: string;
  unreadable: (details: { text: string; cell: string | null; reason: string | null }) => string;
}

/** A problem or note as a finding on the cell that holds the expression. */
export const problemFinding = (
  problem: QuantityProblem | QuantityNote,
  { sheet, cell, expression, unreadable }: Place,
  texts: DataTexts,
): Finding => {
  const [rule, severity] = "position" in problem ? (["quantity-unreadable", "error"] as const) : rules[problem.code];
  const message =
    "position" in problem
      ? unreadable({ text: expression, cell, reason: reasonUnreadable(problem, texts, expression) })
      : describeProblem(problem, texts, expression);
  return { rule, severity, sheet, cell, message, fix: null, change: null, task: null };
};
