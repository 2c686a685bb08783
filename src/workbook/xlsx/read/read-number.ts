import { Byte } from "./tag";

/** Up to here whole numbers and powers of ten are exact, so that one division rounds as reading the decimals would. */
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);

/**
 * The number that stands in these bytes; NaN where none does, and where nothing does.
 * 12 · 45382.75 · -0.5; all else ("1.5E-3", spaces around) is read as text.
 */
export const readNumber = (bytes: Uint8Array, start: number, end: number): number => {
  const negative = bytes[start] === Byte.minus;
  let at = negative ? start + 1 : start;
  let value = 0;
  let digits = 0;
  let point = -1;
  for (; at < end; at++) {
    const code = bytes[at] ?? 0;
    if (code >= Byte.zero && code <= Byte.nine) {
      value = value * 10 + code - Byte.zero;
      digits++;
    } else if (code === Byte.point && point < 0) point = digits;
    else return numberOfText(bytes, start, end);
  }
  if (digits === 0 || digits > EXACT_DIGITS) return numberOfText(bytes, start, end);
  if (point >= 0) value /= POWERS[digits - point] ?? NaN;
  return negative ? -value : value;
};

const numberOfText = (bytes: Uint8Array, start: number, end: number): number => {
  const text = String.fromCharCode(...bytes.subarray(start, Math.min(end, start + LONGEST)));
  // Number("") is 0, and "0x1F" and "Infinity" are numbers to nobody but the language.
  return /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/.test(text) ? Number(text) : NaN;
};

/** No program writes a number in more characters. */
const LONGEST = 400;
