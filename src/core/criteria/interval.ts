import type { Interval } from "./scoring-rule";

/** Binary noise of a division or of "0,07 * 100" lies far below this; no rate differs by so little on purpose. */
const NOISE = 1e-12;

export const interval = (low: number | null, lowIn: boolean, high: number | null, highIn: boolean): Interval => ({
  low,
  lowIn,
  high,
  highIn,
});

export const atLeast = (low: number): Interval => interval(low, true, null, false);
export const moreThan = (low: number): Interval => interval(low, false, null, false);
export const atMost = (high: number): Interval => interval(null, false, high, true);
export const lessThan = (high: number): Interval => interval(null, false, high, false);
export const exactly = (value: number): Interval => interval(value, true, value, true);

const near = (left: number, right: number) => Math.abs(left - right) <= NOISE * Math.max(1, Math.abs(right));

export const contains = ({ low, lowIn, high, highIn }: Interval, value: number): boolean => {
  if (low !== null && (near(value, low) ? !lowIn : value < low)) return false;
  if (high !== null && (near(value, high) ? !highIn : value > high)) return false;
  return true;
};

export const intersect = (left: Interval, right: Interval): Interval => {
  const lowest =
    left.low === null ? right : right.low === null ? left : left.low > right.low || !left.lowIn ? left : right;
  const fromLow = left.low !== null && right.low !== null && left.low < right.low ? right : lowest;
  const highest =
    left.high === null ? right : right.high === null ? left : left.high < right.high || !left.highIn ? left : right;
  const fromHigh = left.high !== null && right.high !== null && left.high > right.high ? right : highest;
  return interval(fromLow.low, fromLow.lowIn, fromHigh.high, fromHigh.highIn);
};

export const isEmpty = ({ low, lowIn, high, highIn }: Interval): boolean =>
  low !== null && high !== null && (low > high || (low === high && !(lowIn && highIn)));

/** The bounds that a list of intervals names, ascending, each once. */
export const boundsOf = (intervals: Interval[]): number[] =>
  [...new Set(intervals.flatMap(({ low, high }) => [low, high]).filter((bound) => bound !== null))].sort(
    (left, right) => left - right,
  );
