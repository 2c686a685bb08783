import { COMPARISONS, DOWNWARDS, EXTREMES, UPWARDS } from "../../words/comparisons";
import { matchAt, number, says, seq } from "./match";
import { after, isCompound, isLetter, isSymbol, phrases } from "./phrases";
import type { Token } from "./tokens";

/** A number of a condition with the words that make it a bound. */
export interface Bound {
  token: Token;
  operator: "from" | "ge" | "gt" | "le" | "lt" | "eq" | "none";
  /** "đến", a dash before it: the end of a span that the bound before it begins. */
  closes: boolean;
  /** "trở lên", "trở xuống" behind it. */
  trail: "up" | "down" | null;
  /** "80% ≤ x": a sign behind it that turns it round. */
  turned: "ge" | "gt" | "le" | "lt" | null;
  joined: "and" | "or" | null;
  value: number;
  percent: boolean;
  /** The letter that the sign compares ("a = 0"), where it is no rate. */
  letter: string | null;
  /** The word behind the number ("cuộc", "ngày"), folded. */
  unit: string;
  /** Behind letters with a stroke ("b/a < 0,8") or "tỷ lệ". */
  ofRate: boolean;
  ofPoints: boolean;
}

const NAMES = { ">=": "ge", "<=": "le", "<": "lt", ">": "gt", "=": "eq" } as const;
const OPERATORS: [Bound["operator"], ReturnType<typeof phrases>][] = [
  ...[...COMPARISONS, ...EXTREMES].map(({ comparator, words }): (typeof OPERATORS)[number] => [
    NAMES[comparator],
    phrases(words),
  ]),
  ["le", phrases("trong vòng|trong thời hạn|trong thời gian|trong khoảng thời gian")],
  ["from", phrases("từ")],
  ["eq", phrases("đạt|có|là|được")],
];
const SIGNS: Record<string, Bound["operator"]> = { "≥": "ge", "≤": "le", "<": "lt", ">": "gt", "=": "eq" };
const TURNED = { "≥": "le", ">": "lt", "≤": "ge", "<": "gt" } as const;
const UNFULFILLED = phrases(
  "không hoàn thành|chưa hoàn thành|không đảm bảo|không bảo đảm|chưa đảm bảo|chưa bảo đảm|không thực hiện|chưa thực hiện|không giải quyết|không xử lý",
);
const TO = phrases("đến hết|cho đến|đến|tới");
const UP = phrases(UPWARDS);
const DOWN = phrases(DOWNWARDS);
/** Words that may stand between "dưới" and its number. */
const BETWEEN = phrases(
  "chỉ tiêu giao|chỉ tiêu được giao|chỉ tiêu|kế hoạch giao|mục tiêu|mức|tỷ lệ|tỉ lệ|thứ hạng|hạng|thứ|vị trí|số lượng|được|ngưỡng|điểm",
);
const AND = phrases("và|nhưng|đồng thời");
const OR = phrases("hoặc|hay");
const RATE_WORDS = phrases("tỷ lệ|tỉ lệ");

