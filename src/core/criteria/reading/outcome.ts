import type { Outcome } from "../scoring-rule";
import { isConstant, isRatio, lettersOf, names, nodesOf, readExpression } from "./expression";
import { after, isLetter, isPointsUnit, isSymbol, phrases } from "./phrases";
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

const STRONG = phrases(
  "thì|được|chấm|tính|đánh giá|cho|hưởng|nhận|ghi nhận|chỉ được|chỉ tính|cộng|thưởng|cộng thêm|được cộng|tương ứng|đạt|là|bằng|điểm|số điểm|điểm số|điểm đánh giá|mức điểm|điểm đạt được|số điểm đạt được|tổng điểm|điểm là|điểm thành phần|điểm cộng|điểm thưởng|sẽ|bị",
);
const MINUS = phrases("bị trừ|trừ đi|trừ|bị giảm|giảm trừ|điểm trừ");
const FORMULA_LEAD = phrases(
  "tính theo công thức sau|tính theo công thức|theo công thức sau|theo công thức|công thức tính điểm|công thức tính|công thức|tính bằng công thức|tính theo|tính điểm theo|tính bằng|tính như sau|xác định theo công thức|xác định bằng|xác định như sau|áp dụng công thức",
);
const PROPORTION = phrases(
  "tính theo tỷ lệ|chấm theo tỷ lệ|theo tỷ lệ đạt được|theo tỷ lệ thực hiện|tính điểm theo tỷ lệ|tính theo tỉ lệ|chấm điểm theo tỷ lệ|tương ứng với tỷ lệ|theo tỷ lệ tương ứng|tính tương ứng với tỷ lệ|theo tỷ lệ",
);
const FULL = phrases(
  "số điểm tối đa|điểm số tối đa|điểm tối đa|điểm chuẩn|điểm tuyệt đối|trọn điểm|đủ điểm|toàn bộ số điểm|tối đa điểm|tối đa số điểm|100% số điểm|nguyên điểm|hết điểm",
);
const OF_POINTS = phrases(
  "tổng số điểm tối đa|tổng số điểm|số điểm tối đa|số điểm chuẩn|số điểm quy định|tổng điểm|số điểm|điểm tối đa|điểm chuẩn|điểm số tối đa|mức điểm tối đa|điểm của tiêu chí|thang điểm|điểm quy định",
);
const TAIL = phrases(
  "của tiêu chí thành phần này|của tiêu chí thành phần|của tiêu chí này|của tiêu chí đó|của tiêu chí|của nội dung này|của nội dung|của mục này|của mục|tối đa|quy định|theo quy định|tương ứng|cho tiêu chí này",
);
const ZERO = phrases(
  "không điểm|không được điểm|không có điểm|không tính điểm|không cho điểm|không đạt điểm|không được tính điểm|không được chấm điểm|không chấm điểm|không ghi điểm",
);
const NOT_APPLICABLE = phrases(
  "không đánh giá|không thực hiện đánh giá|không áp dụng|không xét|không xem xét đánh giá|không tính tiêu chí này|không đưa vào đánh giá|không thuộc đối tượng đánh giá|loại khỏi|được loại trừ|không chấm tiêu chí này|không tính vào tổng điểm|không tính vào điểm|không tính vào|giảm trừ khỏi tổng điểm|được trừ khỏi tổng điểm|không xét tiêu chí này",
);
const THIS_CRITERION = phrases("tiêu chí này|tiêu chí thành phần này|đối với tiêu chí này|nội dung này|mục này");
const TRAIL = phrases("trở lên|trở xuống|trở đi");
const COMPARING = phrases("từ|trên|dưới|đến|tới|hơn|quá|nhất|thiểu|không quá");
const NEXT_CASE = phrases("nếu|khi|con|còn|từ|dưới|trên|trường hợp|đối với|và nếu|cho");

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

interface Lead {
  start: number;
  end: number;
  sign: boolean;
  verb: boolean;
  minus: boolean;
  formula: boolean;
}

const LONGEST_LEAD = 16;

