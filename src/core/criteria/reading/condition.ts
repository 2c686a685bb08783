import { testOf } from "../branch-tests";
import { atLeast, atMost, exactly, intersect, interval, isEmpty, lessThan, moreThan } from "../interval";
import type { Condition, Interval, Test } from "../scoring-rule";
import { readBounds, type Bound } from "./bounds";
import { butBadly, deniedIn, denialsIn, unclaimedIn } from "./coverage";
import { fold } from "../../lib/text";
import { end, matchAt, says, seq } from "./match";
import { after, find, has, isSymbol, phrases } from "./phrases";
import { quoteOf, type Token } from "./tokens";

export interface ConditionContext {
  source: string;
  /** Letters that the text defines. */
  letters: Set<string>;
  /** No "%" anywhere, yet the text speaks of a rate: "tỷ lệ từ 80 đến 90". */
  bareRates: boolean;
  /** "Tỷ lệ = a/b*1.000": bare bounds are so many times the rate. */
  per?: number | undefined;
}

const LEADS = phrases(
  "chỉ tính điểm khi|chỉ chấm điểm khi|chỉ được tính điểm khi|chỉ tính khi|trong đó|nếu|khi|trường hợp|trong trường hợp|đối với trường hợp|đối với|với|các trường hợp|riêng|mà|thì|ngược lại nếu|còn nếu|và nếu|hoặc nếu|cho trường hợp|cho",
);
const IF = phrases("nếu|khi|trường hợp|riêng");
const ELSE = phrases(
  "trong các trường hợp còn lại|trong các trường hợp khác|trong trường hợp còn lại|dưới mức trên|dưới các mức trên|dưới mức này|còn lại|các trường hợp còn lại|trường hợp còn lại|các trường hợp khác|trường hợp khác|ngược lại|khác|các mức còn lại|mức còn lại|nếu không|không đạt các mức trên|không đáp ứng các điều kiện trên|không thuộc các trường hợp trên|ngoài các trường hợp trên|không đáp ứng yêu cầu trên|không đáp ứng các yêu cầu trên|không đạt các yêu cầu trên|các cơ quan còn lại|các đơn vị còn lại|đơn vị còn lại|các sở còn lại",
);
const NOTHING = phrases(
  "không phát sinh|không có phát sinh|chưa phát sinh|không được giao|không có nhiệm vụ được giao",
);
const NOTHING_USED = phrases(
  "không phát sinh|không có phát sinh|chưa phát sinh|không được giao|không có|chưa có|nếu|trường hợp|khi|đối với",
);
const ARISE = phrases("phát sinh|để thực hiện|phải thực hiện|được giao|nào");
const OR = phrases("hoặc|hay");
const NONE = phrases("không có|chưa có");
const GROUP = phrases("nhóm|tốp|top|trong số|trong");
const FOREMOST = phrases("dẫn đầu|đứng đầu|cao nhất|tốt nhất");
const WITHIN = phrases("trong đó");
const FURTHERMORE = phrases("và|đồng thời|nhưng|song|và đồng thời|kèm theo");
/** "và không có phản ánh", "không để xảy ra …". */
const DENIED = phrases(
  "không có|không để|không xảy ra|không bị|không còn|không phát sinh|không để xảy ra|chưa có|không vi phạm|không sai phạm",
);
const CHANGED = phrases("tăng so với|giảm so với|cao hơn năm|cao hơn cùng|không giảm so|không thấp hơn|không tăng so");
/** "và có thông báo kết luận". */
const OWNED = phrases("có|phải có|đã có|được");
/** What may follow a bare percentage; any other word is what was counted ("từ 2 cuộc"). */
const BARE = /^(den|tro|thi|duoc|dat|cham|tinh|va|hoac|toi)?$/;
const TIME_UNIT = /^(thang|nam|gio|quy)$/;
const SHORT_TIME = /^(giay|phut|ngay)$/;

/** Reads the words before (or behind) the points of a branch; null where they hold more than can be decided. */
export const readCondition = (all: Token[], context: ConditionContext): Condition | null => {
  const condition = readStripped(all, context);
  return condition?.kind === "case" && find(all, ONLY, 0, 6) !== -1 ? { ...condition, only: true } : condition;
};

