import type { RuleProblem, ScoringRule } from "../scoring-rule";

type Common = Omit<Extract<ScoringRule, { method: "manual" | "not-applicable" | "unreadable" }>, "method">;

/** What every rule has, before the text says more. */
export const commonOf = (text: string, max: number): Common => ({
  text,
  max,
  ratio: null,
  againstTarget: false,
  statedTarget: null,
  wholeIsTarget: false,
  nothing: null,
  cap: null,
  floor: null,
  evidence: null,
  words: { letters: {} },
  problems: [],
});

/** A stretch of the text, and the words of meaning in it, that nobody understood. */
export const unread = (quote: string, words?: string[]): RuleProblem => ({
  code: "unread",
  details: words === undefined ? { quote } : { quote, words },
});
