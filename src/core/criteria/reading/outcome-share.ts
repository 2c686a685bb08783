import type { Outcome } from "../scoring-rule";
import { FULL, type Lead } from "./lead";
import { endsClause, NEXT_BOUND, skipTail, type OutcomeCore } from "./outcome-end";
import { after, isPointsUnit, isSymbol, phrases } from "./phrases";
import type { Token } from "./tokens";

/** What a share is of: "số điểm tối đa". */
export const OF_POINTS_WORDS =
  "quỹ điểm|tổng số điểm tối đa|tổng số điểm|số điểm tối đa|số điểm chuẩn|số điểm quy định|tổng điểm|số điểm|điểm tối đa|điểm chuẩn|điểm số tối đa|mức điểm tối đa|điểm của tiêu chí|thang điểm|điểm quy định";
export const OF_POINTS = phrases(OF_POINTS_WORDS);
const TRAIL = phrases("trở lên|trở xuống|trở đi");

/** "50% số điểm", "1/2 điểm tối đa", "½ số điểm", "một nửa số điểm". */
export const readFraction = (tokens: Token[], lead: Lead, max: number): OutcomeCore | null => {
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
export const readFull = (tokens: Token[], lead: Lead, max: number): OutcomeCore | null => {
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
    // "đạt 100% được tối đa 2 điểm" of 2 is all of it; less leaves the points to judgement.
    const outcome: Outcome =
      lead.verb && number.value === max
        ? { kind: "points", points: max }
        : { kind: "judgement", low: 0, high: number.value };
    return { outcome, end: most + (unit ? 2 : 1), sure: true };
  }
  const ends = endsClause(tokens, most) && (lead.sign || after(tokens, most, NEXT_BOUND) === -1);
  if (number === undefined || ends) return { outcome: { kind: "share", share: 1 }, end: most, sure: true };
  return null;
};

/** "1.500" where the row's maximum is 2 is a point and a half. */
const pointsValue = (number: Token, max: number): number =>
  number.value >= 1000 && number.value > max && number.value / 1000 <= max ? number.value / 1000 : number.value;
