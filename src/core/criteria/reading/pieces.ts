import type { Trace } from "../../lib/trace";
import type { Branch, Condition, Evidence, Expression, Outcome } from "../scoring-rule";
import { fold } from "../../lib/text";
import { readClauses } from "./clauses";
import { deniedIn, unclaimedIn } from "./coverage";
import { contradicting, findRatio, ratioOfDefinitions, readDefinition, type Definition } from "./definitions";
import { readDefinedRate } from "./defined-rate";
import { lettersOf } from "./expression-nodes";
import { findLimit, type Limit } from "./limits";
import { readCondition } from "./condition";
import { factorsIn, unreadOfNote } from "./notes";
import { either, end, findMatch, label, matchAt, number, opt, says, seq, sym, valueAt } from "./match";
import { after, find, has, isPointsUnit, isSymbol, phrases } from "./phrases";
import { findLeast } from "./least";
import { readSignedHeading, taken } from "./signed-heading";
import { splitSegments, type Segment } from "./segments";
import { quoteOf, tokenize, type Token, type TokenText } from "./tokens";
import { readUnit, type ReadUnit } from "./units";

/** Everything that a rule text says, clause by clause, before it is put together. */
export interface Pieces {
  branches: Branch[];
  units: ReadUnit[];
  limits: Limit[];
  definitions: Definition[];
  ratio: Expression | null;
  /** Words that carry no points ("Tỷ lệ hồ sơ đúng hạn:"). */
  notes: string[];
  /** Clauses that speak of points and were not understood: no score may be given past them. */
  unread: Unread[];
  againstTarget: boolean;
  statedTarget: number | null;
  evidence: Evidence | null;
  /** What the bounds of the rate are counted per: 1.000 inhabitants. */
  per?: number;
  evidenceWords?: string;
}

/** `words`: the ones of meaning in the quote that no reader used. */
export interface Unread {
  quote: string;
  words?: string[];
}

interface UnitSegment {
  segment: Token[];
  /** The stretch without its limit. */
  body: Token[];
  unit: ReadUnit;
  limit: Limit | null;
}

const BEYOND_TARGET = seq(says("vượt"), either(says("chỉ tiêu|kế hoạch|mục tiêu"), number("whole", "percent", 1)), end);
const AND = phrases("và|nhưng");
const MOST_COUNTED = seq(
  opt(sym(",", "(")),
  opt(says("nhưng|và")),
  opt(says("chỉ tính|tính|chỉ được tính|được tính|trừ|cộng|phạt")),
  says("tối đa không quá|tối đa|không quá|nhiều nhất|không trừ quá|không tính quá|không cộng quá|không phạt quá"),
  opt(says("trừ|cộng|tính|phạt|là")),
  number("most"),
  label("noun", 1),
  end,
);
const EVIDENCE = phrases("tài liệu kiểm chứng|tài liệu minh chứng|minh chứng|tlkc|hồ sơ minh chứng");
const LATE = phrases("chậm|trễ|muộn|không đúng hạn|sau thời hạn|bổ sung");
const RATE_WORDS = phrases("tỷ lệ|tỉ lệ|phần trăm");
const TARGET = phrases("chỉ tiêu|mục tiêu|kế hoạch được giao|kế hoạch giao|mức được giao|mức giao|mức kế hoạch");
const MAX_LABEL = phrases("điểm tối đa|điểm chuẩn|thang điểm|số điểm tối đa|tổng điểm|mức điểm tối đa");
const POINTS = phrases("điểm|trừ|cộng|phạt");
/** "đủ 12 kỳ: 5 điểm; thiếu 1 kỳ trừ 1 điểm": what lacks is counted. */
const LACKS = phrases("thiếu");
const PENALTY = phrases("trừ|cộng|thưởng");

