import { either, findMatch, number, opt, pointsUnit, says, seq } from "./match";
import { after, has, isPointsUnit, isSymbol, phrases } from "./phrases";
import type { Token } from "./tokens";

/** "tối đa 2 điểm", "nhưng không quá 2 điểm", "trừ tối đa 1 điểm", "không vượt quá điểm tối đa". */
export interface Limit {
  /** null: the row's maximum. */
  points: number | null;
  ofDeduction: boolean;
  /** "tổng điểm cộng không quá 2 điểm": of what is added, not of all. */
  ofAddition?: boolean;
  /** "không thấp hơn 0,5 điểm": the least that there is. */
  least?: true;
  start: number;
  end: number;
  /** As the text says it; set by who knows the text. */
  words?: string;
}

const MOST = phrases(
  "max|tối đa không quá|tối đa không vượt quá|tối đa là|tối đa bằng|tối đa|không vượt quá|không quá|không vượt|cao nhất không quá|cao nhất|nhiều nhất|mức tối đa|không trừ quá|không bị trừ quá|không trừ vượt quá|không cộng quá|không tính quá|không phạt quá|không bị phạt quá|không thưởng quá",
);
const STATES = phrases("không vượt|không vượt quá|không quá");
const FILLER = phrases(
  "nhưng|tổng điểm|tổng số điểm|điểm|số điểm|điểm cộng|điểm trừ|điểm thưởng|được|cộng|trừ hết|trừ|bị trừ|là|tính|cho|đạt được|của tiêu chí|thành phần|này|toàn bộ|tổng|và|thưởng|điểm đánh giá|chấm|song",
);
const MAX = phrases("số điểm của tiêu chí|điểm của tiêu chí|số điểm tối đa|điểm tối đa|điểm chuẩn|số điểm");
const EXHAUSTED = either(
  says(
    "cho đến hết điểm|đến hết điểm|đến hết số điểm|cho đến khi hết điểm|cho đến khi hết số điểm|trừ đến hết|cho đến hết số điểm|hết điểm thì thôi|không âm|đến hết quỹ điểm|trừ đến hết quỹ điểm|đến hết điểm của tiêu chí|trừ hết điểm thì thôi|không trừ quá số điểm tối đa|không trừ âm",
  ),
  seq(says("cho đến khi còn|cho đến|trừ đến|đến khi còn|đến|về"), number("none", "plain", 0), opt(pointsUnit)),
);
const MINUS = phrases("trừ");
const PLUS = phrases("cộng|thưởng");

/** @param max the row's maximum, of which "50% điểm tối đa" is a share */
export const findLimit = (tokens: Token[], max: number): Limit | null => {
  const exhausted = findMatch(EXHAUSTED, tokens);
  if (exhausted) return { points: null, ofDeduction: true, start: exhausted.start, end: exhausted.end };
  for (let index = 0; index < tokens.length; index += 1) {
    let end = after(tokens, index, MOST);
    // "Không vượt: 1 điểm; vượt dưới 5%: 0,5 điểm": a state.
    if (end === -1 || (index === 0 && isSymbol(tokens[end], ":") && after(tokens, 0, STATES) === end)) continue;
    const start = backOver(tokens, index);
    while (isSymbol(tokens[end], ":", "=") || after(tokens, end, FILLER) !== -1) {
      const maximum = after(tokens, end, MAX);
      if (maximum !== -1 && after(tokens, end, FILLER) < maximum) break;
      end = isSymbol(tokens[end], ":", "=") ? end + 1 : after(tokens, end, FILLER);
    }
    const number = tokens[end];
    const ofDeduction = has(tokens.slice(start, end), MINUS);
    const ofAddition = !ofDeduction && has(tokens.slice(start, end), PLUS);
    if (number?.kind === "number" && !number.percent) {
      const stop = end + (isPointsUnit(tokens[end + 1]) ? 2 : 1);
      if (isPointsUnit(tokens[end + 1]) || stop >= tokens.length || isSymbol(tokens[stop], ")", ",", "."))
        return { points: number.value, ofDeduction, ofAddition, start, end: stop };
      continue;
    }
    const ofRow = number?.kind === "number" && max > 0 ? after(tokens, behindOf(tokens, end + 1), MAX) : -1;
    if (number && ofRow !== -1) return { points: number.value * max, ofDeduction, start, end: ofRow };
    if (isSymbol(number, "-") && tokens[end + 1]?.kind === "number")
      return {
        points: tokens[end + 1]?.value ?? null,
        ofDeduction: true,
        start,
        end: end + (isPointsUnit(tokens[end + 2]) ? 3 : 2),
      };
    const maximum = after(tokens, end, MAX);
    if (maximum !== -1) return { points: null, ofDeduction, start, end: maximum };
  }
  return null;
};

const OF = phrases("của");
const behindOf = (tokens: Token[], index: number): number => Math.max(index, after(tokens, index, OF));

/** The words that lead to "không quá": "nhưng tổng điểm trừ". */
const backOver = (tokens: Token[], index: number): number => {
  let start = index;
  for (;;) {
    const previous = tokens[start - 1];
    // The "điểm" of "0,5 điểm, tối đa …" belongs to its number.
    if (isPointsUnit(previous) && tokens[start - 2]?.kind === "number") return start;
    if (previous && (isSymbol(previous, ",", "(") || (previous.kind === "word" && isFiller(previous)))) start -= 1;
    else return start;
  }
};

const isFiller = (token: Token): boolean =>
  /^(nhung|tong|diem|so|tru|cong|bi|duoc|muc|va|song|thuong)$/.test(token.folded);
