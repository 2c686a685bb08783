import { after, find, has, isLetter, isPointsUnit, isSymbol, phrases } from "./phrases";
import { behindBracket } from "./coverage";
import { BULLETS } from "../../words/signs";
import type { Token } from "./tokens";

/** A stretch of the text between hard stops (";", a sentence's end, a bullet), with its list label if it has one. */
export interface Segment {
  label: string | null;
  tokens: Token[];
}

const WHERE = phrases("trong đó|ở đây");
const EACH = phrases("cứ mỗi|cứ|với mỗi|mỗi");
const UNFINISHED = phrases(
  "đến|từ|dưới|trên|và|hoặc|đạt|của|số|là|được|tỷ lệ|tổng|tổng số|thì|không|các|có|theo|công thức|bằng|nhân|chia|x|tối",
);
const MINUS = phrases("trừ");
const LIMITS = phrases("tối đa|không quá|nhưng|tổng|trừ");
const BUT_LIMITED = phrases("nhưng không quá|nhưng tối đa|nhưng không vượt quá|tối đa không quá|tối đa");
const DENIES = phrases("không|chưa");
const DEFINES = phrases("là");

export const splitSegments = (all: Token[]): Segment[] => {
  const tokens = withAsidesBehind(all);
  const segments: Segment[] = [];
  let current: Token[] = [];
  let depth = 0;
  const cut = () => {
    const trimmed = trim(current);
    if (trimmed.length > 0) segments.push(labelled(trimmed));
    current = [];
    depth = 0;
  };
  tokens.forEach((token, index) => {
    if (token.kind === "break") {
      if (!continues(tokens, index, current)) cut();
      return;
    }
    if (isSymbol(token, ";", "|", ...BULLETS)) {
      cut();
      return;
    }
    // "1 điểm/ Không kịp thời: …": behind points and before a capital a stroke only separates.
    if (
      isSymbol(token, "/") &&
      isPointsUnit(tokens[index - 1]) &&
      tokens[index + 1]?.kind === "word" &&
      tokens[index + 1]?.spaced &&
      (!tokens[index + 1]?.lower || after(tokens, index + 1, DENIES) !== -1)
    ) {
      cut();
      return;
    }
    if (
      isSymbol(token, "/") &&
      isSymbol(tokens[index - 1], ")") &&
      isPointsUnit(tokens[index - 2]) &&
      tokens[index + 1]?.kind === "word"
    ) {
      cut();
      return;
    }
    // "b là số hồ sơ đúng hạn, nhưng không quá 1,5 điểm": the limit is no part of what the letter means.
    if (isSymbol(token, ",") && isDefinition(current, 0) && after(tokens, index + 1, BUT_LIMITED) !== -1) {
      cut();
      return;
    }
    // "lần 1 nhắc nhở, lần 2 trừ 1 điểm, từ lần 3 trừ 2 điểm"
    if (
      isSymbol(token, ",") &&
      tokens[skipFrom(tokens, index + 1)]?.ordinal &&
      current.some(({ ordinal }) => ordinal)
    ) {
      cut();
      return;
    }
    // "100%: 1 điểm, thiếu 1% trừ 0,02 điểm"
    if (isSymbol(token, ",") && isPointsUnit(tokens[index - 1]) && deductsNext(tokens, index + 1)) {
      cut();
      return;
    }
    if (isSymbol(token, ".") && endsSentence(tokens, index, current)) {
      cut();
      return;
    }
    if (isSymbol(token, "(", "[", "{")) depth += 1;
    else if (isSymbol(token, ")", "]", "}")) depth -= 1;
    if (current.length > 0 && startsAnew(tokens, index, depth, current)) cut();
    current.push(token);
  });
  cut();
  return segments;
};