export const readPieces = ({ source, tokens }: TokenText, max: number, trace: Trace = []): Pieces => {
  const told = (by: string, stretch: Token[], passed = false) =>
    trace.push({ by, words: quoteOf(source, stretch), passed });
  const segments = joinSplitPoints(splitSegments(tokens), source, max);
  const definitions: Definition[] = [];
  const rest: Segment[] = [];
  const unclear: Definition[] = [];
  for (const segment of segments) {
    const definition = readDefinition(segment.tokens, source);
    if (definition && !isBranch(segment.tokens, source, max)) {
      definitions.push(definition);
      told(`definitions: ${definition.letter}`, segment.tokens);
      if (definition.unclaimed.length > 0) unclear.push(definition);
    } else rest.push(segment);
  }
  const bareRates =
    (has(tokens, RATE_WORDS) || tokens.some((token) => isSymbol(token, "%"))) &&
    !tokens.some((token) => token.kind === "number" && token.percent);
  const { per } = rest.flatMap((segment) => readDefinedRate(segment.tokens) ?? []).find((one) => one.per) ?? {};
  const context = { source, letters: new Set(definitions.map(({ letter }) => letter)), bareRates, per };
  const pieces: Pieces = {
    branches: [],
    units: [],
    limits: [],
    definitions,
    ratio: findRatio(tokens) ?? ratioOfDefinitions(definitions),
    notes: [],
    unread: unclear.map(({ letter, words, unclaimed }) => ({
      quote: `${letter}: ${words}`,
      words: wordsOf(unclaimed),
    })),
    againstTarget: has(tokens, TARGET),
    statedTarget: statedTarget(tokens),
    evidence: null,
    ...(per === undefined ? {} : { per }),
  };
  // What is divided is what the points are for: "b: số hồ sơ không đạt" is not, unless it is taken from the whole.
  const fromWhole = tokens.some((token, at) => token.value === 1 && isSymbol(tokens[at + 1], "-"));
  for (const { letter, words, deniesGood } of definitions)
    if (deniesGood && !fromWhole && pieces.ratio?.kind === "operation" && lettersOf(pieces.ratio.left).includes(letter))
      pieces.unread.push({ quote: `${letter}: ${words}` });
  const against = contradicting(
    definitions,
    rest.map((segment) => segment.tokens),
  );
  if (against && findRatio(tokens) === null) pieces.unread.push({ quote: `${against.letter}: ${against.words}` });
  /** "Gồm 4 nội dung: …" */
  const numbered: { unclear: Unread; number: Token }[] = [];
  /** Unsigned points are taken. */
  let takes = max < 0;
  // "Thiếu 01 báo cáo trừ 0,25 điểm" means each only where no other count stands beside it.
  const implied: UnitSegment[] = [];
  for (const { tokens: segment } of rest) readSegment(segment);
  const sole = implied.length === 1 && pieces.units.length === 0 && !countsBeside(implied[0]?.segment ?? []);
  for (const segment of implied) {
    if (sole) readUnitSegment(segment);
    else readBranches(segment.segment);
  }
  // "Gồm 4 nội dung: …; mỗi nội dung 1 điểm" of 4: the number says the maximum once more.
  const [each, ...more] = pieces.units;
  for (const { unclear, number } of more.length === 0 ? numbered : [])
    if (each?.step.quantity === "count" && Math.abs(number.value * each.step.points - max) < 1e-9)
      pieces.unread.splice(pieces.unread.indexOf(unclear), 1);
  return pieces;

  function wordsOf(left: Token[]): string[] {
    return left.map(({ start, end }) => source.slice(start, end));
  }

  function countsBeside(segment: Token[]): boolean {
    const percent = segment.some((token) => token.kind === "number" && token.percent);
    return (
      !percent &&
      pieces.branches.some(
        ({ condition, outcome }) =>
          !(outcome.kind === "points" && outcome.points === 0) &&
          !(/\bdu \d/.test(fold(condition.words)) && has(segment, LACKS)) &&
          condition.tests.some(({ quantity }) => quantity === "count"),
      )
    );
  }

  function readUnitSegment({ segment, body, unit, limit }: UnitSegment) {
    pieces.units.push(unit);
    told(`units: ${unit.by}`, body.slice(unit.start, unit.end));
    if (limit) takeLimit(limit, segment);
    if (limit?.points) unit.most = limit.points;
    if (limit?.ofDeduction && limit.points !== null && unit.step.points > 0)
      pieces.unread.push({ quote: quoteOf(source, segment) });
    if (unit.unclaimed.length > 0) pieces.unread.push({ quote: unit.step.quote, words: wordsOf(unit.unclaimed) });
    const before = body.slice(0, unit.start);
    if (!leadsTo(before, unit)) readAround(before);
    const behind = body.slice(unit.end);
    if (behind.some(({ kind }) => kind === "number")) readSegment(behind);
    else readAround(behind);
  }

  /** "dưới 90% cứ giảm 1% …": for which figures the steps are counted. */
  function leadsTo(before: Token[], unit: ReadUnit): boolean {
    if (matchAt(BEYOND_TARGET, before, 0)) return unit.step.from === 1;
    const numbers = before.filter(({ kind }) => kind === "number");
    const [only] = numbers;
    if (saysMaximum(before, unit)) return true;
    if (!only || readClauses(before, context, max).branches.length > 0) return false;
    const condition = readCondition(before, context);
    if (
      condition?.kind === "case" &&
      condition.tests.length > 0 &&
      !condition.unclaimed &&
      !condition.unchecked &&
      condition.tests.some(({ intervals }) => intervals.every(({ low, high }) => low !== high))
    ) {
      unit.within = condition.tests;
      return true;
    }
    // "đủ 4 quý, mỗi quý 0,25 điểm" of 1
    const makesMax = numbers.length === 1 && Math.abs(only.value * unit.step.points - max) < 1e-9;
    return makesMax && unreadOfNote(before).every((token) => token === only);
  }

  /** "đủ 4 kỳ: 6 điểm, mỗi kỳ được 1,5 điểm": the steps make just that. */
  function saysMaximum(before: Token[], { step }: ReadUnit): boolean {
    const [branch, ...more] = readClauses(before, context, max).branches;
    const [test] = branch?.condition.tests ?? [];
    const [only] = test?.intervals ?? [];
    return (
      more.length === 0 &&
      branch?.outcome.kind === "points" &&
      test?.quantity === "count" &&
      only?.low === only?.high &&
      Math.abs((only?.low ?? NaN) * step.points - branch.outcome.points) < 1e-9
    );
  }

  /** "tối đa 03 sáng kiến": as many of what is counted as give points. */
  function takeMostCounted(segment: Token[]): Token[] {
    const found = findMatch(MOST_COUNTED, segment);
    const [noun] = found?.places["noun"] ?? [];
    const own =
      found && found.start > 0 ? readUnit(segment.slice(0, found.start), source, { max, cap: null, takes }) : null;
    const unit = own ?? pieces.units[pieces.units.length - 1];
    if (!found || !noun || unclaimedIn(found.places["noun"] ?? [], new Set()).length > 0) return segment;
    if (!unit || isPointsUnit(noun) || unit.step.quantity !== "count") return segment;
    if (
      !fold(unit.step.quote)
        .split(/[^a-z0-9]+/)
        .includes(noun.folded)
    )
      return segment;
    const points = Math.abs(valueAt(found, "most") * unit.step.points);
    const limit = { points, ofDeduction: unit.step.points < 0, start: found.start, end: found.end };
    takeLimit(limit, segment);
    return segment.slice(0, found.start);
  }

  /** "Tỷ lệ = 1 - a/b" */
  function takeDefinedRate(segment: Token[]): Token[] | null {
    const defined = readDefinedRate(segment);
    if (!defined) return null;
    told("defined-rate", segment, defined.ratio === null);
    if (defined.ratio) pieces.ratio = defined.ratio;
    else pieces.unread.push({ quote: quoteOf(source, segment) });
    return defined.rest ?? [];
  }

  function readSegment(all: Token[]) {
    const behindRate = takeDefinedRate(all);
    if (behindRate) {
      if (behindRate.length > 0) readSegment(behindRate);
      return;
    }
    const heading = readSignedHeading(all);
    if (heading) takes = heading.takes || max < 0;
    if (heading) told("signed-heading", all.slice(0, all.length - heading.rest.length));
    const segment = takeLeast(takeMostCounted(heading?.rest ?? all));
    if (segment.length === 0) return;
    if (readEvidence(segment)) {
      told("evidence", segment, pieces.evidence === null);
      return;
    }
    if (isMaxLabel(segment, max)) {
      told("max-label", segment, true);
      return;
    }
    const limit = findLimit(segment, max);
    const body = limit ? [...segment.slice(0, limit.start), ...segment.slice(limit.end)] : segment;
    const unit = readUnit(body, source, { max, cap: limit?.points ?? null, takes });
    if (unit && !unit.each) {
      implied.push({ segment, body, unit, limit });
      return;
    }
    if (unit) {
      readUnitSegment({ segment, body, unit, limit });
      return;
    }
    if (limit && isLimitOnly(segment, limit)) {
      takeLimit(limit, segment);
      return;
    }
    // "Điểm không vượt quá 5 và không âm"
    const joint = limit?.points === null && body.length > 0 && after(body, body.length - 1, AND) !== -1;
    const other = joint ? findLimit(body.slice(0, -1), max) : null;
    if (other && isLimitOnly(body.slice(0, -1), other)) {
      takeLimit(other, body);
      return;
    }
    const capped =
      limit !== null && limit.start > 0 && (limitsFormula(segment, limit) || repeatsMax(segment, limit, max));
    readBranches(capped ? [...segment.slice(0, limit.start), ...segment.slice(limit.end)] : segment);
    if (capped) takeLimit(limit, segment);
  }

  /** "… nhưng không thấp hơn 0,5 điểm" */
  function takeLeast(segment: Token[]): Token[] {
    const least = findLeast(segment);
    if (!least) return segment;
    takeLimit({ ...least, ofDeduction: false, least: true }, segment);
    return [...segment.slice(0, least.start), ...segment.slice(least.end)];
  }

  function takeLimit(limit: Limit, segment: Token[]) {
    const words = quoteOf(source, segment.slice(limit.start, limit.end)).replace(/^[\s,(]+/, "");
    pieces.limits.push({ ...limit, words: words.includes("(") ? words : words.replace(/[\s)]+$/, "") });
    told("limits", segment.slice(limit.start, limit.end));
    const apart = perPartOf(segment, limit);
    if (apart.length > 0) pieces.unread.push({ quote: quoteOf(source, segment), words: wordsOf(apart) });
  }

  function readAround(tokens: Token[]) {
    if (tokens.length > 0) readBranches(tokens);
  }

  function readBranches(segment: Token[]) {
    const { branches: read, unread, words } = readClauses(segment, context, max);
    const branches = takes ? read.map(taken) : read;
    const unclear = branches.length === 0 && unread === null ? unclearBranch(segment) : null;
    pieces.branches.push(...branches, ...(unclear ? [unclear] : []));
    for (const { condition, outcome, quote } of [...branches, ...(unclear ? [unclear] : [])])
      trace.push({ by: `clauses: ${testedBy(condition)} → ${outcome.kind}`, words: quote, passed: false });
    if (unclear) return;
    if (unread || branches.length === 0) told(unread ? "unread" : "notes", unread ?? segment, true);
    if (unread) pieces.unread.push({ quote: quoteOf(source, unread), ...(words ? { words } : {}) });
    else if (branches.length === 0) {
      const factors = pieces.units.length > 0 ? factorsIn(segment) : [];
      const left = factors.length > 0 ? factors : unreadOfNote(segment);
      if (speaksOfPoints(segment)) pieces.unread.push({ quote: quoteOf(source, segment) });
      else if (left.length > 0) {
        const unclear = { quote: quoteOf(source, segment), words: wordsOf(left) };
        pieces.unread.push(unclear);
        if (left.length === 1 && left[0]) numbered.push({ unclear, number: left[0] });
      } else pieces.notes.push(quoteOf(source, segment));
    }
  }

  /** "Hoàn thành < 100%: Điểm đạt * tỷ lệ hoàn thành": it is clear when, not how many points. */
  function unclearBranch(segment: Token[]): Branch | null {
    const colon = segment.findIndex((token) => isSymbol(token, ":", "=>"));
    const behind = segment.slice(colon + 1);
    if (colon === -1 || !(has(behind, POINTS) || behind.some(isPointsUnit))) return null;
    const condition = readCondition(segment.slice(0, colon), context);
    if (condition?.kind !== "case" || condition.tests.length === 0 || condition.unclaimed) return null;
    const quote = quoteOf(source, segment);
    return { condition, outcome: { kind: "unclear", quote }, quote };
  }

  /** "Gửi tài liệu kiểm chứng chậm bị trừ 30% số điểm": what late evidence costs, not a branch. */
  function readEvidence(segment: Token[]): boolean {
    if (!has(segment, EVIDENCE)) return false;
    const { branches, unread } = readClauses(segment, context, max);
    const [branch] = branches;
    if (branches.length === 0)
      return !segment.some((token) => token.kind === "number") && unreadOfNote(segment).length === 0;
    const lost = branch && has(segment, LATE) && branches.length === 1 ? lostToLateness(branch.outcome) : null;
    const judged = branches.some(({ outcome: { kind } }) => kind === "judgement" || kind === "unclear");
    if (!lost && !(judged && has(segment, LATE))) return false;
    const quote = quoteOf(source, segment);
    const sure = lost && branch && !unread && !isEach(segment) && isPlainLateness(branch.condition);
    // What the text says wins: where it is not understood, late evidence leaves no number.
    if (pieces.evidence === null || !sure)
      Object.assign(pieces, { evidence: sure ? lost : { unclear: quote }, evidenceWords: quote });
    return true;
  }
};

