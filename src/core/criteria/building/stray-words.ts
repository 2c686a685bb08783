import { unread } from "./common";
import { deniedIn, unclaimedIn } from "../reading/coverage";
import { targetWordsIn } from "../reading/target-words";
import { tokenize, type Token } from "../reading/tokens";
import type { Branch, RuleProblem } from "../scoring-rule";

/**
 * Words alone are a state, which is compared as a whole. But no state holds a sign or a percentage, and beside figures no
 * state compares: such words were meant for a figure and not understood.
 */
export const strayProblems = (branches: Branch[], figures: boolean): RuleProblem[] =>
  branches.flatMap(({ condition, quote }) => {
    if (condition.kind !== "case" || condition.tests.length > 0) return [];
    const words = [
      ...strayWords(condition.words, figures),
      ...strayInHeading(condition.words),
      ...(figures ? exceptionIn(condition.words) : []),
    ];
    return words.length > 0 ? [unread(quote, words)] : [];
  });

const strayWords = (text: string, figures: boolean): string[] => {
  const { source, tokens } = tokenize(text);
  const stray = unclaimedIn(tokens, new Set([...deniedIn(tokens), ...targetWordsIn(tokens)])).filter(
    (token) =>
      isFigure(token) ||
      (figures && (COMPARES.test(token.accented) || REFUSED.test(tokens[tokens.indexOf(token) + 1]?.accented ?? ""))),
  );
  return stray.map(({ start, end }) => source.slice(start, end));
};

/** "Đạt «dưới» giải: giải Nhất 2 điểm": states are compared behind the heading, which must say nothing of its own. */
const strayInHeading = (text: string): string[] => {
  const colon = text.indexOf(":");
  const { source, tokens } = tokenize(text.slice(0, Math.max(0, colon)));
  return unclaimedIn(tokens, new Set([...deniedIn(tokens), ...targetWordsIn(tokens)]))
    .filter(({ accented }) => COMPARES.test(accented) || DENIES.test(accented))
    .map(({ start, end }) => source.slice(start, end));
};
/** "100%: 2 điểm, ngoại trừ đơn vị mới được tính 1 điểm", "hoặc 1 điểm": who falls under it the figures do not say. */
const exceptionIn = (text: string): string[] => {
  const [found] = /^[\s,(–-]*(ngoại trừ|trừ trường hợp|trừ khi|hoặc)(?!\p{L})/iu.exec(text) ?? [];
  return found === undefined ? [] : [found.trim()];
};

const DENIES = /^(không|chưa|chẳng)$/;

const isFigure = ({ kind, percent }: Token): boolean => kind === "symbol" || (kind === "number" && percent);

/** "không nhân với 1,5 điểm": the way of counting itself is denied. */
const REFUSED = /^(nhân|nhan|chia)$/;

const COMPARES = /^(dưới|trên|hơn|quá|vượt|tối|đa|thiểu|ít|nhất|nhiều|hơn)$/;
