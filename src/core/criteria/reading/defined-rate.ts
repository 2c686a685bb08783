import type { Expression } from "../scoring-rule";
import { readExpression } from "./expression";
import { isRatio, lettersOf, withoutHundred } from "./expression-nodes";
import { deniedIn, unclaimedIn } from "./coverage";
import { either, end, matchAt, says, sym } from "./match";
import { after, isPointsUnit, isSymbol, phrases } from "./phrases";
import type { Token } from "./tokens";

const RATE = phrases("tỷ lệ|tỉ lệ|chỉ số|hệ số");

/**
 * "Tỷ lệ = 1 - a/b": the rate that the letters make. `ratio` is null where it is not understood (a third letter): then the
 * bands and formulas of the rate speak of another figure than a/b.
 */
export interface DefinedRate {
  ratio: Expression | null;
  /** "Số máy tính/100 cán bộ = a/b*100", "= a/b*1.000": the bounds are so many times the ratio. */
  per?: number;
  /** Behind "= a/b*1.000:" */
  rest?: Token[];
}

export const readDefinedRate = (segment: Token[]): DefinedRate | null => {
  const sign = segment.findIndex((token) => isSymbol(token, "="));
  if (sign < 1) return null;
  const scaled = scaledBy(segment, sign);
  if (scaled) return scaled;
  const first = segment.findIndex(({ kind }) => kind === "word");
  if (after(segment, first, RATE) === -1) return null;
  const name = segment.slice(0, sign);
  if (name.some((token) => token.kind === "number" || isPointsUnit(token))) return null;
  const read = readExpression(segment, sign + 1);
  if (!read || lettersOf(read.expression).length === 0 || isRatio(read.expression)) return null;
  return { ratio: matchAt(end, segment, read.end) ? restOf(read.expression) : null };
};

const NUMBER = says("số|chỉ số|tỷ suất|mật độ");

/** A power of ten behind the ratio: 1.000 and more, or 100 where the name says of how many ("Số máy tính/100 cán bộ"). */
const scaledBy = (segment: Token[], sign: number): DefinedRate | null => {
  const expression = readExpression(segment, sign + 1);
  const core = expression?.expression;
  const stop = matchAt(either(end, sym(":")), segment, expression?.end ?? 0);
  if (!expression || core?.kind !== "operation" || core.operator !== "*" || !stop) return null;
  const [ratio, factor] = core.right.kind === "number" ? [core.left, core.right] : [core.right, core.left];
  if (factor.kind !== "number" || factor.percent || !isRatio(ratio) || lettersOf(ratio).length !== 2) return null;
  const name = segment.slice(0, sign);
  const others = name.filter(({ kind }) => kind === "number");
  if (unclaimedIn(name, new Set([...others, ...deniedIn(name)])).length > 0) return null;
  const named = others.length > 0 || matchAt(NUMBER, segment, 0) !== null;
  if (others.some(({ value }) => value !== factor.value) || !/^10{2,}$/.test(String(factor.value))) return null;
  return named || factor.value > 100 ? { ratio, per: factor.value, rest: segment.slice(stop.end) } : null;
};

/** "1 - a/b", "100% - a/b x 100%": what is left of the whole. */
const restOf = (expression: Expression): Expression | null => {
  const core = withoutHundred(expression);
  if (core.kind !== "operation" || core.operator !== "-" || core.left.kind !== "number") return null;
  const part = withoutHundred(core.right);
  const inPercent = part !== core.right && core !== expression;
  const whole = core.left.value === 1 || (core.left.value === 100 && part !== core.right);
  if (!whole || inPercent || !isRatio(part)) return null;
  return { ...core, left: { kind: "number", value: 1, percent: false }, right: part };
};