/** "trừ 10% số điểm/ngày", "trừ 0,2 điểm/tài liệu": how many days or papers nobody says; the row itself is one. */
const isEach = (segment: Token[]): boolean =>
  segment.some((token, at) => isSymbol(token, "/") && segment[at + 1]?.kind === "word") ||
  has(segment, phrases("mỗi|từng|cứ"));

/** "Minh chứng nộp chậm": nothing more that decides ("… trên 5 ngày", "… nếu do lỗi hệ thống", "… không bị"). */
const isPlainLateness = ({ kind, tests, words, unchecked }: Condition): boolean => {
  const { tokens } = tokenize(words);
  const late = tokens.flatMap((_, at) => tokens.slice(at, Math.max(at, after(tokens, at, LATE))));
  return (
    (kind === "always" || (tests.length === 0 && has(tokens, LATE))) &&
    unchecked === undefined &&
    unclaimedIn(tokens, new Set([...late, ...deniedIn(tokens)])).length === 0
  );
};

/** What decides a branch: "rate", "count and letter", or the kind of its words. */
const testedBy = ({ kind, tests }: Condition): string => tests.map(({ quantity }) => quantity).join(" and ") || kind;

/** "chỉ tính 50% số điểm" leaves half; "trừ 0,5 điểm" takes points. */
const lostToLateness = (outcome: Outcome): Evidence | null => {
  if (outcome.kind === "minus-share") return { share: outcome.share };
  if (outcome.kind === "share") return { share: 1 - outcome.share };
  if (outcome.kind === "minus") return { points: outcome.points };
  return outcome.kind === "points" && outcome.points === 0 ? { share: 1 } : null;
};

