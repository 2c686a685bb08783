import { type Day, makeDay } from "../lib/calendar-day";
import { readNumber } from "../lib/number";
import type { ReadingProblem } from "./problem";
import { plainOf } from "./words";

/** `start` and `end` are positions in the composed text; `text` is what stands inside quotes or brackets. */
export interface Token {
  kind: "number" | "day" | "quoted" | "name" | "column" | "word" | "sign" | "end";
  text: string;
  /** Lower case without accents. */
  plain: string;
  /** The number (NaN where the digits are none), for kind `number`. */
  value: number;
  /** The day (null where the calendar has none), for kind `day`. */
  day: Day | null;
  start: number;
  end: number;
}

/** "30/9/2024", "30-9-2024", "30.9.2024": one mark throughout, not the start of something longer. */
const DATE = /(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/]|[.,-]\d)/y;
/** "2024-09-30" */
const ISO = /(\d{4})-(\d{2})-(\d{2})(?![\d-])/y;
/** "1.234,5", "0,5", "50%", "50 %" */
const NUMBER = /\d+(?:[.,]\d+)*(?:\s?%)?/y;
/** "HoSo", "TT01", "4a"; a heading's or indicator's dots and hyphens are signs. */
const WORD = /[\p{L}\p{M}\d_]+/uy;
const SIGN = /<>|<=|>=|=<|=>|!=|==|[\s\S]/y;
const SPACE = /\s+/y;
const LETTER = /[\p{L}\p{M}_]/u;

const CLOSING: Readonly<Record<string, string>> = {
  '"': '"”“',
  "“": '”"',
  "”": '”"',
  "'": "'’‘",
  "‘": "’'",
  "’": "’'",
};

/** Longer than any expression a person writes; keeps reading and evaluating shallow. */
const MOST_TOKENS = 1000;

const match = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** Cuts a composed text into tokens, ending with `end`. Signs it does not know are tokens, too. */
export const readTokens = (text: string): { tokens: Token[] } | { problem: ReadingProblem } => {
  const tokens: Token[] = [];
  const add = (kind: Token["kind"], start: number, end: number, inner: string, value = 0, day: Day | null = null) =>
    tokens.push({ kind, text: inner, plain: plainOf(inner), value, day, start, end });
  let at = 0;
  while (at < text.length) {
    if (tokens.length >= MOST_TOKENS) return { problem: { code: "too-long", position: at } };
    const mark = text.charAt(at);
    const start = at;
    const space = match(SPACE, text, at);
    if (space) {
      at += space[0].length;
    } else if (mark in CLOSING) {
      const inner = readQuoted(text, at, CLOSING[mark] ?? mark);
      const double = '"“”'.includes(mark);
      if (!inner) return { problem: { code: "unclosed", mark: double ? '"' : "'", position: at } };
      at = inner.end;
      add(double ? "quoted" : "name", start, at, inner.text);
    } else if (mark === "[") {
      const end = closingBracket(text, at);
      if (end < 0) return { problem: { code: "unclosed", mark: "[", position: at } };
      at = end + 1;
      add("column", start, at, text.slice(start + 1, end).trim());
    } else {
      at = readPlain(text, at, add);
    }
  }
  add("end", text.length, text.length, "");
  return { tokens };
};

type Add = (kind: Token["kind"], start: number, end: number, inner: string, value?: number, day?: Day | null) => void;

const readPlain = (text: string, at: number, add: Add): number => {
  const date = match(DATE, text, at);
  const iso = date ? null : match(ISO, text, at);
  const whole = (date ?? iso)?.[0];
  if (whole !== undefined && !LETTER.test(text.charAt(at + whole.length))) {
    const [year, month, day] = date ? [date[4], date[3], date[1]] : [iso?.[1], iso?.[2], iso?.[3]];
    add("day", at, at + whole.length, whole, 0, makeDay(Number(year), Number(month), Number(day)));
    return at + whole.length;
  }
  const number = match(NUMBER, text, at)?.[0];
  if (number !== undefined && !LETTER.test(text.charAt(at + number.length))) {
    add("number", at, at + number.length, number, readNumber(number) ?? NaN);
    return at + number.length;
  }
  const word = match(WORD, text, at)?.[0];
  const sign = word ?? match(SIGN, text, at)?.[0] ?? text.charAt(at);
  add(word === undefined ? "sign" : "word", at, at + sign.length, sign);
  return at + sign.length;
};

/** A doubled closing mark stands for itself, as in Excel. */
const readQuoted = (text: string, start: number, closing: string): { text: string; end: number } | null => {
  let inner = "";
  for (let at = start + 1; at < text.length; at++) {
    const mark = text.charAt(at);
    if (!closing.includes(mark)) inner += mark;
    else if (text.charAt(at + 1) === mark) inner += text.charAt(at++);
    else return { text: inner, end: at + 1 };
  }
  return null;
};

/** Headings hold brackets, too: "[Tỷ lệ [%]]". */
const closingBracket = (text: string, start: number): number => {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === "[") depth++;
    else if (text[at] === "]" && --depth === 0) return at;
  }
  return -1;
};
