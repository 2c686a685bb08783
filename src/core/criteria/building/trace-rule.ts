import type { Trace, TraceStep } from "../../lib/trace";
import type { ScoringRule } from "../scoring-rule";
import { readRule } from "./read-rule";

/** The rule and what read which stretch; a stretch that no reader took or told of is passed over by "none". */
export const traceRule = (text: string, max: number): { rule: ScoringRule; trace: Trace } => {
  const trace: Trace = [];
  const rule = readRule(text, max, trace);
  return { rule, trace: [...trace, ...restOf(text, trace)] };
};

/** Where a step's words stood; no rule holds it. */
const TAKEN = "\u0000";

const restOf = (text: string, trace: Trace): TraceStep[] => {
  const longestFirst = [...trace].sort((left, right) => right.words.length - left.words.length);
  const left = longestFirst.reduce((rest, { words }) => (words === "" ? rest : rest.replace(words, () => TAKEN)), text);
  return left
    .split(TAKEN)
    .map((words) => words.trim())
    .filter((words) => /[\p{L}\p{N}]/u.test(words))
    .map((words) => ({ by: "none", words, passed: true }));
};