const isBranch = (tokens: Token[], source: string, max: number): boolean =>
  readClauses(tokens, { source, letters: new Set(), bareRates: false }, max).branches.some(
    ({ outcome }) => outcome.kind !== "share" || !/tối đa/i.test(quoteOf(source, tokens)),
  );

/** "Từ 98% trở lên ⏎ 3 điểm": points alone in a line belong to the line above. */
const joinSplitPoints = (segments: Segment[], source: string, max: number): Segment[] => {
  const context = { source, letters: new Set<string>(), bareRates: false };
  const joined: Segment[] = [];
  for (const segment of segments) {
    const before = joined[joined.length - 1];
    const [only] = segment.tokens;
    const bare = segment.tokens.length === 1 && only?.kind === "number" && !only.percent;
    const { branches } = bare ? { branches: [] } : readClauses(segment.tokens, context, max);
    const alone =
      bare ||
      (branches.length === 1 &&
        branches[0]?.condition.kind === "always" &&
        segment.tokens.length <= 4 &&
        branches[0].outcome.kind === "points");
    if (
      alone &&
      before &&
      readClauses(before.tokens, context, max).branches.length === 0 &&
      !readDefinition(before.tokens, source)
    ) {
      const arrow: Token[] = bare ? [{ ...only, kind: "symbol", folded: ":", accented: ":", end: only.start }] : [];
      before.tokens = [...before.tokens, ...arrow, ...segment.tokens];
    } else joined.push({ ...segment });
  }
  return joined;
};

