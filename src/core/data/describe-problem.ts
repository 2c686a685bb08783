import type { DataTexts } from "./data-texts";
import { tidy } from "../lib/text";
import type { QuantityNote, QuantityProblem } from "./problem";

/** The sentence for a problem or note; with the expression's text, one that names the place in it. */
export const describeProblem = (
  problem: QuantityProblem | QuantityNote,
  texts: DataTexts,
  expression: string | null = null,
): string => {
  const all: Record<string, (details: never) => string> = { ...texts.reading, ...texts.evaluation, ...texts.notes };
  // Code and details belong together in each member of the union; the table of texts is keyed by the same codes.
  const message = all[problem.code]?.(problem as never) ?? problem.code;
  if (expression === null || !("position" in problem)) return message;
  const near = tidy(expression)
    .replace(/^=/, "")
    .slice(problem.position, problem.position + 20);
  return texts.at(message, problem.position + 1, near);
};

/** What to say beside an expression that cannot be read; null for mere words ("chín trăm"), of which nothing is to say. */
export const reasonUnreadable = (
  problem: QuantityProblem | QuantityNote,
  texts: DataTexts,
  expression: string,
): string | null =>
  problem.code === "unknown-word" && problem.likely === null && problem.position === 0
    ? null
    : describeProblem(problem, texts, expression);
