import type { Outcome } from "../scoring-rule";
import { isState, readLead, saysPoints, type Lead } from "./lead";
import { endsClause, NEXT_BOUND, NEXT_CASE, skipTail, type OutcomeCore } from "./outcome-end";
import { readFormula } from "./outcome-formula";
import { matchAt } from "./match";
import { readFraction, readFull } from "./outcome-share";
import { after, isLetter, isPointsUnit, isSymbol, phrases } from "./phrases";
import { OUTCOME_ROWS } from "./outcome-rows";
import { quoteOf, type Token } from "./tokens";

/** What a branch gives, as written: "2 điểm", ": 2", "được điểm tối đa", "50% số điểm", "trừ 0,5", "(b/a)*0,5". */
export interface ReadOutcome {
  outcome: Outcome;
  start: number;
  end: number;
  /** A sign or a verb leads to it; a bare "2 điểm" does without. */
  led: boolean;
  /** It says "điểm" (or %, or a formula): surely points, not a count. */
  sure: boolean;
}

const ZERO = phrases(
  "không cộng điểm|không được cộng điểm|không thưởng điểm|không điểm|không được điểm|không có điểm|không tính điểm|không cho điểm|không đạt điểm|không được tính điểm|không được chấm điểm|không chấm điểm|không ghi điểm|không hưởng điểm|không được hưởng điểm|không được hưởng|chưa tính điểm|chưa được tính điểm|chưa chấm điểm|chưa được chấm điểm|chưa có điểm|chưa được điểm",
);
const GETS_NONE = phrases("không được điểm|không có điểm|không đạt điểm|không hưởng điểm|không được hưởng điểm");
const KIND_OF_POINTS = phrases("thưởng|cộng|tối đa|trừ|chuẩn|tuyệt đối|cao nhất");
const NOT_APPLICABLE = phrases(
  "không đánh giá|không thực hiện đánh giá|không áp dụng|không xét|không xem xét đánh giá|không tính tiêu chí này|không đưa vào đánh giá|không thuộc đối tượng đánh giá|loại khỏi|được loại trừ|không chấm tiêu chí này|không tính vào tổng điểm|không tính vào điểm|không tính vào|giảm trừ khỏi tổng điểm|được trừ khỏi tổng điểm|không xét tiêu chí này",
);
const THIS_CRITERION = phrases("tiêu chí này|tiêu chí thành phần này|đối với tiêu chí này|nội dung này|mục này");
const TRAIL = phrases("trở lên|trở xuống|trở đi");
const COMPARING = phrases(
  "từ|trên|dưới|đến|tới|hơn|quá|thiểu|không quá|ít nhất|nhiều nhất|cao nhất|thấp nhất|lớn nhất|nhỏ nhất",
);

/** Reads the outcome that begins at `index`, its lead included. */
export const readOutcome = (tokens: Token[], index: number, source: string, max: number): ReadOutcome | null => {
  const lead = readLead(tokens, index);
  // "a = 0, …" compares; only "= 2 điểm" gives.
  if (isSymbol(tokens[index], "=") && isLetter(tokens[index - 1])) return null;
  // In "không đạt 0 điểm" the verb belongs to the state.
  if (isState(tokens[index]) && /^(không|chưa|khong|chua)$/.test(tokens[index - 1]?.accented ?? "")) return null;
  // The "điểm" of "từ 80 điểm: 2" is the unit of the bound before it.
  if (isPointsUnit(tokens[index]) && tokens[index - 1]?.kind === "number") return null;
  const read = readCore(tokens, lead, source, max);
  return read && { ...read, start: index, led: lead.end > index };
};

const readCore = (tokens: Token[], lead: Lead, source: string, max: number): OutcomeCore | null =>
  readRows(tokens, lead, source) ??
  readWords(tokens, lead, source) ??
  readFormula(tokens, lead, source) ??
  readFraction(tokens, lead, max) ??
  readFull(tokens, lead, max) ??
  readPoints(tokens, lead);

const readRows = (tokens: Token[], lead: Lead, source: string): OutcomeCore | null => {
  for (const { pattern, minus, give } of OUTCOME_ROWS) {
    const found = minus === lead.minus ? matchAt(pattern, tokens, lead.end) : null;
    if (found)
      return { outcome: give(found, quoteOf(source, tokens.slice(lead.start, found.end))), end: found.end, sure: true };
  }
  return null;
};