/** "Không vi phạm (vi phạm 01 lần trừ 1 điểm): 3 điểm": what is taken in brackets before the points goes behind them. */
const withAsidesBehind = (tokens: Token[]): Token[] => {
  if (!tokens.some((token, at) => isSymbol(token, ")") && isSymbol(tokens[at + 1], ":", "=>"))) return tokens;
  for (let opening = 1; opening < tokens.length; opening += 1) {
    const closed = behindBracket(tokens, opening);
    const inner = tokens.slice(opening + 1, closed - 1);
    if (!isSymbol(tokens[opening], "(") || !isSymbol(tokens[closed], ":", "=>") || !has(inner, MINUS)) continue;
    if (!inner.some((token, at) => token.kind === "number" && isPointsUnit(inner[at + 1]))) continue;
    const stop = tokens.findIndex((token, at) => at > closed && (token.kind === "break" || isSymbol(token, ";")));
    const last = stop === -1 ? tokens.length : stop;
    const before = [...tokens.slice(0, opening), ...tokens.slice(closed, last)];
    const cut: Token[] = inner.slice(0, 1).map((token) => ({ ...token, kind: "symbol", folded: ";", accented: ";" }));
    return [...before, ...cut, ...inner, ...withAsidesBehind(tokens.slice(last))];
  }
  return tokens;
};

const FROM = phrases("từ|kể từ");
const skipFrom = (tokens: Token[], index: number): number => Math.max(index, after(tokens, index, FROM));

const deductsNext = (tokens: Token[], from: number): boolean => {
  if (after(tokens, from, LIMITS) !== -1) return false;
  const stretch = tokens.slice(from, from + 10);
  const each = find(stretch, EACH);
  const minus = each > 0 ? each : find(stretch, MINUS);
  return minus > 0 && stretch.slice(0, minus).every((token) => token.kind !== "break" && !isSymbol(token, ";", "."));
};

/** A definition, a "trong đó", a "mỗi …" behind a comma, a label "b)" inside the line: each begins a new stretch. */
const startsAnew = (tokens: Token[], index: number, depth: number, current: Token[]): boolean => {
  const where = after(tokens, index, WHERE);
  if (where !== -1) return !demandsMore(tokens, index, where);
  const previous = tokens[index - 1];
  // "dưới 5 sáng kiến, mỗi sáng kiến …" says for which figures; only behind points a new stretch begins.
  if (after(tokens, index, EACH) !== -1 && isSymbol(previous, ","))
    return current.some(
      (token, at) => isPointsUnit(token) || (isSymbol(token, ":") && current[at + 1]?.kind === "number"),
    );
  if (
    isDefinition(tokens, index) &&
    (isSymbol(previous, ",", "(", ":", "-", "+") || after(tokens, index - 1, phrases("với|và|đó")) !== -1)
  )
    return true;
  return (
    depth < 0 &&
    isSymbol(tokens[index + 1], ")") &&
    isLetter(tokens[index]) &&
    !isSymbol(previous, "/", "*", "(", "+", "-")
  );
};

/**
 * "Hoàn thành 100%, trong đó trên 30% trước hạn: 3 điểm" and "…: 2 điểm, trong đó … từ 50% trở lên": the words narrow the
 * condition that they follow; "trong đó:" and "trong đó a là …" begin anew.
 */
const ALL = phrases("tất cả|toàn bộ");
const demandsMore = (tokens: Token[], index: number, where: number): boolean => {
  const next = tokens[where];
  if (!next || next.kind === "break" || isSymbol(next, ":", "-", "+", "(") || isDefinition(tokens, where)) return false;
  const isStop = (token: Token) => token.kind === "break" || isSymbol(token, ";", ".");
  const start = tokens.slice(0, index).findLastIndex(isStop) + 1;
  const stop = tokens.findIndex((token, at) => at >= where && isStop(token));
  const [before, behind] = [tokens.slice(start, index), tokens.slice(where, stop === -1 ? tokens.length : stop)];
  const givesPoints = (part: Token[]) => part.some((token, at) => at > 0 && isPointsUnit(token));
  const counts = (part: Token[]) => part.some(({ kind }) => kind === "number");
  if (!(counts(before) || has(before, ALL)) || !counts(behind)) return false;
  return givesPoints(before) !== givesPoints(behind);
};

