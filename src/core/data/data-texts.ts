import type { EvaluationProblems, QuantityNotes, ReadingProblems } from "./problem";

/** A text for each of these, told with its details. */
export type TextsFor<Details> = { [Code in keyof Details]: (details: Details[Code]) => string };

/** What is said of quantities: how one is written, and why one cannot be read or reckoned. */
export interface DataTexts {
  reading: TextsFor<ReadingProblems>;
  evaluation: TextsFor<EvaluationProblems>;
  notes: TextsFor<QuantityNotes>;
  /** `position` is where it went wrong, counted from one; `near` the text there. */
  at: (message: string, position: number, near: string) => string;
}
