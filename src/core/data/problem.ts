import type { AggregateName, CompareOperator, FigureName, PlanCountName } from "./quantity";

/** What a sentence may ask of the writer; messages word them. */
export type Expected =
  | "quantity"
  | "sheet"
  | "condition"
  | "comparison"
  | "value"
  | "list"
  | "operator"
  | "text"
  | "range-end"
  | "closing-bracket"
  | "end";

/** What keeps an expression from being read. */
export interface ReadingProblems {
  empty: object;
  "too-long": object;
  unclosed: { mark: '"' | "'" | "[" | "(" };
  unexpected: { found: string; expected: Expected };
  /** A word that is nothing here; `likely` is the keyword it resembles. */
  "unknown-word": { word: string; likely: string | null };
  "bad-number": { text: string };
  "bad-date": { text: string };
  "date-without-year": { text: string };
  "needs-column": { of: AggregateName; sheet: string };
  "needs-when": { found: string };
  "no-column-side": object;
  /** `[A] = ""`: empty cells have words of their own. */
  "empty-text": { column: string; operator: CompareOperator };
  "other-sheet": { sheet: string; column: string; own: string };
  "unknown-figure": { indicator: string; figure: string };
  "unknown-plan-count": { count: string };
}

/** What keeps an expression from having a value. Names that exist come nearest first. */
export interface EvaluationProblems {
  "unknown-sheet": { sheet: string; sheets: string[] };
  "no-heading": { sheet: string };
  "unknown-column": { sheet: string; column: string; columns: string[] };
  "wrong-type": { sheet: string; column: string; wanted: ValueType; cell: string; text: string };
  "error-cell": { sheet: string; cell: string; error: string };
  /** byDay: the cell's formula asks for the day (TODAY), and Excel alone reckons it */
  "uncomputed-cell": { sheet: string; cell: string; byDay?: true };
  "no-values": { of: AggregateName; sheet: string; column: string };
  "zero-divisor": object;
  "not-finite": object;
  "no-period": object;
  "no-plan": { count: PlanCountName };
  /** The plan has no column that tells what is done. */
  "plan-untracked": { count: PlanCountName };
  "unknown-indicator": { indicator: string; codes: string[] };
  "figure-missing": { indicator: string; figure: FigureName };
  "figure-failed": { indicator: string; figure: FigureName };
  cycle: { path: string[] };
  "day-not-number": { day: string };
}

/** What was left out or read with care; the value stands. */
export interface QuantityNotes {
  "rows-skipped": { sheet: string; rows: number; cell: string };
  "cells-not-read": { sheet: string; column: string; wanted: ValueType; cells: number; cell: string; text: string };
  "other-spelling": { sheet: string; column: string; text: string; found: string };
  /** The first row that closes the table, what it says, and how many rows there are with it. */
  "total-row": { sheet: string; row: number; text: string; rows: number };
  "same-heading": { sheet: string; column: string; cell: string };
}

export type ValueType = "number" | "day" | "text";

type Coded<Details, Place> = { [Code in keyof Details]: { code: Code } & Details[Code] & Place }[keyof Details];

/** `position`: zero-based, in the composed (NFC) text of the expression. */
export type ReadingProblem = Coded<ReadingProblems, { position: number }>;
export type EvaluationProblem = Coded<EvaluationProblems, object>;
export type QuantityProblem = ReadingProblem | EvaluationProblem;
export type QuantityNote = Coded<QuantityNotes, object>;