const readLead = (tokens: Token[], start: number): Lead => {
  const lead: Lead = { start, end: start, sign: false, verb: false, minus: false, formula: false };
  // Few words lead to points ("thì điểm đánh giá được tính là"); a longer chain is no lead.
  while (lead.end - start < LONGEST_LEAD) {
    const token = tokens[lead.end];
    if (isSymbol(token, ":", "=>", "=") || (isSymbol(token, "-") && isSeparator(tokens, lead.end))) {
      // After ":" a dash touching its number is a minus sign, read by the number itself.
      lead.sign = true;
      lead.end += 1;
      continue;
    }
    if (
      (isSymbol(token, ",") || (isSymbol(token, "(") && readExpression(tokens, start) === null)) &&
      lead.end === start
    ) {
      lead.end += 1;
      continue;
    }
    const minus = after(tokens, lead.end, MINUS);
    if (minus !== -1) {
      lead.minus = true;
      lead.verb = true;
      lead.end = minus;
      continue;
    }
    const formula = after(tokens, lead.end, FORMULA_LEAD);
    if (formula !== -1) {
      lead.formula = true;
      lead.verb = true;
      lead.end = formula;
      continue;
    }
    if (startsFull(tokens, lead.end)) return lead;
    const verb = after(tokens, lead.end, STRONG);
    if (
      verb === -1 ||
      ((isState(tokens[verb - 1]) || (verb === lead.end + 2 && tokens[lead.end]?.folded === "danh")) &&
        isSymbol(tokens[verb], ":", "=>", "=", "-"))
    )
      return lead;
    lead.verb = true;
    lead.end = verb;
  }
  return lead;
};

/** In "Đạt: 2 điểm" the verb is the condition itself. */
const isState = (token: Token | undefined): boolean =>
  token !== undefined && /^(đạt|được|có|bị|cho|nhận|hưởng|dat|duoc)$/.test(token.accented);

const startsFull = (tokens: Token[], index: number): boolean =>
  after(tokens, index, FULL) !== -1 || after(tokens, index, OF_POINTS) !== -1;

const isSeparator = (tokens: Token[], index: number): boolean =>
  tokens[index]?.spaced === true && tokens[index + 1]?.spaced === true;

type Core = Pick<ReadOutcome, "outcome" | "end" | "sure">;

const readCore = (tokens: Token[], lead: Lead, source: string, max: number): Core | null =>
  readWords(tokens, lead) ??
  readFormula(tokens, lead, source) ??
  readFraction(tokens, lead, max) ??
  readFull(tokens, lead, max) ??
  readPoints(tokens, lead);

