import { COMPARISONS, DOWNWARDS, EXTREMES, UPWARDS } from "../../words/comparisons";
import { CONDITIONS, DENIABLE, FAULTS, IDIOMS, NEGATIONS } from "../../words/vocabulary";
import { after, isCompound, isSymbol, phrases } from "./phrases";
import type { Token } from "./tokens";

/**
 * The accounting of this reader: each number, sign, comparison, negation and word of condition is used by the reading, or
 * the rule gives no number. Other words may be a label.
 */
const MEANING = phrases(
  ...COMPARISONS.filter(({ comparator }) => comparator !== "=").map(({ words }) => words),
  ...EXTREMES.map(({ words }) => words),
  UPWARDS,
  DOWNWARDS,
  NEGATIONS,
  CONDITIONS,
);
const NEGATION = phrases(NEGATIONS);
const IDIOM = phrases(IDIOMS);
const DENIED = phrases(DENIABLE);
const FAULT = phrases(FAULTS);
const SIGN = /^[≥≤<>=±~*]$/;

/** The tokens of meaning outside brackets and quotes; what stands in brackets explains. */
export const meaningIn = (tokens: Token[]): Token[] => {
  const found: Token[] = [];
  let index = 0;
  while (index < tokens.length) {
    const token = tokens[index];
    const closed = token ? behindBracket(tokens, index) : -1;
    const idiom = after(tokens, index, IDIOM);
    const meaning = idiom === -1 ? meaningAt(tokens, index) : -1;
    if (closed !== -1) index = closed;
    else if (idiom !== -1) index = idiom;
    else if (meaning !== -1 && (isCounted(tokens, index) || endsRank(tokens, index))) index = meaning;
    else if (meaning !== -1) {
      found.push(...tokens.slice(index, meaning));
      index = meaning;
    } else {
      if (token && isFigure(token)) found.push(token);
      index += 1;
    }
  }
  return found;
};

/** In "không để quá hạn" the denial stands alone: "quá hạn" is one word. */
const meaningAt = (tokens: Token[], index: number): number => {
  const end = after(tokens, index, MEANING);
  return isCompound(tokens, end) ? Math.max(index + 1, after(tokens, index, NEGATION)) : end;
};

/** In "có 01 trường hợp" and "các trường hợp" it is what is counted. */
const isCounted = (tokens: Token[], index: number): boolean =>
  after(tokens, index, CASES) !== -1 &&
  (tokens[index - 1]?.kind === "number" ||
    /^(các|những|số|mọi|mỗi|hoặc|và|có|từng)$/.test(tokens[index - 1]?.accented ?? ""));
const CASES = phrases("trường hợp");

/** "từ khiển trách trở lên", "cấp tỉnh trở lên": no number, but a rank that belongs to what is named. */
const endsRank = (tokens: Token[], index: number): boolean => {
  if (after(tokens, index, TRAIL) === -1) return false;
  // "OCOP từ 3 sao trở lên"
  if (tokens[index - 1]?.folded === "sao") return true;
  const rank = [2, 3, 4, 5].find((back) => after(tokens, index - back, RANK) !== -1);
  return rank !== undefined && tokens.slice(index - rank, index).every(({ kind }) => kind === "word");
};
const TRAIL = phrases("trở lên|trở xuống");
const RANK = phrases("từ khiển trách|từ cảnh cáo|từ mức|cấp|hạng|loại|giải|bậc|từ loại|từ cấp|từ giải|từ hạng");

const isFigure = (token: Token): boolean =>
  token.kind === "number" || (token.kind === "symbol" && SIGN.test(token.folded));

const CLOSING: Record<string, string> = { "(": ")", "[": "]", "“": "”", '"': '"' };

/** Behind the bracket or quote that opens here, or -1 where none does or it never closes. */
export const behindBracket = (tokens: Token[], index: number): number => {
  const opening = tokens[index];
  const closing = opening?.kind === "symbol" ? CLOSING[opening.folded] : undefined;
  if (opening === undefined || closing === undefined) return -1;
  let depth = 0;
  for (let at = index; at < tokens.length; at += 1) {
    if (closing !== opening.folded && isSymbol(tokens[at], opening.folded)) depth += 1;
    else if (isSymbol(tokens[at], closing) && at > index) {
      if (closing !== opening.folded) depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
};

/** Of these tokens the ones of meaning that no reader used. */
export const unclaimedIn = (tokens: Token[], used: ReadonlySet<Token>): Token[] =>
  meaningIn(tokens).filter((token) => !used.has(token));

/** "Có ghi chép nhưng còn sơ sài", "hoàn thành nhưng chậm dưới 10 ngày": done, but badly; how badly is said behind it. */
export const butBadly = (tokens: Token[]): Token[] => {
  const but = tokens.findIndex((token, index) => token.kind === "number" || after(tokens, index, BUT) !== -1);
  return but > 0 && tokens[but]?.kind !== "number" && after(tokens, 0, DONE) !== -1 ? tokens.slice(but, but + 1) : [];
};
const BUT = phrases("nhưng còn|nhưng chưa|nhưng không|nhưng bị|nhưng chậm|nhưng trễ|nhưng muộn|nhưng quá hạn");
const DONE = phrases("có|đã|hoàn thành|thực hiện|ban hành|nộp|gửi");

/** What the denials in a label come to: of something good ("không đúng hạn"), or of a fault ("không vi phạm"). */
export interface Denials {
  denied: "good" | "fault" | null;
  /** The negations that are understood. */
  used: Token[];
}

export const denialsIn = (tokens: Token[], claimed: ReadonlySet<Token>): Denials => {
  const found = denialsOf(tokens).filter(({ used }) => used[0] && !claimed.has(used[0]));
  const [first] = found;
  if (found.some(({ fault }) => fault !== first?.fault)) return { denied: null, used: [] };
  return { denied: first ? (first.fault ? "fault" : "good") : null, used: found.flatMap(({ used }) => used) };
};

/** Every denial of something that can be denied, whatever it comes to. */
export const deniedIn = (tokens: Token[]): Token[] => denialsOf(tokens).flatMap(({ used }) => used);

const denialsOf = (tokens: Token[]): { fault: boolean; used: Token[] }[] =>
  tokens.flatMap((_, index) => {
    // In "không dùng tiền mặt" nothing is denied.
    const end = after(tokens, index, IDIOM) === -1 ? after(tokens, index, NEGATION) : -1;
    const denied = end === -1 ? -1 : after(tokens, end, DENIED);
    return denied === -1 ? [] : [{ fault: faultBehind(tokens, end), used: tokens.slice(index, denied) }];
  });

/** A fault within the next few words: "không vi phạm", "không có báo cáo trễ hạn". */
const faultBehind = (tokens: Token[], from: number): boolean => {
  // "chưa được giải quyết không vượt quá 5%": the next denial begins something else.
  const next = tokens.slice(from, from + 5).findIndex((_, at) => after(tokens, from + at, NEGATION) !== -1);
  return [0, 1, 2, 3, 4]
    .slice(0, next === -1 ? 5 : next)
    .some((offset) => after(tokens, from + offset, FAULT) !== -1 && tokens[from + offset - 1]?.accented !== "xin");
};
