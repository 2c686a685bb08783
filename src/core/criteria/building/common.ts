import type { ScoringRule } from "../scoring-rule";

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
