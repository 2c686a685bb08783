import { OfficeError } from "./office-error";

export interface CellError {
  error: string;
}
export type CellValue = string | number | boolean | CellError;

/** What a cell holds after a value was written into it. */
export interface Typed {
  value: CellValue | undefined;
  formula?: string;
  /** The number format that Excel puts on by itself for what looks like a date or a percentage. */
  format?: string;
}

const LONGEST_TEXT = 32_767;
const ERRORS = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/;
/** The country of the user's Excel decides what a text looks like; "any" is all countries at once, for the suspicious. */
export type Locale = "any" | "vi-VN" | "en-US";

const NUMBERS: Record<Locale, RegExp> = {
  // 12 · -7.10 · 1.234,5 · 50%
  any: /^[+-]?\d[\d.,]*%?$/,
  // 1.234,5 · 7,10
  "vi-VN": /^[+-]?\d{1,3}(?:\.\d{3})*(?:,\d+)?%?$|^[+-]?\d+(?:,\d+)?%?$/,
  // 1,234.5 · 7.10
  "en-US": /^[+-]?\d{1,3}(?:,\d{3})*(?:\.\d+)?%?$|^[+-]?\d+(?:\.\d+)?%?$/,
};
const DATES: Record<Locale, RegExp> = {
  // 1/2 · 30/9/2024 · 3-4 · 7-10-2024
  any: /^\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?$/,
  // the day first
  "vi-VN": /^(?:0?[1-9]|[12]\d|3[01])[/-](?:0?[1-9]|1[0-2])(?:[/-]\d{2,4})?$/,
  // the month first
  "en-US": /^(?:0?[1-9]|1[0-2])[/-](?:0?[1-9]|[12]\d|3[01])(?:[/-]\d{2,4})?$/,
};

/**
 * What Excel makes of a value written through the API: as if typed by hand. A text becomes a formula, number, date or
 * truth value wherever it looks like one, unless an apostrophe stands before it or the cell's format is text.
 */
export const typedValue = (written: unknown, format: string, locale: Locale): Typed => {
  if (written === "") return { value: undefined };
  if (typeof written === "number" || typeof written === "boolean") return { value: written };
  if (typeof written !== "string") throw new OfficeError("InvalidArgument", `not a cell value: ${typeof written}`);
  const text = written.startsWith("'") ? written.slice(1) : written;
  if (text.length > LONGEST_TEXT) throw new OfficeError("InvalidArgument", "text too long for a cell");
  if (written.startsWith("'") || format === "@") return { value: text };
  if (ERRORS.test(text)) return { value: { error: text } };
  if (NUMBERS[locale].test(text)) return numberOf(locale === "vi-VN" ? toPoint(text) : text);
  if (DATES[locale].test(text)) return { value: 45_000, format: "d-mmm" };
  if (/^(?:true|false)$/i.test(text)) return { value: text.toLowerCase() === "true" };
  if (/^[=+\-@]/.test(text)) return { value: { error: "#NAME?" }, formula: text.startsWith("=") ? text : `=${text}` };
  return { value: text };
};

/** "1.234,5" as "1,234.5" */
const toPoint = (text: string): string => text.replaceAll(".", "").replace(",", ".");

const numberOf = (text: string): Typed => {
  const number = Number(text.replaceAll(",", "").replace("%", ""));
  if (Number.isNaN(number)) return { value: text };
  return text.endsWith("%") ? { value: number / 100, format: "0%" } : { value: number };
};
