import { unread } from "./common";
import { isPlainRule, readPlain } from "./plain-rule";
import { readParts } from "./read-parts";
import { buildBranchRule } from "./build-branches";
import { buildUnitRule } from "./build-units";
import { examplesIn } from "../reading/examples";
import { readPieces } from "../reading/pieces";
import { plainTokens, wholeOfStrokes } from "../reading/plain-tokens";
import { withoutPartOfStep, type PartOfStep } from "../reading/part-of-step";
import { withoutRounding } from "../reading/rounding";
import { quoteOf, tokenize, type TokenText } from "../reading/tokens";
import { unsureProblems } from "../reading/unsure";
import type { Trace } from "../../lib/trace";
import type { ScoringRule } from "../scoring-rule";

/** Longer than any rule of a criteria table; what is pasted by mistake is not searched for rules. */
const LONGEST = 6000;

/**
 * Reads the text of a criterion ("Cách tính") as written. Never throws; what cannot be read is `unreadable`.
 * @param trace where the steps go: which reader took which stretch, and what was passed over
 * @param max the row's maximum; 0 or below for a penalty row
 */
export const readRule = (text: string, max: number, trace: Trace = []): ScoringRule => {
  const typed = tokenize(text.slice(0, LONGEST));
  const shown = examplesIn(typed.tokens);
  for (const words of shown) trace.push({ by: "example", words: quoteOf(typed.source, words), passed: true });
  const left = new Set(shown.flat());
  const whole = plainTokens({ ...typed, tokens: typed.tokens.filter((token) => !left.has(token)) });
  const { tokens, rounding } = withoutRounding(whole.tokens);
  if (rounding) {
    const used = whole.tokens.filter((token) => !tokens.includes(token));
    trace.push({ by: "rounding", words: quoteOf(whole.source, used), passed: false });
  }
  const plain = withoutPartOfStep(tokens);
  const ofWhole = wholeOfStrokes(typed.tokens);
  const read = withPart(readPlainly({ ...whole, tokens: plain.tokens }, text, max, trace), plain.part, text);
  const rule = {
    ...read,
    problems: [...read.problems, ...unsureProblems(whole, measuresShare(read))],
    ...(ofWhole === null ? {} : { ofWhole }),
  };
  if (!rounding) return rule;
  const used = whole.tokens.filter((token) => !tokens.includes(token));
  return {
    ...rule,
    rounding,
    words: { ...rule.words, rounding: quoteOf(whole.source, used).replace(/^[\s,;(]+|\)$/g, "") },
  };
};

/** Some figure of the rule is a share or a letter, no count. */
const measuresShare = (rule: ScoringRule): boolean =>
  rule.method === "proportional" ||
  ("steps" in rule && rule.steps.some(({ quantity }) => quantity === "rate")) ||
  ("branches" in rule &&
    rule.branches.some(({ condition }) => condition.tests.some(({ quantity }) => quantity !== "count"))) ||
  (rule.method === "parts" && rule.parts.some((part) => measuresShare(part.rule)));

/** "phần lẻ không tính", "làm tròn lên": of the steps; beside anything else nobody knows of what. */
const withPart = (rule: ScoringRule, part: PartOfStep | null, text: string): ScoringRule => {
  if (part === null) return rule;
  if (rule.method !== "per-unit" && rule.method !== "deductions")
    return { ...rule, problems: [...rule.problems, unread(text)] };
  return { ...rule, steps: rule.steps.map((step) => ({ ...step, part })) };
};

const readPlainly = (read: TokenText, text: string, max: number, trace: Trace): ScoringRule => {
  if (isPlainRule(read)) {
    trace.push({ by: "plain-rule", words: text, passed: false });
    return readPlain(read, max);
  }
  const parts = readParts(read, max, readRule);
  if (parts) {
    for (const { label, rule } of parts.parts) {
      trace.push({ by: "parts", words: label, passed: false });
      readRule(rule.text, rule.max, trace);
    }
    return parts;
  }
  const pieces = readPieces(read, max, trace);
  if (pieces.units.length > 0) return buildUnitRule(pieces, text, max);
  return buildBranchRule(pieces, text, max);
};