/** The bounds of a condition in order, and the tokens that they use. */
export const readBounds = (tokens: Token[]): { bounds: Bound[]; used: Set<Token> } => {
  const bounds: Bound[] = [];
  const used = new Set<Token>();
  /** The words of an operator whose number has not come yet. */
  let pending: Token[] = [];
  let joint: Token[] = [];
  const use = (from: number, to: number) => tokens.slice(from, to).forEach((token) => used.add(token));
  let operator: Bound["operator"] = "none";
  let closes = false;
  let joined: Bound["joined"] = null;
  let letter: string | null = null;
  let ofRate = false;
  let index = 0;
  const clear = () => {
    operator = "none";
    letter = null;
    pending = [];
  };
  while (index < tokens.length) {
    const token = tokens[index];
    if (!token) break;
    if (token.kind === "number") {
      const over = tokens[index + 2];
      // "trên 2/3 số phiếu"
      const fraction =
        isSymbol(tokens[index + 1], "/") &&
        over?.kind === "number" &&
        over.value >= token.value &&
        over.value > 0 &&
        !over.percent &&
        operator !== "none" &&
        operator !== "eq"
          ? token.value / over.value
          : null;
      if (fraction !== null) index += 2;
      const next = tokens[index + 1];
      const turned =
        operator === "none" &&
        !closes &&
        next?.kind === "symbol" &&
        next.folded in TURNED &&
        tokens[index + 2]?.kind !== "number"
          ? TURNED[next.folded as keyof typeof TURNED]
          : null;
      const end = stretchOf(tokens, index + 1);
      const denied = isWhole(token) && (operator === "none" || operator === "eq") ? denialBefore(tokens, index) : null;
      const trail = trailOf(tokens, index + 1, end);
      [...pending, ...(denied ?? []), ...(trail?.tokens ?? []), ...(bounds.length > 0 && !closes ? joint : [])].forEach(
        (one) => used.add(one),
      );
      use(index - (fraction === null ? 0 : 2), index + (turned === null ? 1 : 2));
      joint = [];
      bounds.push({
        token,
        operator: denied ? "lt" : operator,
        closes: closes && bounds.length > 0,
        trail: trail?.side ?? null,
        turned,
        joined: bounds.length > 0 ? joined : null,
        value: fraction ?? token.value,
        percent: token.percent || fraction !== null,
        letter,
        unit: next?.kind === "word" ? next.folded : "",
        ofRate,
        ofPoints: next?.accented === "điểm" || next?.folded === "diem",
      });
      clear();
      closes = false;
      joined = null;
      index += turned === null ? 1 : 2;
      continue;
    }
    const to = after(tokens, index, TO);
    if (to !== -1 || isSymbol(token, "-", "~", "÷")) {
      closes = bounds.length > 0;
      clear();
      pending = tokens.slice(index, to === -1 ? index + 1 : to);
      index = to === -1 ? index + 1 : to;
      continue;
    }
    const sign = token.kind === "symbol" ? SIGNS[token.folded] : undefined;
    if (sign !== undefined) {
      if (isFirm(operator)) pending = [];
      operator = sign;
      pending.push(token);
      const before = tokens[index - 1];
      letter =
        isLetter(before) && !isSymbol(tokens[index - 2], "/") && before?.folded !== "x"
          ? (before?.accented ?? null)
          : null;
      index += 1;
      continue;
    }
    // "=> 80%" at the start of a condition is a slip for "≥ 80%".
    if (isSymbol(token, "=>") && index === 0 && tokens[1]?.kind === "number") {
      operator = "ge";
      pending.push(token);
      index += 1;
      continue;
    }
    const read = operatorAt(tokens, index);
    if (read) {
      // "≥ dưới 10%": the word before is not used; "vượt dưới 10%" says by how much.
      if (isFirm(operator) && !pending.some(({ accented }) => accented === "vượt")) pending = [];
      // "a nhỏ hơn 20", "a dưới 10"
      const named = tokens[index - 1];
      if (isLetter(named) && !isSymbol(tokens[index - 2], "/") && /^[abc]$/.test(named?.accented ?? ""))
        letter = named?.accented ?? null;
      operator = operator === "from" && read.operator === "eq" ? "from" : operatorOf(operator, read.operator);
      pending.push(...tokens.slice(index, read.end));
      index = read.end;
      continue;
    }
    const or = after(tokens, index, OR);
    const and = after(tokens, index, AND);
    if (or !== -1 || and !== -1 || isSymbol(token, ",")) {
      if (joined !== "or") joined = or !== -1 ? "or" : joined === null || and !== -1 ? "and" : joined;
      clear();
      if (or !== -1 || and !== -1) joint.push(...tokens.slice(index, Math.max(or, and)));
      index = Math.max(or, and, index + 1);
      continue;
    }
    if (isSymbol(token, "/") && isLetter(tokens[index - 1]) && isLetter(tokens[index + 1])) ofRate = true;
    if (after(tokens, index, RATE_WORDS) !== -1) ofRate = true;
    const between = after(tokens, index, BETWEEN);
    if (between === -1) clear();
    index = between === -1 ? index + 1 : between;
  }
  // "0,7 ≤ b/a < 0,9": what is compared stands behind the first number.
  const ofRates = bounds.some((bound) => bound.ofRate);
  return {
    bounds: bounds.map((bound) => (ofRates && bound.turned !== null ? { ...bound, ofRate: true } : bound)),
    used,
  };
};

const isFirm = (operator: Bound["operator"]): boolean => !/^(none|eq|from)$/.test(operator);

const isWhole = (token: Token): boolean => token.percent && token.value === 1;

/** "không hoàn thành 100% nhiệm vụ", "không đảm bảo đạt 100%": below the whole. */
const denialBefore = (tokens: Token[], index: number): Token[] | null => {
  for (const words of [3, 4, 2, 5]) {
    const end = after(tokens, index - words, UNFULFILLED);
    const reaches = tokens.slice(end, index).every((token) => /^(du|dat|duoc|dung)$/.test(token.folded));
    if (end !== -1 && end <= index && reaches) return tokens.slice(index - words, index);
  }
  return null;
};

/** The last word before the number decides ("từ trên 80%"), but "đạt" never weakens a bound. */
const operatorOf = (before: Bound["operator"], next: Bound["operator"]): Bound["operator"] =>
  next === "eq" && before !== "none" ? before : next;

const operatorAt = (tokens: Token[], index: number): { operator: Bound["operator"]; end: number } | null => {
  let best: { operator: Bound["operator"]; end: number } | null = null;
  for (const [operator, list] of OPERATORS) {
    const end = after(tokens, index, list);
    if (end > (best?.end ?? index) && !isCompound(tokens, end)) best = { operator, end };
  }
  // "sau 20 ngày"; in "sau 2 năm triển khai" nothing is compared.
  if (!best && matchAt(BEHIND, tokens, index)) return { operator: "gt", end: index + 1 };
  return best;
};

const BEHIND = seq(says("sau"), number("time"), says("ngày|giờ|phút|tuần"));

/** Up to the next number: "từ 2 sáng kiến, giải pháp trở lên" trails, "80% …, từ 90% trở lên" does not. */
const stretchOf = (tokens: Token[], from: number): number => {
  let end = from;
  while (end < tokens.length && tokens[end]?.kind !== "number" && !isSymbol(tokens[end], ";", ":")) end += 1;
  return end;
};

const isBefore = (tokens: Token[], index: number): boolean => {
  const between = after(tokens, index, BETWEEN);
  return tokens[between === -1 ? index : between]?.kind === "number";
};

const trailOf = (tokens: Token[], from: number, to: number): { side: "up" | "down"; tokens: Token[] } | null => {
  for (let index = from; index < to; index += 1) {
    const up = after(tokens, index, UP);
    // "trên 110% hoặc dưới 70%": another bound begins.
    if (after(tokens, index, OR) !== -1 && isBefore(tokens, Math.max(up, after(tokens, index, DOWN)))) return null;
    if (up !== -1 && up <= to) return { side: "up", tokens: tokens.slice(index, up) };
    const down = after(tokens, index, DOWN);
    if (down !== -1 && down <= to) return { side: "down", tokens: tokens.slice(index, down) };
    if (after(tokens, index, TO) !== -1) return null;
  }
  return null;
};
