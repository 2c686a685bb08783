import { ceilingOf, compareDecimals, type Decimal, decimalOf, floorOf, minus, numberOf, times } from "../lib/decimal";
import { round } from "../lib/number";
import type { Comparator, Threshold } from "./target";

/** A value, with the counts that a share comes from. */
export interface Measured {
  value: number;
  numerator: number | null;
  denominator: number | null;
}

/** Whether a value meets what is asked for: a share by its counts, for a division may end a little off. */
export const meets = (measured: Measured, comparator: Comparator, asked: number): boolean => {
  const order = compareWith(measured, asked);
  switch (comparator) {
    case ">=":
      return order >= 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    case "<":
      return order < 0;
    case "=":
      return order === 0;
  }
};

const compareWith = ({ value, numerator, denominator }: Measured, asked: number): number =>
  numerator !== null && denominator !== null && denominator > 0
    ? compareDecimals(decimalOf(numerator), times(decimalOf(asked), decimalOf(denominator)))
    : compareDecimals(decimalOf(value), decimalOf(asked));

export interface Gap {
  kind: "missing" | "too-much";
  /** A whole count where the figures are counts, else in the value's unit (a share in percentage points). */
  amount: number;
  counted: boolean;
}

/** What is missing of an unmet target: for a share with a denominator the smallest count that would meet it. */
export const gapOf = (
  { comparator, value: asked, unit }: Pick<Threshold, "comparator" | "value" | "unit">,
  { value, numerator, denominator }: Measured,
): Gap => {
  const upward = comparator === ">=" || comparator === ">" || (comparator === "=" && value < asked);
  const kind = upward ? "missing" : "too-much";
  const share = unit === "%";
  const whole = (number: number | null): number is number => number !== null && Number.isInteger(number);
  const counted = (bound: Decimal, count: number): Gap => {
    const distance = Number(countFor(comparator, bound, upward) - BigInt(count));
    return { kind, amount: Math.abs(distance), counted: true };
  };
  if (share && whole(numerator) && whole(denominator)) {
    return counted(times(decimalOf(asked), decimalOf(denominator)), numerator);
  }
  if (!share && whole(value) && whole(asked)) return counted(decimalOf(asked), value);
  const distance = Math.abs(numberOf(minus(decimalOf(asked), decimalOf(value))));
  return { kind, amount: round(distance * (share ? 100 : 1), 6), counted: false };
};

/** The nearest whole count that meets a bound which itself need not be whole. */
const countFor = (comparator: Comparator, bound: Decimal, upward: boolean): bigint => {
  if (comparator === ">") return floorOf(bound) + 1n;
  if (comparator === "<") return ceilingOf(bound) - 1n;
  return upward ? ceilingOf(bound) : floorOf(bound);
};
