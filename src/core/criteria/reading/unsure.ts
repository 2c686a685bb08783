import { DEFERRED, UNSURE_VERBS } from "../../words/vocabulary";
import type { RuleProblem } from "../scoring-rule";
import { meaningIn } from "./coverage";
import { readLead } from "./lead";
import { after, isPointsUnit, isSymbol, phrases } from "./phrases";
import { quoteOf, type Token, type TokenText } from "./tokens";

const UNSURE = phrases(UNSURE_VERBS);
const LATER = phrases(DEFERRED);
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
    if (token.kind !== "number" || token.percent || !isPointsUnit(tokens[index + 1])) return [];
    const words = verbBefore(tokens, index) ?? strangerBehindBand(tokens, index);
    return words === null ? [] : [unread(source, words, tokens.slice(clauseStart(tokens, index), index + 2))];
  });

const unread = (source: string, words: Token[], quoted: Token[] = words): RuleProblem => ({
  code: "unread",
  details: { quote: quoteOf(source, quoted), words: [quoteOf(source, words)] },
});

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
