import type { Day } from "../lib/calendar-day";
import { plainText } from "../lib/text";
import { HARD_BREAK, type Line, readLine } from "./line";
import type { Context } from "./clause";
import type { Deadline } from "./deadline";
import { maskMoments } from "./moments/find-moments";
import type { Reading } from "./reading";
import { ClauseReader } from "./read-clause";
import { readClauses } from "./read-clauses";

export { resolveEvent } from "./resolve-event";

export interface DeadlineOptions {
  /** The plan's year, where the text names none. */
  year: number | null;
  /** "Trước ngày D" counts day D too (a setting of the office). */
  beforeIncludesDay?: boolean;
}

/** No timing cell is longer; a text that is was pasted by mistake. */
const LONGEST = 2000;

/** A line that goes on in small letters or a number was broken by Word, not by the writer. */
const WRAPPED = /[^;.:]\n[\p{Ll}\d(]/u;

const unknown = (text: string): Deadline => ({
  kind: "unknown",
  due: [],
  start: null,
  until: null,
  recurrence: null,
  event: null,
  offset: null,
  implied: [],
  text,
});

/**
 * What a timing text means. Every word is read, or the kind is `unknown`: nothing is guessed. Never throws.
 * `due` holds the last days on time in the order written; it is empty where neither text nor options give a year.
 */
export const readDeadline = (cell: string, options: DeadlineOptions): Deadline => {
  const key = `${options.year ?? ""}|${options.beforeIncludesDay === true}|${cell}`;
  const known = read.get(key);
  if (known) return known;
  const deadline = readNew(cell, options);
  if (read.size >= MOST_KEPT) read.clear();
  read.set(key, deadline);
  return deadline;
};

/** A third of a plan's cells say "Thường xuyên", and every refresh reads all of them again: an answer is kept. */
const read = new Map<string, Deadline>();
const MOST_KEPT = 2000;

const readNew = (cell: string, options: DeadlineOptions): Deadline => {
  const text = plainText(cell);
  if (text === "" || text.length > LONGEST) return unknown(text);
  const context: Context = { year: yearOfPlan(options.year), beforeIncludesDay: options.beforeIncludesDay === true };
  const breakFirst = text.includes("\n") && (/<(?:li|p|div)[\s>]/i.test(cell) || !WRAPPED.test(text));
  const first = readCell(readLine(text, breakFirst), context);
  const said = first ?? (text.includes("\n") ? readCell(readLine(text, !breakFirst), context) : null);
  return said ? toDeadline(said, text) : unknown(text);
};

const yearOfPlan = (year: number | null): number | null =>
  year !== null && Number.isInteger(year) && year >= 1901 && year <= 9990 ? year : null;

const readCell = (line: Line, context: Context): Reading | null => {
  const reader = new ClauseReader();
  const masked = maskMoments(line);
  const whole = { line: masked, at: 0, end: masked.mask.length, context };
  return (line.folded.includes(HARD_BREAK) ? null : reader.readExact(whole)) ?? readClauses(whole, reader);
};

const toDeadline = (said: Reading, text: string): Deadline => {
  if (said.kind === "date-of-month") return unknown(text);
  const { kind, due, start, until, recurrence, event, offset, implied } = said;
  return { kind, due, start, until, recurrence, event, offset, implied: [...new Set(implied)], text };
};

/** A cell that holds a real date is due on that day. */
export const deadlineOfDay = (day: Day, text: string): Deadline => ({
  ...unknown(text),
  kind: "date",
  due: [{ date: day, label: null, boundary: "inclusive" }],
});
