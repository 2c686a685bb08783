import type { Expression } from "../scoring-rule";
import { readExpression } from "./expression";
import { isRatio, lettersOf, withoutHundred } from "./expression-nodes";
import { end, matchAt } from "./match";
import { after, isPointsUnit, isSymbol, phrases } from "./phrases";
import type { Token } from "./tokens";

const RATE = phrases("tỷ lệ|tỉ lệ|chỉ số|hệ số");

/**
 * "Tỷ lệ = 1 - a/b": the rate that the letters make. `ratio` is null where it is not understood ("Tỷ lệ = a/b*1.000", a
 * third letter): then the bands and formulas of the rate speak of another figure than a/b.
 */
export const readDefinedRate = (segment: Token[]): { ratio: Expression | null } | null => {
  const sign = segment.findIndex((token) => isSymbol(token, "="));
  if (
    sign < 1 ||
    after(
      segment,
      segment.findIndex(({ kind }) => kind === "word"),
      RATE,
    ) === -1
  )
    return null;
  const name = segment.slice(0, sign);
  if (name.some((token) => token.kind === "number" || isPointsUnit(token))) return null;
  const read = readExpression(segment, sign + 1);
  if (!read || lettersOf(read.expression).length === 0 || isRatio(read.expression)) return null;
  return { ratio: matchAt(end, segment, read.end) ? restOf(read.expression) : null };
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
