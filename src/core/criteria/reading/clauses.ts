import { FACTORS } from "../../words/vocabulary";
import type { Branch, Condition } from "../scoring-rule";
import { deniedIn, meaningIn, unclaimedIn } from "./coverage";
import { readCondition, type ConditionContext } from "./condition";
import { isElsewhere, unreadOfNote } from "./notes";
import { readOutcome, type ReadOutcome } from "./outcome";
import { after, isPointsUnit, isSymbol, phrases } from "./phrases";
import { targetWordsIn } from "./target-words";
import { quoteOf, type Token } from "./tokens";

const IF = phrases(
  "nếu|khi|trong trường hợp|trong các trường hợp|ở các trường hợp|đối với|cho trường hợp|cho|với|trường hợp|khi có|nếu có",
);
const NOTE = phrases("theo|có tài liệu|kèm|minh chứng|của|làm tròn|theo quy định|tại|ghi chú|xem");
const WITHIN = phrases("trong đó");
const CHANGES = phrases(FACTORS, "tùy|tuỳ|tùy theo|tuỳ theo");
const SUBJECT_LEADS = phrases("điểm trừ|điểm cộng|điểm thưởng|nếu|khi|trường hợp");
const LEVEL = phrases("mức|điểm|mức điểm|chấm");

/** What one stretch says: branches, a leftover that nobody understood, or nothing about points at all. */
export interface Clauses {
  branches: Branch[];
  unread: Token[] | null;
  /** The words of meaning among them. */
  words?: string[];
}

/** Reads "condition: points" and "points if condition", once or several times in one stretch. */
export const readClauses = (tokens: Token[], context: ConditionContext, max: number): Clauses => {
  const outcomes = findOutcomes(tokens, context.source, max);
  const first = outcomes[0];
  const final = outcomes[outcomes.length - 1];
  if (!first || !final) return { branches: [], unread: null };
  const plan = planOf(tokens, outcomes, first, final, context);
  const branches: Branch[] = [];
  const clauses = plan.clauses.flatMap((clause) =>
    alternativesOf(clause.slice, context).map((slice) => ({ ...clause, slice })),
  );
  for (const { outcome, slice, start, end } of clauses) {
    const condition = readCondition(slice, context);
    if (condition === null) return { branches, unread: tokens.slice(start, end) };
    const other = orElse(slice);
    const unclaimed =
      condition.unclaimed ??
      (other.length > 0 ? [quoteOf(context.source, other)] : undefined) ??
      (outcome.outcome.kind === "formula" ? unclaimedOfFormula(condition, slice, context) : []);
    if (unclaimed.length > 0) return { branches, unread: tokens.slice(start, end), words: unclaimed };
    const quote = quoteOf(context.source, tokens.slice(start, end)).replace(/^[\s,.;:+-]+/, "");
    branches.push({ condition: withWholeWords(condition, slice, context), outcome: outcome.outcome, quote });
  }
  const [last] = branches.slice(-1);
  if (plan.unread && last?.condition.kind === "case" && after(plan.unread, skipSigns(plan.unread), WITHIN) !== -1) {
    last.condition = { ...last.condition, unchecked: quoteOf(context.source, plan.unread).replace(/^[\s,]+/, "") };
    return { branches, unread: null };
  }
  return { branches, unread: plan.unread };
};

/** "Đạt 100% hoặc được Sở xác nhận": words that no figure tells whether they hold. */
const orElse = (slice: Token[]): Token[] => {
  const or = slice.findIndex((_, index) => after(slice, index, OR) !== -1);
  const behind = slice.slice(or + 1);
  const figure = or > 0 && slice.slice(0, or).some(({ kind }) => kind === "number");
  return figure && !behind.some(({ kind }) => kind === "number") && after(behind, 0, HOLDS) !== -1
    ? slice.slice(or)
    : [];
};
const HOLDS = phrases("được|có|đã|bị|do|thuộc|là");

/** "chậm trên 5 ngày hoặc không đăng ký: 0 điểm": a figure or a state gives the same points. */
const alternativesOf = (slice: Token[], context: ConditionContext): Token[][] => {
  const or = slice.findIndex((_, index) => after(slice, index, OR) !== -1);
  const halves = [slice.slice(0, or), slice.slice(or + 1)];
  const worded = halves.filter((half) => !half.some(({ kind }) => kind === "number"));
  const [state] = worded;
  if (or === -1 || worded.length !== 1 || !state || after(state, skipSigns(state), DENIAL) === -1) return [slice];
  return readCondition(state, context)?.kind === "case" ? halves : [slice];
};
const OR = phrases("hoặc|hay");
const DENIAL = phrases("không|chưa");

const skipSigns = (tokens: Token[]): number => tokens.findIndex((token) => !isSymbol(token, ",", "(", "-"));

interface Clause {
  outcome: ReadOutcome;
  /** The tokens of the condition. */
  slice: Token[];
  start: number;
  end: number;
}

/** Words before a formula set no condition that is tested; they may only name what is measured. */
const unclaimedOfFormula = (condition: Condition, slice: Token[], { source }: ConditionContext): string[] => {
  if (condition.kind !== "case" || condition.tests.length > 0) return [];
  const led = slice.slice(0, Math.max(0, after(slice, 0, IF)));
  const used = new Set([...deniedIn(slice), ...led, ...targetWordsIn(slice)]);
  return unclaimedIn(slice, used).map(({ start, end }) => source.slice(start, end));
};

