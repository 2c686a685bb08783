/** Numbers as Vietnamese offices type and print them: "." between thousands, "," before decimals. */

const GROUPED = /^[+-]?[1-9]\d{0,2}(?:[.\s]\d{3})+(?:,\d+)?$/;
const PLAIN = /^[+-]?\d+(?:,\d+)?$/;
/** "97.5" typed with an English decimal point: only where it cannot be a thousand ("1.500"). */
const ENGLISH = /^[+-]?\d+\.\d{1,2}$|^[+-]?\d+\.\d{4,}$|^[+-]?0\.\d+$/;

/**
 * Reads "22.128", "1.234,5", "0,5", "-3", "0.25", "50%" (→ 0.5) typed as text.
 * @returns null for everything else ("12 hồ sơ", "1,234.5", "7/3"), and for more digits than a number can hold
 */
export const readNumber = (text: string): number | null => {
  const number = numberIn(text);
  return number !== null && Number.isFinite(number) ? number : null;
};

const numberIn = (text: string): number | null => {
  const trimmed = text
    .replace(/\u00a0/g, " ")
    .trim()
    .replace(/−/g, "-");
  if (trimmed.endsWith("%")) {
    const share = readNumber(trimmed.slice(0, -1));
    return share === null ? null : share / 100;
  }
  if (GROUPED.test(trimmed)) return Number(trimmed.replace(/[.\s]/g, "").replace(",", "."));
  if (PLAIN.test(trimmed)) return Number(trimmed.replace(",", "."));
  if (ENGLISH.test(trimmed)) return Number(trimmed);
  return null;
};

const MOST_NOISE = 0.001;

/** Half up, away from binary noise: 1.005 → 1.01, 0.35 stays 0.35; a half below zero goes away from zero. */
export const round = (value: number, decimals: number): number => {
  const factor = 10 ** decimals;
  const scaled = Math.abs(value) * factor;
  // A whole number is round; and so large a one has no digits left behind the comma.
  if ((Number.isInteger(value) && decimals >= 0) || scaled >= Number.MAX_SAFE_INTEGER) return value || 0;
  // 2^-40 forgives the noise of a few operations; of thousands of billions it would be more than the figure's last digit.
  const whole = Math.floor(scaled + 0.5 + Math.min(scaled * 2 ** -40, MOST_NOISE));
  return (Math.sign(value) * whole) / factor || 0;
};

/** "22.128", "84,27", "0,5": at most so many decimals, trailing zeros dropped unless `fixed`. */
export const formatNumber = (value: number, decimals = 2, fixed = false): string => {
  const rounded = round(value, decimals);
  const [whole = "0", fraction = ""] = Math.abs(rounded).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  const tail = fixed ? fraction : fraction.replace(/0+$/, "");
  return `${rounded < 0 ? "-" : ""}${grouped}${tail ? `,${tail}` : ""}`;
};

/** A fraction as a percentage: 0.1244 → "12,4%". */
export const formatPercent = (fraction: number, decimals = 1): string => `${formatNumber(fraction * 100, decimals)}%`;

/** A count in running text: below ten with a leading zero ("05"), above with dots. */
export const formatCount = (count: number): string =>
  Number.isInteger(count) && count >= 1 && count < 10 ? `0${count}` : formatNumber(count);

/** A number as Excel shows it in a General cell: 15 digits, so that 8.199999999999999 is "8.2". */
export const generalText = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value) : String(Number(value.toPrecision(15)));