const ONLY = phrases("chỉ tính điểm khi|chỉ chấm điểm khi|chỉ được tính điểm khi|chỉ tính khi");

const readStripped = (all: Token[], context: ConditionContext): Condition | null => {
  const tokens = strip(all);
  const words = quoteOf(context.source, tokens);
  // "… x 2 nếu": of what, nobody says.
  if (after(tokens, 0, IF) === tokens.length) return null;
  if (tokens.length === 0) return has(all, IF) ? null : { kind: "always", tests: [], words: "" };
  const otherwise = after(tokens, 0, ELSE);
  // Typed without accents, "khắc phục" begins like "khác".
  const other = otherwise === 1 && tokens.length > 1 && tokens[0]?.loose === true;
  if (
    otherwise !== -1 &&
    !other &&
    tokens.slice(otherwise).every((token) => token.kind === "word" || isSymbol(token, "(", ")", ","))
  )
    if (otherwise === tokens.length || tokens.length - otherwise <= 4) return { kind: "else", tests: [], words };
  const either = find(tokens, OR);
  if (isNothing(tokens) && either !== -1) {
    const halves = [tokens.slice(0, either), tokens.slice(either + 1)];
    const [other] = halves.filter((half) => !isNothing(half)).map((half) => readCondition(half, context));
    const [nothing = []] = halves.filter((half) => isNothing(half));
    if (other?.kind === "case" && other.tests.length > 0)
      return { ...other, words, orNothing: true, ...unclaimedWords(nothing, usedOfNothing(nothing), context) };
  }
  if (isNothing(tokens))
    return { kind: "nothing", tests: [], words, ...unclaimedWords(tokens, usedOfNothing(tokens), context) };
  const leading = leadingRanks(tokens);
  if (leading !== null) return { kind: "case", tests: [testOf("count", interval(1, true, leading, true))], words };
  const demand = demandAt(tokens);
  if (demand !== -1) {
    const tested = allOf(tokens.slice(0, demand), words) ?? readCondition(tokens.slice(0, demand), context);
    const unchecked = quoteOf(context.source, tokens.slice(demand)).replace(/^[\s,]+/, "");
    if (tested?.kind === "case" && tested.tests.length > 0) return { ...tested, words, unchecked };
  }
  const { bounds, used } = readBounds(tokens);
  const tests = testsOf(bounds, context, used);
  if (tests === null) return null;
  if (tests.length === 0) return { kind: "case", tests, words };
  const { denied, used: denials } = denialsIn(tokens, used);
  const unclaimed = unclaimedIn(tokens, new Set([...used, ...denials, ...leadsIn(tokens), ...butBadly(tokens)]));
  const demanded = demandFrom(tokens, unclaimed, bounds);
  if (demanded !== -1)
    return { kind: "case", tests, words, unchecked: quoteOf(context.source, tokens.slice(demanded)) };
  return {
    kind: "case",
    tests,
    words,
    ...(denied ? { denied } : {}),
    ...(unclaimed.length > 0
      ? { unclaimed: unclaimed.map((token) => context.source.slice(token.start, token.end)) }
      : {}),
  };
};

/** "Không phát sinh …"; "thì ghi 100% để tính đủ" says the points once more. */
const usedOfNothing = (tokens: Token[]): Set<Token> =>
  new Set([
    ...tokens.flatMap((_, at) => tokens.slice(at, Math.max(at, after(tokens, at, NOTHING_USED)))),
    ...deniedIn(tokens),
    ...tokens.filter(({ percent, value }) => percent && value === 1),
  ]);

const unclaimedWords = (
  tokens: Token[],
  used: Set<Token>,
  { source }: ConditionContext,
): Pick<Condition, "unclaimed"> => {
  const unclaimed = unclaimedIn(tokens, used).map(({ start, end }) => source.slice(start, end));
  return unclaimed.length > 0 ? { unclaimed } : {};
};

/** "Thẻ điểm: nếu tỷ lệ ≥ 3%": behind a heading, too, "nếu" only leads to the condition. */
const leadsIn = (tokens: Token[]): Token[] =>
  tokens.flatMap((_, index) => {
    const lead = isSymbol(tokens[index - 1], ":", ",") ? after(tokens, index, LEADS) : -1;
    return lead === -1 || lead === tokens.length ? [] : tokens.slice(index, lead);
  });

