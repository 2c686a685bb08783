import { BEFORE_POINTS } from "../../words/before-points";
import { DEFERRED, EXCEPTIONS, FACTOR_BEHIND, ONLY_THEN, UNSURE_VERBS } from "../../words/vocabulary";
import { stripAccents } from "../../lib/text";
import type { RuleProblem } from "../scoring-rule";
import { readLead } from "./lead";
import { label, matchAt, number, opt, pointsUnit, says, seq } from "./match";
import { after, isLetter, isPointsUnit, isSymbol, phrases } from "./phrases";
import { quoteOf, type Token, type TokenText } from "./tokens";

const UNSURE = phrases(UNSURE_VERBS);
const LATER = phrases(DEFERRED);
const EXCEPTION = phrases(EXCEPTIONS);
const THEN_ONLY = phrases(ONLY_THEN);
const FACTOR = phrases(FACTOR_BEHIND);
const FROM_THERE = phrases("sau đó");
const MOST = phrases("tối đa");
/** A verb and the words that lead on to its points: "xem xét cộng tối đa 2 điểm". */
const LONGEST = 6;

/**
 * What happens to the points is not said: a verb that neither gives nor takes ("treo 1 điểm"), a word between a band's
 * colon and its points that nobody knows, a rule that holds only later. Each is named, and the rule gives no number.
 */
export const unsureProblems = ({ source, tokens }: TokenText, ofShare: boolean): RuleProblem[] =>
  tokens.flatMap((token, index) => {
    const later = after(tokens, index, LATER);
    if (later !== -1 && /^\d{4}$/.test(tokens[later]?.folded ?? ""))
      return [unread(source, tokens.slice(index, later + 1))];
    const year = yearAt(tokens, index);
    if (year !== null) return [unread(source, year)];
    const bound = boundAt(tokens, index, ofShare);
    if (bound !== null) return [unread(source, bound)];
    if (token.kind !== "number" || token.percent || !isPointsUnit(tokens[index + 1])) return [];
    const words = verbBefore(tokens, index) ?? strangerBefore(tokens, index);
    return words === null ? [] : [unread(source, words, tokens.slice(clauseStart(tokens, index), index + 2))];
  });

/** "…: 3 điểm. Năm 2026: từ 80%: 3 điểm": behind other clauses, these hold in one year alone. */
const yearAt = (tokens: Token[], index: number): Token[] | null => {
  const before = tokens[index - 1];
  if (before === undefined || !(before.kind === "break" || isSymbol(before, ";", ".", "-"))) return null;
  const year = after(tokens, index, OF_YEAR);
  const said = year !== -1 && /^\d{4}$/.test(tokens[year]?.folded ?? "") && isSymbol(tokens[year + 1], ":", ",");
  return said ? tokens.slice(index, year + 1) : null;
};
const OF_YEAR = phrases("năm|từ năm|kể từ năm|riêng năm|đối với năm|với năm|trong năm|sang năm|đến năm");

const unread = (source: string, words: Token[], quoted: Token[] = words): RuleProblem => ({
  code: "unread",
  details: { quote: quoteOf(source, quoted), words: [quoteOf(source, words)] },
});

/** "(trừ trường hợp …)", "(tối thiểu 2 cuộc mới được tính)", "3 điểm, nhân hệ số …", "sau đó mỗi ngày …": from where? */
const boundAt = (tokens: Token[], index: number, ofShare: boolean): Token[] | null => {
  const open = openBefore(tokens, index);
  // Who counts cases leaves out what the text leaves out; of a share nobody knows.
  const exception = ofShare && open === index - 1 ? after(tokens, index, EXCEPTION) : -1;
  if (exception !== -1) return tokens.slice(index, exception);
  const only = open === -1 ? -1 : after(tokens, index, THEN_ONLY);
  if (only !== -1) return tokens.slice(open + 1, only);
  const factor =
    isSymbol(tokens[index - 1], ",") && isPointsUnit(tokens[index - 2]) ? after(tokens, index, FACTOR) : -1;
  if (factor !== -1) return tokens.slice(index, factor);
  const there = after(tokens, index, FROM_THERE);
  if (there === -1) return null;
  const steps = matchAt(GIVES_EACH, tokens, there);
  const goesOn = tokens.slice(there, steps?.end).every((one) => one.kind !== "break" && !isSymbol(one, ".", ";"));
  return steps && goesOn ? tokens.slice(index, there) : null;
};
const GIVES_EACH = seq(
  opt(label("what")),
  says("mỗi|cứ"),
  opt(number("size", "any")),
  label("each"),
  number("points"),
  pointsUnit,
);

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

/** "Từ 95% trở lên: nhặt 3 điểm", "mỗi hồ sơ thì nhặt 0,5 điểm": right before points stands a word that somebody knows. */
const strangerBefore = (tokens: Token[], amount: number): Token[] | null => {
  const word = tokens[amount - 1];
  // "lắp 3 điểm phát sóng: 2 điểm", "từ 80 điểm trở lên": a condition.
  if (word?.kind !== "word" || isSymbol(tokens[amount + 2], ":") || isLetter(word)) return null;
  const leads = [1, 2, 3].some((back) => readLead(tokens, amount - back).end === amount);
  // Without accents "nhặt" behind a colon looks like "nhất".
  const known = word.loose
    ? KNOWN_PLAIN.has(word.folded) && !isSymbol(tokens[amount - 2], ":")
    : BEFORE_POINTS.has(word.accented);
  return leads || known || isList(tokens) ? null : [word];
};
const LIMITS = /^(da|qua|max|duoi|tren|hon|nhat)$/;

/** "Có trụ sở riêng 1 điểm, đi thuê 0,5 điểm": states, none of them with a verb or a sign. */
const isList = (tokens: Token[]): boolean => {
  const amounts = tokens.flatMap(({ kind, percent }, at) =>
    kind === "number" && (percent || isPointsUnit(tokens[at + 1])) ? [at] : [],
  );
  const bare = (at: number) =>
    tokens[at - 1]?.kind === "word" &&
    !LIMITS.test(tokens[at - 1]?.folded ?? "") &&
    readLead(tokens, at - 1).end !== at;
  return amounts.length > 1 && amounts.every((at) => !tokens[at]?.percent && bare(at));
};
const KNOWN_PLAIN = new Set([...BEFORE_POINTS].map(stripAccents));

const clauseStart = (tokens: Token[], index: number): number => {
  let start = index;
  while (start > 0 && !isSymbol(tokens[start - 1], ";", ".", "\n") && !isPointsUnit(tokens[start - 1])) start -= 1;
  return start;
};