/** "Điểm tối đa: 3 điểm" repeats the column beside it. */
const isMaxLabel = (segment: Token[], max: number): boolean => {
  const end = after(segment, 0, MAX_LABEL);
  if (end === -1) return false;
  const rest = segment
    .slice(end)
    .filter((token) => !isSymbol(token, ":", "(", ")", "=") && token.folded !== "la" && !isPointsUnit(token));
  return (
    rest.length === 0 || (rest.length === 1 && rest[0]?.kind === "number" && !rest[0].percent && rest[0].value === max)
  );
};

/** "tối đa 3 tin/quý", "mỗi tháng không quá 0,5 điểm": the limit of a month is not the year's. */
const perPartOf = (segment: Token[], { start, end: stop }: Limit): Token[] => {
  const noun = segment.slice(stop, stop + 4).findIndex(({ kind }) => kind !== "word");
  const behind = [0, 1, 2, 3]
    .slice(0, noun === -1 ? 4 : noun + 1)
    .flatMap((words) => matchAt(PER_PART, segment, stop + words) ?? [])[0];
  const before = [2, 3]
    .map((back) => segment.slice(Math.max(0, start - back), start))
    .find((words) => matchAt(OF_PART, words, 0));
  const inside = segment.slice(start, stop).some((_, at) => matchAt(OF_PART_INSIDE, segment, start + at))
    ? segment.slice(start, stop)
    : [];
  return behind ? segment.slice(stop, behind.end) : (before ?? inside);
};
const PARTS = "tháng|quý|tuần|ngày|buổi|lần|người|cá nhân|đồng chí|cán bộ|học sinh|giáo viên|đơn vị|vụ|kỳ|học kỳ";
const PER_PART = seq(
  either(sym("/"), says("mỗi|một|trong một|trong mỗi|cho mỗi|trong|trên mỗi|trên một")),
  opt(number("some")),
  says(PARTS),
);
const OF_PART = seq(says("mỗi|một|từng|hằng|hàng|trong"), says(PARTS), opt(sym(",", ":")), end);
const OF_PART_INSIDE = either(seq(says("mỗi|từng|hằng|hàng"), says("tháng|quý|tuần|ngày")), seq(sym("/"), says(PARTS)));