const readWords = (tokens: Token[], lead: Lead, source: string): OutcomeCore | null => {
  const zero = after(tokens, lead.end, ZERO);
  // "không tính điểm thưởng", "không đạt điểm tối đa": some points are denied, not all.
  const kind = zero === -1 ? -1 : after(tokens, zero, KIND_OF_POINTS);
  if (kind !== -1) {
    const quote = quoteOf(source, tokens.slice(lead.start, kind));
    return { outcome: { kind: "unclear", quote }, end: kind, sure: true };
  }
  if (zero !== -1) {
    const here = after(tokens, zero, THIS_CRITERION);
    // "không tính điểm tiêu chí này" leaves it out; who gets no points for it has 0.
    if (here !== -1 && after(tokens, lead.end, GETS_NONE) === -1)
      return { outcome: { kind: "not-applicable" }, end: here, sure: true };
    if (here !== -1) return { outcome: { kind: "points", points: 0 }, end: here, sure: true };
    return { outcome: { kind: "points", points: 0 }, end: skipTail(tokens, zero), sure: true };
  }
  const none = after(tokens, lead.end, NOT_APPLICABLE);
  if (none !== -1) {
    const here = after(
      tokens,
      none,
      phrases(
        "đối với tiêu chí này|tiêu chí này|tiêu chí thành phần này|nội dung này|điểm tiêu chí này|mục này|và không tính điểm",
      ),
    );
    const end = here === -1 ? none : here;
    // "Không đánh giá nội bộ: 0 điểm" is a state.
    const next = tokens[end];
    if (
      isSymbol(next, ":", "=>", "=", "(") ||
      (next?.kind === "word" && after(tokens, end, NEXT_CASE) === -1 && after(tokens, end, phrases("với|và")) === -1)
    )
      return null;
    return { outcome: { kind: "not-applicable" }, end, sure: true };
  }
  return null;
};

const readPoints = (tokens: Token[], lead: Lead): OutcomeCore | null => {
  let index = lead.end;
  const led = lead.sign || lead.verb;
  const range = readRange(tokens, index, led);
  if (range) return range;
  let negative = false;
  if (
    isSymbol(tokens[index], "-", "+") &&
    tokens[index + 1]?.kind === "number" &&
    tokens[index + 1]?.spaced === false
  ) {
    const joined = lead.sign || index === lead.start;
    if (!joined && !led) return null;
    negative = isSymbol(tokens[index], "-");
    index += 1;
  }
  const number = tokens[index];
  // "lần thứ hai" is no amount.
  if (number?.kind !== "number" || number.percent || number.ordinal) return null;
  const unit = isPointsUnit(tokens[index + 1]);
  const end = index + (unit ? 2 : 1);
  if (after(tokens, end, TRAIL) !== -1) return null;
  // "0,5 điểm/báo cáo" is read as points per unit elsewhere; "1/2" is no 1.
  if (isSymbol(tokens[end], "/", "%", "*") && !(unit && isSymbol(tokens[end], "/"))) return null;
  if (!led && [1, 2].some((back) => after(tokens, lead.start - back, COMPARING) === lead.start)) return null;
  if (lead.start > 0 && !led && isSymbol(tokens[lead.start - 1], "≥", "≤", "<", ">")) return null;
  // "Điểm 2: từ 90% trở lên"
  const level = lead.start === 0 && saysPoints(tokens, lead) && isSymbol(tokens[end], ":");
  // "đạt 5 trên 80%": without a sign or "điểm" no other case follows at once.
  const ends =
    lead.sign || lead.minus
      ? endsClause(tokens, end)
      : after(tokens, end, NEXT_BOUND) === -1 && endsClause(tokens, end);
  if (!unit && !level && !ends) return null;
  if (!unit && !led) return null;
  const value = negative ? -number.value : number.value;
  const outcome: Outcome = lead.minus
    ? { kind: "minus", points: Math.abs(value) }
    : { kind: "points", points: value, ...addedBy(tokens.slice(lead.start, lead.end)) };
  return { outcome, end: unit ? skipTail(tokens, end) : end, sure: unit || lead.minus };
};

/** "thưởng 1 điểm"; "được cộng thêm 0,5 điểm" is more than what stands. */
const addedBy = (lead: readonly Token[]): { added?: true | "more" } => {
  const says = (words: RegExp) => lead.some(({ accented }) => words.test(accented));
  if (!says(/^(cộng|thưởng|cong|thuong)$/)) return {};
  return { added: says(/^(thêm|them)$/) ? "more" : true };
};

/** "từ 0,5 đến 1 điểm", "0,5 - 1 điểm": the points are left to judgement. */
const readRange = (tokens: Token[], start: number, led: boolean): OutcomeCore | null => {
  if (!led) return null;
  const from = after(tokens, start, phrases("từ"));
  const index = from === -1 ? start : from;
  const low = tokens[index];
  if (low?.kind !== "number" || low.percent) return null;
  const to = isPointsUnit(tokens[index + 1]) ? index + 2 : index + 1;
  const below = after(tokens, to + 1, phrases("dưới"));
  const dash = isSymbol(tokens[to], "-", "÷", "~")
    ? Math.max(to + 1, below)
    : after(tokens, to, phrases("đến dưới|đến|tới"));
  const high = tokens[dash];
  if (dash === -1 || high?.kind !== "number" || high.percent) return null;
  const unit = isPointsUnit(tokens[dash + 1]);
  if (!unit && !endsClause(tokens, dash + 1)) return null;
  const end = dash + (unit ? 2 : 1);
  // "từ 50 điểm đến dưới 65 điểm: 1 điểm" is a condition.
  if (
    after(tokens, dash + 2, TRAIL) !== -1 ||
    isSymbol(tokens[end], ":", "=>", "=") ||
    after(tokens, end, phrases("thì|được|chấm|đạt|tính")) !== -1
  )
    return null;
  return { outcome: { kind: "judgement", low: low.value, high: high.value }, end: dash + (unit ? 2 : 1), sure: true };
};