/** "dưới 80% nhưng đã đôn đốc": behind the last bound, a word of condition begins a demand that no figure tests. */
const demandFrom = (tokens: Token[], unclaimed: Token[], bounds: Bound[]): number => {
  const [first] = unclaimed;
  const last = bounds[bounds.length - 1];
  if (!first || !last) return -1;
  const at = tokens.indexOf(first);
  const demand = after(tokens, at, DEMANDS);
  return at > tokens.indexOf(last.token) && demand !== -1 && demand < tokens.length ? at : -1;
};
const DEMANDS = phrases("nhưng|đồng thời|với điều kiện|khi|nếu|trong đó|mà");

/** "Thuộc nhóm 05 đơn vị dẫn đầu", "trong top 10 tỉnh đứng đầu": the ranks from 1 on. */
const leadingRanks = (tokens: Token[]): number | null => {
  const group = find(tokens, GROUP);
  if (group === -1 || find(tokens, FOREMOST, group) === -1) return null;
  const numbers = tokens.filter(({ kind }) => kind === "number" || kind === "fixed");
  const [only] = numbers;
  const count = Number(only?.folded);
  const ranked = [...numbers, ...tokens.slice(find(tokens, FOREMOST, group)), ...leadsIn(tokens)];
  if (unclaimedIn(tokens, new Set(ranked)).length > 0) return null;
  return numbers.length === 1 && Number.isInteger(count) && count > 0 && !only?.percent ? count : null;
};

/** "Hoàn thành tất cả các chỉ tiêu, trong đó …": the whole. */
const allOf = (tokens: Token[], words: string): Condition | null =>
  has(tokens, ALL) && !tokens.some(({ kind }) => kind === "number")
    ? { kind: "case", tests: [testOf("rate", atLeast(1))], words }
    : null;
const ALL = phrases("tất cả|toàn bộ");

/** Where a further demand begins that a figure of the same row cannot test, or -1. */
const demandAt = (tokens: Token[]): number => {
  const number = has(tokens, ALL) && has(tokens, WITHIN) ? 0 : tokens.findIndex(({ kind }) => kind === "number");
  for (let index = number + 1; number !== -1 && index < tokens.length; index += 1) {
    if (after(tokens, index, WITHIN) !== -1) return index;
    const joined = isSymbol(tokens[index], ",") ? index + 1 : after(tokens, index, FURTHERMORE);
    if (joined === -1) continue;
    const from = Math.max(joined, after(tokens, joined, FURTHERMORE));
    // "từ 98% trở lên, tăng so với năm trước"
    if (isSymbol(tokens[index], ",") && after(tokens, from, CHANGED) !== -1) return index;
    const denies = after(tokens, from, DENIED);
    const has = denies !== -1 ? denies : isSymbol(tokens[index], ",") ? -1 : after(tokens, from, OWNED);
    if (has === -1 || has >= tokens.length) continue;
    const next = tokens.slice(from).find(({ kind }) => kind === "number");
    // A number of another kind ("từ 90% trở lên và có từ 2 sáng kiến") is tested as a figure of its own.
    const isSame = (token: Token) => token.kind === "number" && token.percent === next?.percent;
    if (!next || tokens.slice(0, index).some(isSame)) return index;
  }
  return -1;
};

const OTHERWISE = seq(says("nếu không|ngược lại"), end);

const strip = (tokens: Token[]): Token[] => {
  let start = 0;
  let end = tokens.length;
  const skips = (token: Token | undefined) =>
    token?.kind === "break" || isSymbol(token, ",", ":", "-", "+", "*", "•", ".", ")", "=>", '"', "“", "”");
  for (;;) {
    const token = tokens[start];
    if (matchAt(OTHERWISE, tokens, start)) break;
    const lead = after(tokens, start, LEADS);
    if (lead !== -1 && lead < end) start = lead;
    else if (start < end && skips(token) && !(isSymbol(token, "=>") && tokens[start + 1]?.kind === "number"))
      start += 1;
    else break;
  }
  while (
    end > start &&
    (skips(tokens[end - 1]) || isSymbol(tokens[end - 1], "(", "[", "=")) &&
    !closesBracket(tokens, start, end)
  )
    end -= 1;
  return tokens.slice(start, end);
};

