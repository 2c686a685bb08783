import { deniedIn, unclaimedIn } from "../reading/coverage";
import { either, matchAt, opt, says, seq, sym } from "../reading/match";
import { tokenize, type Token } from "../reading/tokens";
import type { Branch, RuleProblem } from "../scoring-rule";

/**
 * Words alone are a state, which is compared as a whole. But no state holds a sign or a percentage, and beside figures no
 * state compares: such words were meant for a figure and not understood.
 */
export const strayProblems = (branches: Branch[], figures: boolean): RuleProblem[] =>
  branches.flatMap(({ condition, quote }) => {
    if (condition.kind !== "case" || condition.tests.length > 0) return [];
    const words = strayWords(condition.words, figures);
    return words.length > 0 ? [{ code: "unread" as const, details: { quote, words } }] : [];
  });

const strayWords = (text: string, figures: boolean): string[] => {
  const { source, tokens } = tokenize(text);
  const ofTarget = tokens.flatMap((_, index) =>
    tokens.slice(index, matchAt(AGAINST_TARGET, tokens, index)?.end ?? index),
  );
  const stray = unclaimedIn(tokens, new Set([...deniedIn(tokens), ...ofTarget])).filter(
    (token) =>
      isFigure(token) ||
      (figures && (COMPARES.test(token.accented) || REFUSED.test(tokens[tokens.indexOf(token) + 1]?.accented ?? ""))),
  );
  return stray.map(({ start, end }) => source.slice(start, end));
};

/** "vượt chỉ tiêu", "dưới kế hoạch", ">= KPI": settled as a share of the target. */
const AGAINST_TARGET = seq(
  either(says("vượt|vượt quá|trên|dưới|thấp hơn|cao hơn|lớn hơn|nhỏ hơn"), sym("≥", ">", "≤", "<", "=")),
  opt(says("mức|ngưỡng|100%")),
  says("chỉ tiêu|mục tiêu|kế hoạch|kh|kpi|định mức|yêu cầu|năm trước|cùng kỳ"),
);

const isFigure = ({ kind, percent }: Token): boolean => kind === "symbol" || (kind === "number" && percent);

/** "không nhân với 1,5 điểm": the way of counting itself is denied. */
const REFUSED = /^(nhân|nhan|chia)$/;

const COMPARES = /^(dưới|trên|hơn|quá|vượt|tối|đa|thiểu|ít|nhất|nhiều|hơn)$/;
