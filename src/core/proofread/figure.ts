import { readNumber } from "../lib/number";

/** A number as written: its digits tell how far it was rounded. */
export interface Figure {
  value: number;
  decimals: number;
}

/** 22.128 · 1.234,5 · 0,5 · 06: not within a longer number. */
export const NUMBER = String.raw`(?<![\d.,])(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)(?![\d]|[.,]\d)`;

export const readFigure = (text: string | undefined): Figure | null => {
  const value = text === undefined ? null : readNumber(text);
  if (text === undefined || value === null) return null;
  const english = Number.isInteger(value) ? "" : (text.split(".").at(-1) ?? "");
  return { value, decimals: text.includes(",") ? (text.split(",")[1] ?? "").length : english.length };
};

/** What a written number may have been before it was rounded; whole numbers are counts, and exact. */
const span = ({ value, decimals }: Figure) => {
  const half = decimals === 0 ? 0 : 0.5 * 10 ** -decimals;
  return { low: value - half, high: value + half };
};

export interface Range {
  low: number;
  high: number;
}

export const quotient = (a: Figure, b: Figure, factor = 1): Range => ({
  low: (span(a).low / span(b).high) * factor,
  high: (span(a).high / span(b).low) * factor,
});

export const difference = (a: Figure, b: Figure): Range => ({
  low: span(a).low - span(b).high,
  high: span(a).high - span(b).low,
});

/** How the stated figure stands to what was computed: the same when rounded, the same when cut off, or another. */
export const compareFigure = (stated: Figure, { low, high }: Range): "same" | "cut" | "other" => {
  const unit = 10 ** -stated.decimals;
  const noise = 1e-9 * Math.max(1, Math.abs(high));
  if (stated.value > low - unit / 2 + noise && stated.value <= high + unit / 2 + noise) return "same";
  const middle = (low + high) / 2;
  return stated.value <= middle + noise && stated.value > middle - unit + noise ? "cut" : "other";
};

/** A change seen from below, or from above. */
export const along = ({ low, high }: Range, sign: number): Range =>
  sign > 0 ? { low, high } : { low: -high, high: -low };
/** The same, or cut off. */
export const agrees = (stated: Figure, range: Range) => compareFigure(stated, range) !== "other";
export const middle = ({ low, high }: Range) => (low + high) / 2;
