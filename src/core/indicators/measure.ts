import { round } from "../lib/number";
import type { Comparator, Threshold } from "./target";

/** Below any figure that is entered, above the noise of a division. */
const NOISE = 1e-12;

/** Whether a value meets what is asked for. */
export const meets = (value: number, comparator: Comparator, asked: number): boolean => {
  const margin = NOISE * Math.max(1, Math.abs(asked));
  switch (comparator) {
    case ">=":
      return value >= asked - margin;
    case ">":
      return value > asked + margin;
    case "<=":
      return value <= asked + margin;
    case "<":
      return value < asked - margin;
    case "=":
      return Math.abs(value - asked) <= margin;
  }
};

export interface Gap {
  kind: "missing" | "too-much";
  /** A whole count where the figures are counts, else in the value's unit (a share in percentage points). */
  amount: number;
  counted: boolean;
}

/** What is missing of an unmet target: for a share with a denominator the smallest count that would meet it. */
export const gapOf = (
  { comparator, value: asked, unit }: Pick<Threshold, "comparator" | "value" | "unit">,
  { value, numerator, denominator }: { value: number; numerator: number | null; denominator: number | null },
): Gap => {
  const upward = comparator === ">=" || comparator === ">" || (comparator === "=" && value < asked);
  const kind = upward ? "missing" : "too-much";
  const share = unit === "%";
  const whole = (number: number | null): number is number => number !== null && Number.isInteger(number);
  if (share && whole(numerator) && whole(denominator)) {
    return { kind, amount: Math.abs(countFor(comparator, asked * denominator, upward) - numerator), counted: true };
  }
  if (!share && whole(value) && whole(asked)) {
    return { kind, amount: Math.abs(countFor(comparator, asked, upward) - value), counted: true };
  }
  return { kind, amount: round(Math.abs(asked - value) * (share ? 100 : 1), 6), counted: false };
};

/** The nearest whole count that meets a bound which itself need not be whole. */
const countFor = (comparator: Comparator, bound: number, upward: boolean): number => {
  const exact = round(bound, 6);
  if (comparator === ">") return Math.floor(exact) + 1;
  if (comparator === "<") return Math.ceil(exact) - 1;
  return upward ? Math.ceil(exact) : Math.floor(exact);
};
