import { either, findMatch, named, number, opt, pointsUnit, says, seq, sym, valueAt, type Pattern } from "./match";
import { isSymbol } from "./phrases";
import type { Token } from "./tokens";

/** "(b/a) × 2 nhưng không thấp hơn 0,5 điểm", "Điểm không thấp hơn 1": the least that the row gives. */
export interface Least {
  points: number;
  start: number;
  end: number;
}

const AHEAD: Pattern = (tokens, index) =>
  index >= tokens.length || isSymbol(tokens[index], ",", ")", ".") ? [{ end: index, places: {} }] : [];
const LEAST = seq(
  opt(sym(",", "(")),
  opt(says("nhưng|song|và")),
  opt(named("points", says("tổng điểm|số điểm|điểm đánh giá|điểm đạt được|điểm của tiêu chí|điểm"))),
  says("không thấp hơn|không dưới|không ít hơn|không nhỏ hơn|tối thiểu|ít nhất|thấp nhất"),
  opt(either(says("là|bằng|được"), sym("="))),
  number("least"),
  opt(pointsUnit),
  opt(sym(")")),
  AHEAD,
);

/** Only behind a formula or a deduction, or of the points by name; elsewhere "ít nhất 2" bounds what is counted. */
export const findLeast = (tokens: Token[]): Least | null => {
  const found = findMatch(LEAST, tokens);
  if (!found) return null;
  const before = tokens.slice(0, found.start);
  const computed = before.some((token) => isSymbol(token, "*", "/") || /^(x|trừ)$/.test(token.accented));
  const alone = found.start === 0 && found.places["points"] !== undefined;
  return computed || alone ? { points: valueAt(found, "least"), start: found.start, end: found.end } : null;
};
