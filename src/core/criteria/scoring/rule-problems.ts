import type { ScoringTexts } from "./scoring-texts";
import { wordProblem } from "./score";
import type { RuleProblem, ScoringRule } from "../scoring-rule";

/** Faults of the rule's own text (gaps, overlaps, clauses not understood), worded; parts included. */
export const ruleProblems = (
  rule: ScoringRule,
  texts: ScoringTexts,
): { code: RuleProblem["code"]; message: string }[] => [
  ...rule.problems.map((found) => ({ code: found.code, message: wordProblem(found, texts) })),
  ...(rule.method === "parts" ? rule.parts.flatMap(({ rule: part }) => ruleProblems(part, texts)) : []),
];