const isLimitOnly = (segment: Token[], limit: Limit): boolean =>
  limit.start === 0 && segment.slice(limit.end).every((token) => token.kind !== "number" && !isPointsUnit(token));

/** "(b/a) x 2 nhưng không quá 2 điểm": a limit behind a product. */
const limitsFormula = (segment: Token[], limit: Limit): boolean =>
  segment.slice(0, limit.start).some((token) => isSymbol(token, "*", "/") || token.accented === "x");

/** "…, tối đa 2 điểm" of 2, "nhưng không vượt điểm tối đa": no more than the row gives anyway. */
const repeatsMax = (segment: Token[], { points, start }: Limit, max: number): boolean =>
  (points === null || points === max) &&
  (isSymbol(segment[start], ",", "(") || after(segment, start, phrases("nhưng|song")) !== -1);

const speaksOfPoints = (segment: Token[]): boolean =>
  segment.some(
    (token, index) => token.kind === "number" && (isPointsUnit(segment[index + 1]) || has(segment, PENALTY)),
  );

/** "chỉ tiêu được giao là 50%". */
const statedTarget = (tokens: Token[]): number | null => {
  const start = find(tokens, TARGET);
  if (start === -1) return null;
  for (let index = start + 1; index < Math.min(tokens.length, start + 7); index += 1) {
    const token = tokens[index];
    if (token?.kind === "number") {
      const before = tokens[index - 1];
      const states =
        after(tokens, start, TARGET) === index ||
        isSymbol(before, "(", ":", "=") ||
        after(tokens, index - 1, phrases("là|giao")) !== -1;
      return token.percent && states ? token.value : null;
    }
  }
  return null;
};