/** Which words belong to which points: those before them, or, behind "nếu" and ":", those after them. */
const planOf = (
  tokens: Token[],
  outcomes: ReadOutcome[],
  first: ReadOutcome,
  final: ReadOutcome,
  context: ConditionContext,
): { clauses: Clause[]; unread: Token[] | null } => {
  const all = leadsAhead(tokens, first, final);
  const mixed = !all && subjectLeads(tokens, outcomes, first, context);
  const clauses: Clause[] = [];
  let from = 0;
  for (const [index, outcome] of outcomes.entries()) {
    const next = outcomes[index + 1];
    if (all || (mixed && followedByIf(tokens, outcome))) {
      const end =
        next && !all && !followedByIf(tokens, next)
          ? lastComma(tokens, outcome.end, next.start)
          : (next?.start ?? tokens.length);
      clauses.push({ outcome, slice: tokens.slice(outcome.end, end), start: outcome.start, end });
      from = end;
    } else {
      clauses.push({ outcome, slice: tokens.slice(from, outcome.start), start: from, end: outcome.end });
      from = outcome.end;
    }
  }
  const tail = tokens.slice(from);
  // What stands before points that come first is a mere subject.
  const subject = all || mixed ? tokens.slice(0, first.start) : [];
  if (unclaimedIn(subject, new Set(subject.slice(0, Math.max(0, after(subject, 0, SUBJECT_LEADS))))).length > 0)
    return { clauses, unread: subject };
  const open = isUnread(tail) || (final.outcome.kind === "formula" && goesOn(tail));
  return { clauses, unread: open ? tail : null };
};

const followedByIf = (tokens: Token[], outcome: ReadOutcome): boolean => after(tokens, outcome.end, IF) !== -1;

/** "Tiêu chí này đạt 2 điểm nếu …, đạt 1 điểm nếu …, còn lại 0 điểm": a mere subject stands before the points. */
const subjectLeads = (
  tokens: Token[],
  outcomes: ReadOutcome[],
  first: ReadOutcome,
  context: ConditionContext,
): boolean => {
  if (!followedByIf(tokens, first)) return false;
  const subject = tokens.slice(0, first.start);
  if (subject.length > 8 || subject.some((token) => token.kind !== "word" && token.kind !== "symbol")) return false;
  if (outcomes.length > 1) return outcomes.slice(0, -1).every((outcome) => followedByIf(tokens, outcome));
  const tail = readCondition(tokens.slice(first.end), context);
  return tail !== null && (tail.tests.length > 0 || subject.length <= 3);
};

const lastComma = (tokens: Token[], from: number, to: number): number => {
  for (let index = to - 1; index > from; index -= 1) if (isSymbol(tokens[index], ",", ".")) return index;
  return to;
};

const withWholeWords = (condition: Condition, slice: Token[], context: ConditionContext): Condition =>
  condition.words === "" && condition.kind === "case"
    ? { ...condition, words: quoteOf(context.source, slice) }
    : condition;

/** A formula that was not read to its end: "… x 60% | điểm tối đa + …". */
const goesOn = (tail: Token[]): boolean =>
  isSymbol(tail[0], "+", "-", "*", "/", "%") ||
  isPointsUnit(tail[0]) ||
  tail[0]?.folded === "x" ||
  tail[0]?.folded === "so";

/** A tail that may change the branch: an "if", or figures. */
const isUnread = (tail: Token[]): boolean => {
  let start = 0;
  while (isSymbol(tail[start], ",", ")", ".", "(", "-")) start += 1;
  const rest = tail.slice(start);
  if (rest.length === 0) return false;
  if (after(rest, 0, NOTE) !== -1) return unreadOfNote(rest).length > 0;
  if (isElsewhere(rest)) return false;
  // "3 điểm, chia đều cho hai phòng", "3 điểm, tùy chất lượng": the points are not yet what is given.
  if (after(rest, 0, CHANGES) !== -1) return true;
  // "(Kế hoạch số 12/KH-UBND giao chỉ tiêu 95%)": a remark that names a document gives no points.
  const remark = isSymbol(tail[0], "(") && rest.some(({ kind }) => kind === "fixed");
  if (remark && after(rest, 0, IF) === -1 && !rest.some((token) => isPointsUnit(token))) return false;
  return (
    after(rest, 0, IF) !== -1 ||
    (isSymbol(tail[0], "(") ? rest.some(({ kind }) => kind === "number") : unreadOfNote(rest).length > 0) ||
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
  if (rest < tokens.length && namesKind(tokens, first, final)) return true;
  return (
    rest < tokens.length && (after(tokens, first.end, IF) !== -1 || isSymbol(tokens[first.end], ":", "-", "=>", "("))
  );
};

/** "Cộng 3 điểm loại A cấp trường; 2 điểm loại B": the points first, then what for. */
const namesKind = (tokens: Token[], first: ReadOutcome, final: ReadOutcome): boolean => {
  const behind = tokens.slice(first.end);
  if (final !== first || first.outcome.kind === "formula" || isSymbol(tokens[first.end], ":", ",", "(", "."))
    return false;
  return behind.every(({ kind }) => kind === "word") && after(behind, 0, NOTE) === -1 && meaningIn(behind).length === 0;
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
      const gives = read.outcome.kind === "minus" || read.outcome.kind === "minus-share";
      if (touches && !gives && before.start > 0 && !isSymbol(tokens[before.end], ",")) found.pop();
      found.push(read);
    }
    index = Math.max(read.end, index + 1);
  }
  return found;
};