const readWords = (tokens: Token[], lead: Lead): Core | null => {
  const zero = after(tokens, lead.end, ZERO);
  if (zero !== -1) {
    const here = after(tokens, zero, THIS_CRITERION);
    if (here !== -1) return { outcome: { kind: "not-applicable" }, end: here, sure: true };
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

const readFormula = (tokens: Token[], lead: Lead, source: string): Core | null => {
  const proportion = proportionAt(tokens, lead);
  if (proportion !== -1) {
    const quote = quoteOf(source, tokens.slice(lead.start, proportion));
    const rate = { kind: "word", word: "rate", quote } as const;
    const maximum = { kind: "word", word: "max", quote } as const;
    const formula = { kind: "operation", operator: "*", left: rate, right: maximum } as const;
    return { outcome: { kind: "formula", formula, quote }, end: proportion, sure: true };
  }
  const start = skipAssigned(tokens, lead);
  if (start === lead.start && isInside(tokens, start)) return null;
  if (isSymbol(tokens[lead.start], ":") && isLetter(tokens[lead.start - 1]) && isLetter(tokens[start])) return null;
  const read = readExpression(tokens, start);
  if (!read || read.expression.kind !== "operation") return null;
  const { expression, end } = read;
  // A target that nothing is divided by is no formula.
  if (
    names(expression, "target") &&
    lettersOf(expression).length === 0 &&
    !names(expression, "rate", "part", "whole", "count")
  )
    return null;
  if (isConstant(expression)) {
    if (!names(expression, "max")) return null;
    const share = constantShare(expression);
    if (share === null) return null;
    return { outcome: { kind: lead.minus ? "minus-share" : "share", share }, end: skipTail(tokens, end), sure: true };
  }
  if (isRatio(expression) && !lead.formula && !saysPoints(tokens, lead)) return null;
  if (lead.minus || !hasPoints(expression, lead, tokens)) return null;
  return {
    outcome: { kind: "formula", formula: expression, quote: quoteOf(source, tokens.slice(start, end)) },
    end: skipTail(tokens, end),
    sure: true,
  };
};

const proportionAt = (tokens: Token[], lead: Lead): number => {
  for (let index = lead.start; index <= lead.end; index += 1) {
    const end = after(tokens, index, PROPORTION);
    if (end === -1 || end < lead.end) continue;
    // "theo tỷ lệ b/a x 2": the formula itself follows.
    const named = readExpression(tokens, end - 2);
    if (named && named.expression.kind === "operation" && after(tokens, end - 2, phrases("tỷ lệ|tỉ lệ")) !== -1)
      return -1;
    const formula = readExpression(tokens, end);
    const ratioEnd = formula && isRatio(formula.expression) ? formula.end : -1;
    if (formula && formula.expression.kind === "operation" && ratioEnd === -1) return -1;
    const described = after(
      tokens,
      end,
      phrases("hoàn thành|thực hiện|đạt được|tương ứng|đạt|%|phần trăm|hoàn thành nhiệm vụ"),
    );
    return ratioEnd !== -1 ? ratioEnd : described === -1 ? end : described;
  }
  return -1;
};

/** In the middle of a larger formula: behind an operator, or between brackets. */
const isInside = (tokens: Token[], index: number): boolean => {
  const before = tokens[index - 1];
  if (isSymbol(before, "*", "/", "+") || (before?.accented === "x" && before.spaced)) return true;
  if (isSymbol(before, ":") && isLetter(tokens[index - 2]) && isLetter(tokens[index])) return true;
  let depth = 0;
  for (const token of tokens.slice(Math.max(0, index - 100), index)) {
    if (isSymbol(token, "(", "[", "{")) depth += 1;
    else if (isSymbol(token, ")", "]", "}")) depth -= 1;
  }
  return depth > 0;
};

/** "Điểm = …", "Điểm đánh giá là …": what stands before the sign is only the result's name. */
const skipAssigned = (tokens: Token[], lead: Lead): number => {
  let index = lead.end;
  while (isSymbol(tokens[index], ":", "=", "=>")) index += 1;
  return index;
};

const saysPoints = (tokens: Token[], lead: Lead): boolean =>
  tokens.slice(lead.start, lead.end).some((token) => token.accented === "điểm" || token.accented === "diem");

/** A formula gives points if it names the maximum or multiplies by more than 100 %. */
const hasPoints = (expression: Parameters<typeof nodesOf>[0], lead: Lead, tokens: Token[]): boolean =>
  names(expression, "max") ||
  nodesOf(expression).some((node) => node.kind === "number" && node.value !== 100) ||
  lead.formula ||
  saysPoints(tokens, lead) ||
  (lettersOf(expression).length === 0 && names(expression, "target") && lead.formula);

const constantShare = (expression: Parameters<typeof nodesOf>[0]): number | null => {
  const value = (node: typeof expression): number => {
    if (node.kind === "number") return node.value;
    if (node.kind === "word") return 1;
    if (node.kind === "letter") return NaN;
    const [left, right] = [value(node.left), value(node.right)];
    return { "+": left + right, "-": left - right, "*": left * right, "/": left / right }[node.operator];
  };
  const share = value(expression);
  return Number.isFinite(share) && share >= 0 && share <= 1 ? share : null;
};

/** "50% số điểm", "1/2 điểm tối đa", "½ số điểm", "một nửa số điểm". */
const readFraction = (tokens: Token[], lead: Lead, max: number): Core | null => {
  const start = lead.end;
  const first = tokens[start];
  let share = NaN;
  let end = start;
  if (first?.kind === "number" && first.percent) [share, end] = [first.value, start + 1];
  else if (first?.kind === "number" && isSymbol(tokens[start + 1], "/") && tokens[start + 2]?.kind === "number")
    [share, end] = [first.value / (tokens[start + 2]?.value ?? NaN), start + 3];
  else if (first?.kind === "number" && first.value < 1) [share, end] = [first.value, start + 1];
  else {
    const half = after(tokens, start, phrases("một nửa|nửa"));
    if (half === -1) return null;
    [share, end] = [0.5, half];
  }
  if (!(share >= 0 && share <= 1)) return null;
  const of = after(tokens, end, phrases("của|x|nhân"));
  const points = after(tokens, isSymbol(tokens[of === -1 ? end : of], "*") ? end + 1 : of === -1 ? end : of, OF_POINTS);
  if (points !== -1) {
    const outcome: Outcome = lead.minus ? { kind: "minus-share", share } : { kind: "share", share };
    return { outcome, end: skipTail(tokens, points), sure: true };
  }
  const written =
    isSymbol(tokens[start + 1], "/") || !first || first.kind === "word" || /^[½¼¾⅓⅔]$/.test(first.accented);
  if (written && isPointsUnit(tokens[end])) {
    // "1/2 điểm": half a point or half of the points; only the same where the maximum is 1.
    const outcome: Outcome =
      max === 1
        ? { kind: lead.minus ? "minus" : "points", points: share }
        : {
            kind: "unclear",
            quote: tokens
              .slice(start, end + 1)
              .map(({ accented }) => accented)
              .join(" "),
          };
    return { outcome, end: skipTail(tokens, end + 1), sure: true };
  }
  if (first?.percent === true && isPointsUnit(tokens[end])) {
    return {
      outcome: { kind: lead.minus ? "minus-share" : "share", share },
      end: skipTail(tokens, end + 1),
      sure: true,
    };
  }
  return null;
};

/** "điểm tối đa", "tối đa", "điểm tối đa (2 điểm)"; "tối đa 2 điểm" leaves the points to judgement. */
const readFull = (tokens: Token[], lead: Lead, max: number): Core | null => {
  const full = after(tokens, lead.end, FULL);
  if (full !== -1) {
    let end = full;
    while (isSymbol(tokens[end], ":", "(", "=") || after(tokens, end, phrases("là|bằng")) !== -1) end += 1;
    const number = tokens[end];
    if (number?.kind === "number" && !number.percent && after(tokens, end + 1, TRAIL) === -1) {
      end += isPointsUnit(tokens[end + 1]) ? 2 : 1;
      if (isSymbol(tokens[end], ")")) end += 1;
      return { outcome: { kind: "points", points: pointsValue(number, max) }, end, sure: true };
    }
    return {
      outcome: { kind: lead.minus ? "minus-share" : "share", share: 1 },
      end: skipTail(tokens, full),
      sure: true,
    };
  }
  const most = after(tokens, lead.end, phrases("tối đa không quá|tối đa|không quá|cao nhất|nhiều nhất"));
  if (most === -1 || !(lead.sign || lead.verb)) return null;
  const number = tokens[most];
  if (number?.kind === "number" && !number.percent) {
    const unit = isPointsUnit(tokens[most + 1]);
    if (!unit && !endsClause(tokens, most + 1)) return null;
    return { outcome: { kind: "judgement", low: 0, high: number.value }, end: most + (unit ? 2 : 1), sure: true };
  }
  if (number === undefined || endsClause(tokens, most))
    return { outcome: { kind: "share", share: 1 }, end: most, sure: true };
  return null;
};

const readPoints = (tokens: Token[], lead: Lead): Core | null => {
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
  if (number?.kind !== "number" || number.percent) return null;
  const unit = isPointsUnit(tokens[index + 1]);
  const end = index + (unit ? 2 : 1);
  if (after(tokens, end, TRAIL) !== -1) return null;
  // "0,5 điểm/báo cáo" is read as points per unit elsewhere; "1/2" is no 1.
  if (isSymbol(tokens[end], "/", "%", "*") && !(unit && isSymbol(tokens[end], "/"))) return null;
  if (!led && after(tokens, lead.start - 1, COMPARING) !== -1) return null;
  if (lead.start > 0 && !led && isSymbol(tokens[lead.start - 1], "≥", "≤", "<", ">")) return null;
  // "Điểm 2: từ 90% trở lên"
  const level = lead.start === 0 && saysPoints(tokens, lead) && isSymbol(tokens[end], ":");
  if (!unit && !level && !endsClause(tokens, end)) return null;
  if (!unit && !led) return null;
  const value = negative ? -number.value : number.value;
  const outcome: Outcome = lead.minus ? { kind: "minus", points: Math.abs(value) } : { kind: "points", points: value };
  return { outcome, end: unit ? skipTail(tokens, end) : end, sure: unit || lead.minus };
};

/** "từ 0,5 đến 1 điểm", "0,5 - 1 điểm": the points are left to judgement. */
const readRange = (tokens: Token[], start: number, led: boolean): Core | null => {
  if (!led) return null;
  const from = after(tokens, start, phrases("từ"));
  const index = from === -1 ? start : from;
  const low = tokens[index];
  if (low?.kind !== "number" || low.percent) return null;
  const to = isPointsUnit(tokens[index + 1]) ? index + 2 : index + 1;
  const dash = isSymbol(tokens[to], "-", "÷", "~") ? to + 1 : after(tokens, to, phrases("đến dưới|đến|tới"));
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

/** "1.500" where the row's maximum is 2 is a point and a half. */
const pointsValue = (number: Token, max: number): number =>
  number.value >= 1000 && number.value > max && number.value / 1000 <= max ? number.value / 1000 : number.value;

/** Nothing that could be counted follows: the end, a comma, a closing bracket, the next case. */
const endsClause = (tokens: Token[], index: number): boolean => {
  const token = tokens[index];
  if (token === undefined || token.kind === "break") return true;
  if (isSymbol(token, ",", ".", ")", "]", "(", ";", "+", "•")) return true;
  if (isSymbol(token, "-")) return token.spaced && tokens[index + 1]?.kind !== "number";
  return after(tokens, index, NEXT_CASE) !== -1;
};

const skipTail = (tokens: Token[], index: number): number => {
  const tail = after(tokens, index, TAIL);
  const end = tail === -1 ? index : tail;
  return isSymbol(tokens[end], ")", "]") ? end + 1 : end;
};
