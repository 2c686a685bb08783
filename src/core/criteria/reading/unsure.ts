import { DEFERRED, EXCEPTIONS, FACTOR_BEHIND, ONLY_THEN, UNSURE_VERBS } from "../../words/vocabulary";
import type { RuleProblem } from "../scoring-rule";
import { meaningIn } from "./coverage";
import { readLead } from "./lead";
import { after, isPointsUnit, isSymbol, phrases } from "./phrases";
import { quoteOf, type Token, type TokenText } from "./tokens";

const UNSURE = phrases(UNSURE_VERBS);
const LATER = phrases(DEFERRED);
const EXCEPTION = phrases(EXCEPTIONS);
const THEN_ONLY = phrases(ONLY_THEN);
const FACTOR = phrases(FACTOR_BEHIND);
const FROM_THERE = phrases("sau đó");
const EACH = phrases("mỗi|cứ");
const MOST = phrases("tối đa");
/** A verb and the words that lead on to its points: "xem xét cộng tối đa 2 điểm". */
const LONGEST = 6;

/**
 * What happens to the points is not said: a verb that neither gives nor takes ("treo 1 điểm"), a word between a band's
 * colon and its points that nobody knows, a rule that holds only later. Each is named, and the rule gives no number.
 */
export const unsureProblems = ({ source, tokens }: TokenText): RuleProblem[] =>
  tokens.flatMap((token, index) => {
    const later = after(tokens, index, LATER);
    if (later !== -1 && /^\d{4}$/.test(tokens[later]?.folded ?? ""))
      return [unread(source, tokens.slice(index, later + 1))];
    const bound = boundAt(tokens, index);
    if (bound !== null) return [unread(source, bound)];
    if (token.kind !== "number" || token.percent || !isPointsUnit(tokens[index + 1])) return [];
    const words = verbBefore(tokens, index) ?? strangerBehindBand(tokens, index);
    return words === null ? [] : [unread(source, words, tokens.slice(clauseStart(tokens, index), index + 2))];
  });

const unread = (source: string, words: Token[], quoted: Token[] = words): RuleProblem => ({
  code: "unread",
  details: { quote: quoteOf(source, quoted), words: [quoteOf(source, words)] },
});

/** "(trừ trường hợp …)", "(tối thiểu 2 cuộc mới được tính)", "3 điểm, nhân hệ số …", "sau đó mỗi ngày …": from where? */
const boundAt = (tokens: Token[], index: number): Token[] | null => {
  const open = openBefore(tokens, index);
  const exception = open === index - 1 ? after(tokens, index, EXCEPTION) : -1;
  if (exception !== -1) return tokens.slice(index, exception);
  const only = open === -1 ? -1 : after(tokens, index, THEN_ONLY);
  if (only !== -1) return tokens.slice(open + 1, only);
  const factor =
    isSymbol(tokens[index - 1], ",") && isPointsUnit(tokens[index - 2]) ? after(tokens, index, FACTOR) : -1;
  if (factor !== -1) return tokens.slice(index, factor);
  const there = after(tokens, index, FROM_THERE);
  if (there === -1) return null;
  for (let at = there; tokens[at]?.kind === "word"; at += 1)
    if (after(tokens, at, EACH) !== -1) return tokens.slice(index, there);
  return null;
};

/** The bracket that is open at `index`, or -1. */
const openBefore = (tokens: Token[], index: number): number => {
  let at = index - 1;
  while (at >= 0 && !isSymbol(tokens[at], "(", ")")) at -= 1;
  return isSymbol(tokens[at], "(") ? at : -1;
};

const verbBefore = (tokens: Token[], amount: number): Token[] | null => {
  for (let at = Math.max(0, amount - LONGEST); at < amount; at += 1) {
    const end = after(tokens, at, UNSURE);
    if (end !== -1 && end <= amount && leadsTo(tokens, end, amount)) return tokens.slice(at, end);
  }
  return null;
};

/** Directly, or by words that give: what is taken has its own verb ("văn bản bị hủy trừ 1 điểm"). */
const leadsTo = (tokens: Token[], from: number, amount: number): boolean => {
  if (tokens.slice(from, amount).some(({ kind }) => kind !== "word")) return false;
  const lead = readLead(tokens, from);
  const most = after(tokens, lead.end, MOST);
  return !lead.minus && (most === -1 ? lead.end : most) === amount;
};

/** "Từ 95% trở lên: hủy 3 điểm": behind the colon of a share only words that lead to points may stand. */
const strangerBehindBand = (tokens: Token[], amount: number): Token[] | null => {
  let colon = amount - 1;
  while (tokens[colon]?.kind === "word") colon -= 1;
  if (!isSymbol(tokens[colon], ":")) return null;
  const band = tokens.slice(clauseStart(tokens, colon), colon);
  if (!band.some(({ kind, percent }) => kind === "number" && percent)) return null;
  const { end } = readLead(tokens, colon);
  const words = tokens.slice(end, amount);
  // "không quá 2 điểm" is accounted for as every word of meaning is.
  if (end <= colon || words.length === 0 || meaningIn(words).length > 0) return null;
  return words;
};

const clauseStart = (tokens: Token[], index: number): number => {
  let start = index;
  while (start > 0 && !isSymbol(tokens[start - 1], ";", ".", "\n") && !isPointsUnit(tokens[start - 1])) start -= 1;
  return start;
};
