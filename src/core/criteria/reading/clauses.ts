import type { Branch, Condition } from "../scoring-rule";
import { readCondition, type ConditionContext } from "./condition";
import { readOutcome, type ReadOutcome } from "./outcome";
import { after, isPointsUnit, isSymbol, phrases } from "./phrases";
import { quoteOf, type Token } from "./tokens";

const IF = phrases("nếu|khi|trong trường hợp|đối với|cho trường hợp|cho|với|trường hợp|khi có|nếu có");
const NOTE = phrases("theo|có tài liệu|kèm|minh chứng|của|làm tròn|theo quy định|tại|ghi chú|xem");
const LEVEL = phrases("mức|điểm|mức điểm|chấm");

/** What one stretch says: branches, a leftover that nobody understood, or nothing about points at all. */
export interface Clauses {
  branches: Branch[];
  unread: Token[] | null;
}

/** Reads "condition: points" and "points if condition", once or several times in one stretch. */
export const readClauses = (tokens: Token[], context: ConditionContext, max: number): Clauses => {
  const outcomes = findOutcomes(tokens, context.source, max);
  const first = outcomes[0];
  const final = outcomes[outcomes.length - 1];
  if (!first || !final) return { branches: [], unread: null };
  const ahead = leadsAhead(tokens, first, final);
  const branches: Branch[] = [];
  for (const [index, outcome] of outcomes.entries()) {
    const before = outcomes[index - 1];
    const next = outcomes[index + 1];
    const slice = ahead ? tokens.slice(outcome.end, next?.start) : tokens.slice(before?.end ?? 0, outcome.start);
    let condition = readCondition(slice, context);
    let end = ahead ? (next?.start ?? tokens.length) : outcome.end;
    if (!ahead && !next) {
      const tail = tokens.slice(outcome.end);
      if (condition?.kind === "always" && after(tail, 0, IF) !== -1) {
        condition = readCondition(tail, context);
        end = tokens.length;
      } else if (isUnread(tail)) return { branches, unread: tail };
    }
    const quote = quoteOf(context.source, tokens.slice(ahead ? outcome.start : (before?.end ?? 0), end)).replace(
      /^[\s,.;:+-]+/,
      "",
    );
    if (condition === null) return { branches, unread: tokens.slice(before?.end ?? 0, end) };
    branches.push({ condition: withWholeWords(condition, slice, context), outcome: outcome.outcome, quote });
  }
  return { branches, unread: null };
};

const withWholeWords = (condition: Condition, slice: Token[], context: ConditionContext): Condition =>
  condition.words === "" && condition.kind === "case"
    ? { ...condition, words: quoteOf(context.source, slice) }
    : condition;

/** A tail that may change the branch: an "if", or figures. */
const isUnread = (tail: Token[]): boolean => {
  let start = 0;
  while (isSymbol(tail[start], ",", ")", ".", "(", "-")) start += 1;
  const rest = tail.slice(start);
  if (rest.length === 0 || after(rest, 0, NOTE) !== -1) return false;
  return (
    after(rest, 0, IF) !== -1 ||
    rest.some((token) => token.kind === "number") ||
    rest.some((token) => isPointsUnit(token))
  );
};

/** "1 điểm nếu …", "2 điểm: từ 98%": the points stand first and something follows them. */
const leadsAhead = (tokens: Token[], first: ReadOutcome, final: ReadOutcome): boolean => {
  const level = after(tokens, 0, LEVEL);
  if (first.start !== 0 && !(level !== -1 && first.start <= level)) return false;
  if (final.end >= tokens.length && final !== first) return false;
  let rest = first.end;
  while (isSymbol(tokens[rest], ":", ",", "-", "=>", "(", ")")) rest += 1;
  return (
    rest < tokens.length && (after(tokens, first.end, IF) !== -1 || isSymbol(tokens[first.end], ":", "-", "=>", "("))
  );
};

const findOutcomes = (tokens: Token[], source: string, max: number): ReadOutcome[] => {
  const found: ReadOutcome[] = [];
  let index = 0;
  while (index < tokens.length) {
    const read = readOutcome(tokens, index, source, max);
    if (!read) {
      index += 1;
      continue;
    }
    const before = found[found.length - 1];
    const between = before ? tokens.slice(before.end, read.start) : [];
    // "đạt 100 điểm: 2 điểm": what directly leads to points is part of the condition; "(tương ứng 2 điểm)" only repeats.
    const touches = before !== undefined && between.every((token) => token.kind === "symbol");
    if (touches && isSymbol(tokens[read.start], "(") && before.sure) {
      before.end = read.end;
    } else {
      if (touches && before.start > 0 && !isSymbol(tokens[before.end], ",")) found.pop();
      found.push(read);
    }
    index = Math.max(read.end, index + 1);
  }
  return found;
};
