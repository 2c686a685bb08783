import { serialOf } from "../lib/calendar-day";
import { readNumber } from "../lib/number";
import { type Column, type Grid, Kind } from "../table/grid";
import { readTypedDay, typedCell } from "./typed-text";

/** What the cells of a column are; "any" where nothing tells. */
export type ColumnType = "date" | "number" | "percent" | "text" | "any";

const TYPES: Partial<Record<number, ColumnType>> = {
  [Kind.date]: "date",
  [Kind.number]: "number",
  [Kind.percent]: "percent",
  [Kind.text]: "text",
};

/** What most of a column's cells are, from row to row. */
export const typeOfColumn = (column: Column | undefined, from: number, to: number): ColumnType => {
  const counts = new Map<ColumnType, number>();
  let all = 0;
  for (let row = from; column && row < Math.min(to, column.length); row++) {
    const type = TYPES[column.kinds[row] ?? Kind.empty];
    if (type === undefined) continue;
    all++;
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] * 2 >= all ? best[0] : "any";
};

/**
 * Cells of a column that do not read as what the column is; they stay the texts they are. "digits": long codes that
 * Excel has turned into numbers, whose last digits are lost.
 */
export interface Unread {
  type: "date" | "number" | "percent" | "digits";
  cells: number;
  /** Row of the first one in the export, and what it says. */
  row: number;
  text: string;
}

/** How one text of a column is to be read: the kind and value of its cell, or null where it stays a text. */
export type TextReader = (text: string) => { kind: number; value: number } | null;

/** The rows of a column that come in. */
interface Cells {
  grid: Grid;
  column: Column;
  rows: readonly number[];
}

/**
 * How the texts of an export's column become what the column was before; where it is new, all of its texts must agree on
 * what they are. Day and month the other way round, or a comma between thousands, is seen by the texts that read in no
 * other way.
 */
export const readerFor = (type: ColumnType, cells: Cells, wholeNumbers: boolean): TextReader | null => {
  const texts = textsOf(cells);
  if (texts.length === 0 || type === "text") return null;
  if (type === "date") return dayReader(texts);
  if (type === "number") return numberReader(texts, wholeNumbers);
  if (type === "percent") return (text) => (text.trim().endsWith("%") ? plainReader(text) : null);
  if (!onlyTexts(cells)) return null;
  const kinds = new Set(texts.map((text) => plainReader(text)?.kind ?? Kind.text));
  return kinds.size === 1 && !kinds.has(Kind.text) ? plainReader : null;
};

const textsOf = ({ grid, column, rows }: Cells): string[] => {
  const codes = new Set<number>();
  for (const row of rows)
    if (row < column.length && column.kinds[row] === Kind.text) codes.add(column.values[row] ?? 0);
  return Array.from(codes, (code) => grid.texts[code] ?? "").filter((text) => text.trim() !== "" && !isNothing(text));
};

/** What databases export for a field without a value. */
export const isNothing = (text: string): boolean => /^(?:\(?null\)?|\\N)$/i.test(text.trim());

const onlyTexts = ({ column, rows }: Cells): boolean =>
  rows.every((row) => row >= column.length || column.kinds[row] === Kind.text || column.kinds[row] === Kind.empty);

const plainReader: TextReader = (text) => {
  const cell = typedCell(text);
  if (typeof cell === "number") return { kind: Kind.number, value: cell };
  if (cell === null || typeof cell !== "object") return null;
  if (cell.type === "percent") return { kind: Kind.percent, value: cell.value };
  return cell.type === "date" ? { kind: Kind.date, value: serialOf(cell.day) + cell.minutes / 1440 } : null;
};

/** "9/25/2026" */
const MONTH_FIRST = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?=$|[ ,T])/;

const dayReader = (texts: readonly string[]): TextReader => {
  const day: TextReader = (text) => {
    const read = plainReader(text);
    if (read?.kind === Kind.date) return read;
    // "25/09/26" is a day where all others are.
    const short = readTypedDay(text);
    return short === null ? null : { kind: Kind.date, value: serialOf(short) };
  };
  const swapped: TextReader = (text) => day(text.trim().replace(MONTH_FIRST, "$3$2$1$2$4"));
  const sides = texts.map((text) => MONTH_FIRST.exec(text.trim())).filter((found) => found !== null);
  const monthFirst = sides.some(([, first, , second]) => Number(first) <= 12 && Number(second) > 12);
  const dayFirst = sides.some(([, first]) => Number(first) > 12);
  if (!monthFirst) return day;
  // Both ways round in one column: a day that could be either is not guessed.
  return dayFirst ? (text) => (MONTH_FIRST.test(text.trim()) ? null : day(text)) : swapped;
};

/** "1,234.50", "12,345,678" */
const COMMA_THOUSANDS = /^-?\d{1,3}(?:,\d{3})+\.\d+$|^-?\d{1,3}(?:,\d{3}){2,}$/;
/** "1,234": a thousand and more in English, one and a bit in Vietnamese */
const COMMA_EITHER = /^-?[1-9]\d{0,2},\d{3}$/;

const numberReader = (texts: readonly string[], wholeNumbers: boolean): TextReader => {
  const trimmed = texts.map((text) => text.trim());
  const commas = trimmed.filter((text) => text.includes(","));
  const decimals = commas.some((text) => !COMMA_THOUSANDS.test(text) && !COMMA_EITHER.test(text));
  const english = commas.some((text) => COMMA_THOUSANDS.test(text)) || (wholeNumbers && !decimals && commas.length > 0);
  return (text) => {
    if (isLong(text)) return null;
    const bare = bareAmount(text);
    const number = english && !decimals ? englishNumber(bare) : readNumber(bare);
    // "05" in a column of numbers is one of them; "12%" is not what the others are.
    return number === null || text.trim().endsWith("%") ? null : { kind: Kind.number, value: number };
  };
};

/** More digits than a number keeps: a code whose last ones would be lost. */
const isLong = (text: string): boolean => text.replace(/\D/g, "").replace(/^0+/, "").length > MOST_DIGITS;
const MOST_DIGITS = 15;

const CURRENCY = /\s*(?:đ|₫|đồng|vnđ|vnd)$/i;
/** "(1.234)", as accountants write what is below zero */
const BRACKETED = /^\(([^()]+)\)$/;

/** An amount without its currency, and below zero by a sign: "(1.234)" → "-1.234", "20.000 đ" → "20.000". */
const bareAmount = (text: string): string => {
  const amount = text.normalize("NFC").trim().replace(CURRENCY, "");
  const bracketed = BRACKETED.exec(amount)?.[1];
  return bracketed === undefined ? amount : `-${bracketed.trim()}`;
};

const englishNumber = (text: string): number | null => {
  const plain = text.trim().replaceAll(",", "");
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
};

/** Serial numbers of 1990 to 2099: a day whose cell nobody has given a format. */
export const looksLikeDay = (value: number): boolean => value >= 32_874 && value < 73_051;