const closesBracket = (tokens: Token[], start: number, end: number): boolean =>
  isSymbol(tokens[end - 1], ")") && tokens.slice(start, end - 1).some((token) => isSymbol(token, "("));

/** "không phát sinh hồ sơ", "không có PAKN phát sinh", "không có hồ sơ nào": nothing to be measured by. */
const isNothing = (tokens: Token[]): boolean => {
  if (has(tokens, NOTHING)) return true;
  const none = find(tokens, NONE, 0, 4);
  return none !== -1 && has(tokens.slice(none), ARISE) && !tokens.some((token) => token.kind === "number");
};

/** " tỷ đồng", " triệu VNĐ", and " tỷ" with no noun at all */
const MONEY = /^\s*(?:trieu|nghin|ngan|ty)\s*(?:dong|vnd|d\b|[^a-z\s]|$|tro (?:len|xuong)|den\b)/;
const SCALE = /^(trieu|nghin|ngan|ty)$/;

const testsOf = (bounds: Bound[], context: ConditionContext, used: Set<Token>): Test[] | null => {
  const inMoney = ({ token }: Bound) => MONEY.test(fold(context.source.slice(token.end, token.end + 24)));
  // "trong 24 giờ đạt 100%" says of what the rate is.
  const isWithin = (bound: Bound) => /trong\s+$/iu.test(context.source.slice(0, bound.token.start));
  const isTime = ({ unit }: Bound) => SHORT_TIME.test(unit) || unit === "gio";
  const ofRate = ({ unit }: Bound) => SHORT_TIME.test(unit) && bounds.some(({ percent }) => percent);
  const kept = bounds.filter(
    (bound) =>
      bound.percent ||
      bound.operator !== "none" ||
      bound.trail !== null ||
      bound.closes ||
      !(TIME_UNIT.test(bound.unit) || (ofRate(bound) && isWithin(bound))) ||
      (bounds.length === 1 && isWithin(bound) && isTime(bound)),
  );
  // "từ 80% trở lên trong 2 năm": what the figures must have lasted is no test, and no mere word.
  bounds.forEach((bound, index) => {
    const behind = kept.some((one) => bounds.indexOf(one) < index);
    // Hours that nothing leads to say nothing.
    const described = isTime(bound) && isWithin(bound);
    if (!kept.includes(bound) && ((behind && !described) || (bound.unit === "gio" && !isWithin(bound))))
      used.delete(bound.token);
  });
  // "từ 1 triệu lượt": whether the figures are counted in millions too, nobody says; money is by its own unit.
  for (const bound of kept) if (SCALE.test(bound.unit) && !inMoney(bound)) used.delete(bound.token);
  // "xử lý trong 8 giờ"
  const [alone] = kept;
  if (alone && bounds.length === 1 && alone.operator === "none" && isTime(alone) && isWithin(alone))
    alone.operator = "le";
  carryPercent(kept);
  const quantityOf = (bound: Bound): Test["quantity"] => {
    if (bound.percent) return "rate";
    if (bound.letter !== null && (context.letters.has(bound.letter) || /^[abc]$/.test(bound.letter))) return "letter";
    if (bound.ofRate && !bound.ofPoints && Math.abs(bound.value) <= 1) return "rate";
    if (context.per !== undefined && !bound.ofPoints) return "rate";
    if (context.bareRates && !bound.ofPoints && BARE.test(bound.unit)) return "rate";
    return "count";
  };
  const groups = new Map<string, { test: Test; members: Bound[] }>();
  const hasRate = kept.some((bound) => quantityOf(bound) === "rate");
  let last: string | null = null;
  for (const bound of kept) {
    const quantity: Test["quantity"] = bound.closes && last === "rate" ? "rate" : quantityOf(bound);
    // "100% TTHC thuộc 03 lĩnh vực": beside a rate a bare number only describes.
    const bare = bound.operator === "none" || (bound.operator === "eq" && bound.joined === null);
    if (hasRate && quantity === "count" && bare && bound.trail === null && !bound.closes) {
      used.delete(bound.token);
      continue;
    }
    const letter = quantity === "letter" ? bound.letter : null;
    const key = `${quantity}:${letter ?? ""}`;
    const group = groups.get(key) ?? { test: { quantity, letter, intervals: [] }, members: [] };
    const bareRate = quantity === "rate" && !bound.percent;
    const per = context.per ?? (context.bareRates && Math.abs(bound.value) > 1 ? 100 : 1);
    group.members.push(bareRate ? { ...bound, value: bound.value / per } : bound);
    groups.set(key, group);
    last = quantity;
  }
  // "từ 5 cuộc hoặc từ 30% trở lên": either of two quantities is more than a band can say.
  if (groups.size > 1 && kept.some(({ joined }) => joined === "or")) return null;
  const tests: Test[] = [];
  for (const { test, members } of groups.values()) {
    const intervals = intervalsOf(members);
    if (!intervals) return null;
    tests.push({ ...test, intervals });
  }
  return tests;
};