/** "a là tổng số …", "b: số …", "a = tổng …". */
export const isDefinition = (tokens: Token[], index: number): boolean => {
  if (!isLetter(tokens[index]) || isSymbol(tokens[index - 1], "/", "*")) return false;
  const defines =
    isSymbol(tokens[index + 1], ":", "=") || dashDefines(tokens, index) ? index + 2 : after(tokens, index + 1, DEFINES);
  const next = tokens[defines];
  return defines !== -1 && next?.kind === "word" && !isLetter(next);
};

/** "a – số nhiệm vụ được giao" */
const dashDefines = (tokens: Token[], letter: number): boolean =>
  isSymbol(tokens[letter + 1], "-") &&
  after(tokens, letter + 2, QUANTITY) !== -1 &&
  !isSymbol(tokens[letter - 1], "=", "+", "-", "(", "×");
const QUANTITY = phrases("số|tổng|tỷ lệ|tỉ lệ|số lượng|các");

/** A line goes on where it stops in the middle ("từ 96% đến ⏎ dưới 98%") or the next one starts in lower case. */
const continues = (tokens: Token[], index: number, current: Token[]): boolean => {
  const previous = current[current.length - 1];
  const next = tokens[index + 1];
  if (!previous || !next) return true;
  if (isSymbol(previous, ",", "/", "*", "(", "=", "<", ">", "≤", "≥", "=>") || isSymbol(next, ")", "]", "/", "=>", ":"))
    return true;
  if (isSymbol(previous, "-") && current.length > 1) return true;
  if (previous.kind === "word" && after(tokens, index - 1, UNFINISHED) !== -1 && !isSymbol(next, "-", "+", "•", "*"))
    return true;
  if (isSymbol(previous, ":") || next.kind !== "word") return false;
  if (isDefinition(tokens, index + 1) || isSymbol(tokens[index + 2], ")", ".")) return false;
  const lower = next.accented !== "" && next.lower;
  return (
    lower &&
    previous.kind === "word" &&
    previous.accented !== "điểm" &&
    previous.accented !== "đ" &&
    previous.folded !== "diem"
  );
};

const endsSentence = (tokens: Token[], index: number, current: Token[]): boolean => {
  const next = tokens[index + 1];
  if (!next) return true;
  // "a." and "1." at the start are labels; "(b/a).2" multiplies; "..." is no end.
  if (current.length === 1 && (current[0]?.kind === "number" || isLetter(current[0]))) return false;
  return next.spaced || next.kind === "break";
};

const trim = (tokens: Token[]): Token[] => {
  let start = 0;
  let end = tokens.length;
  while (
    start < end &&
    isSymbol(tokens[start], "-", "+", "*", ",", ".", "•", "'", '"', "“") &&
    !isNegative(tokens, start)
  )
    start += 1;
  while (
    end > start &&
    (isSymbol(tokens[end - 1], ",", ".", '"', "”", "(", "-") ||
      /^(với|và|voi|va)$/.test(tokens[end - 1]?.accented ?? ""))
  )
    end -= 1;
  return tokens.slice(start, end);
};

/** "-0,5 điểm nếu …" begins with a minus sign, "- 0,5 điểm" with a bullet. */
const isNegative = (tokens: Token[], index: number): boolean =>
  isSymbol(tokens[index], "-") &&
  tokens[index + 1]?.kind === "number" &&
  tokens[index + 1]?.spaced === false &&
  tokens[index + 1]?.percent === false;

/** "a) …", "1. …", "(2) …", "b. …". */
const labelled = (tokens: Token[]): Segment => {
  const [first, second, third] = tokens;
  const names = (token: Token | undefined) =>
    (token?.kind === "word" && token.accented.length <= 3 && /^([a-zđ]|[ivx]+)$/.test(token.accented)) ||
    (token?.kind === "number" && !token.percent && Number.isInteger(token.value) && token.value < 20);
  if (names(first) && first && isSymbol(second, ")", ".") && tokens.length > 2)
    return { label: first.accented, tokens: trim(tokens.slice(2)) };
  if (
    isSymbol(first, "(") &&
    names(second) &&
    second &&
    isSymbol(third, ")") &&
    tokens.length > 3 &&
    !isSymbol(tokens[3], "*", "/")
  )
    return { label: second.accented, tokens: trim(tokens.slice(3)) };
  return { label: null, tokens };
};
