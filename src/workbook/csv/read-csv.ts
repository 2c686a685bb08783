import { type Grid, GridBuilder } from "../../core/table/grid";

/** Semicolons first: where Excel runs in Vietnamese the comma is the decimal sign, and it saves CSV with semicolons. */
const DELIMITERS = [";", "\t", ",", "|"];
/** Rows by which the delimiter is judged. */
const JUDGED_ROWS = 20;

/**
 * The table of a CSV file as a grid of one sheet. Every value stays the text it is, "=1+1" and "0012" too: what a text
 * means as a number or a date is read where the column is known. UTF-8 and UTF-16 with or without a mark; what is neither
 * is taken as Windows-1258, the code page of Vietnamese Windows.
 */
export const readCsv = (bytes: Uint8Array, sheet: string): Grid => {
  const { text, delimiter } = withoutDeclaration(decodeCsv(bytes));
  const grid = new GridBuilder(sheet);
  scanCsv(text, delimiter ?? likeliestDelimiter(text), (row, column, value) => {
    grid.setText(row, column, value);
    return true;
  });
  return grid;
};

const decodeCsv = (bytes: Uint8Array): string => {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  if (mark === 0xfffe) return new TextDecoder("utf-16le").decode(bytes);
  if (mark === 0xfeff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return ansiDecoder().decode(bytes).normalize("NFC");
  }
};

const ansiDecoder = (): TextDecoder => {
  try {
    return new TextDecoder("windows-1258");
  } catch {
    // A platform built without the smaller code pages.
    return new TextDecoder("windows-1252");
  }
};

/** "sep=;" in the first line is Excel's own way to name the delimiter. */
const withoutDeclaration = (text: string): { text: string; delimiter: string | null } => {
  const found = /^sep=(.)\r?\n/i.exec(text);
  return found ? { text: text.slice(found[0].length), delimiter: found[1] ?? null } : { text, delimiter: null };
};

/** The one that cuts most of the first rows into the same number of fields, then the one with more fields. */
const likeliestDelimiter = (text: string): string => {
  const scores = DELIMITERS.map((delimiter) => ({ delimiter, score: judge(text, delimiter) }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
};

const judge = (text: string, delimiter: string): number => {
  const widths = new Map<number, number>();
  scanCsv(text, delimiter, (row, column) => {
    if (row >= JUDGED_ROWS) return false;
    widths.set(row, column + 1);
    return true;
  });
  const counts = new Map<number, number>();
  for (const width of widths.values()) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [width, rows] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0]);
  return rows * 1000 + Math.min(width, 999);
};

/** Takes the fields one by one; false stops. Quotes hold delimiters and line breaks, a doubled quote is one. */
const scanCsv = (
  text: string,
  delimiter: string,
  take: (row: number, column: number, value: string) => boolean,
): void => {
  let row = 0;
  let column = 0;
  let at = 0;
  while (at < text.length) {
    const field = text[at] === '"' ? quotedField(text, at) : { value: "", end: at };
    const end = fieldEnd(text, field.end, delimiter);
    if (!take(row, column, field.value + text.slice(field.end, end))) return;
    at = end + 1;
    column++;
    if (text[end] === delimiter) continue;
    if (text[end] === "\r" && text[end + 1] === "\n") at++;
    row++;
    column = 0;
  }
};

const quotedField = (text: string, start: number): { value: string; end: number } => {
  let from = start + 1;
  let value = "";
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return { value: value + text.slice(from), end: text.length };
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    from = quote + 2;
  }
};

const fieldEnd = (text: string, from: number, delimiter: string): number => {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
};