/** "từ 80 đến dưới 90%": the sign stands once for both. */
const carryPercent = (bounds: Bound[]) => {
  bounds.forEach((bound, index) => {
    const next = bounds[index + 1];
    if (!next || bound.percent === next.percent) return;
    const pair = next.closes || (bound.operator === "from" && next.operator === "lt") || bound.turned !== null;
    const bare = bound.percent ? next : bound;
    if (pair && (bare.unit === "" || !bound.percent)) {
      bare.percent = true;
      bare.value /= 100;
    }
  });
};

const intervalsOf = (bounds: Bound[]): Interval[] | null => {
  const pieces: { interval: Interval; joined: Bound["joined"] }[] = [];
  for (let index = 0; index < bounds.length; index += 1) {
    const bound = bounds[index];
    const next = bounds[index + 1];
    if (!bound) break;
    if (next && (next.closes || spansWithout(bound, next))) {
      const lowIn = bound.operator !== "gt" && bound.turned !== "gt";
      const highIn = next.operator !== "lt";
      if (next.closes && /^(ge|gt)$/.test(next.operator)) return null;
      if (bound.operator === "le" || bound.operator === "lt" || bound.trail !== null) return null;
      const span = interval(bound.value, lowIn, next.value, highIn);
      // "từ 100% đến 90%" is typed upside down; the bounds are still both meant.
      if (isEmpty(span)) return null;
      pieces.push({ interval: span, joined: bound.joined });
      index += 1;
      continue;
    }
    // "từ dưới 98% trở lên" says both.
    const against = bound.trail === "up" ? /^(lt|le)$/ : /^(gt|ge)$/;
    if (bound.trail !== null && against.test(bound.operator)) return null;
    pieces.push({ interval: single(bound), joined: bound.joined });
  }
  return combine(pieces);
};

/** "từ 80% dưới 90%". */
const spansWithout = (bound: Bound, next: Bound): boolean =>
  bound.operator === "from" &&
  bound.trail === null &&
  next.operator === "lt" &&
  next.joined !== "or" &&
  bound.value < next.value;

const single = ({ operator, trail, turned, value, closes }: Bound): Interval => {
  if (turned === "ge") return atLeast(value);
  if (turned === "gt") return moreThan(value);
  if (turned === "le") return atMost(value);
  if (turned === "lt") return lessThan(value);
  if (trail === "up") return operator === "gt" ? moreThan(value) : atLeast(value);
  if (trail === "down") return operator === "lt" ? lessThan(value) : atMost(value);
  if (operator === "ge" || operator === "from") return atLeast(value);
  if (operator === "gt") return moreThan(value);
  if (operator === "le" || closes) return atMost(value);
  if (operator === "lt") return lessThan(value);
  return exactly(value);
};

/** Two half-lines meet ("≥ 80% và < 90%"), points add up ("hạng 1, 2"), all else is two quantities in one. */
const combine = (pieces: { interval: Interval; joined: Bound["joined"] }[]): Interval[] | null => {
  const [first, ...rest] = pieces;
  if (!first) return [];
  const result = [first.interval];
  for (const { interval: piece, joined } of rest) {
    const before = result[result.length - 1];
    if (!before) return null;
    const isPoint = (one: Interval) => one.low !== null && one.low === one.high;
    const opposite = (before.high === null && piece.low === null) || (before.low === null && piece.high === null);
    if (joined === "or" || (isPoint(before) && isPoint(piece))) result.push(piece);
    else if (opposite && !isEmpty(intersect(before, piece))) result[result.length - 1] = intersect(before, piece);
    else return null;
  }
  return result;
};
