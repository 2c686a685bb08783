import type { Day } from "../lib/calendar-day";
import type { Trace } from "../lib/trace";
import type { Context } from "./clause";
import type { Deadline } from "./deadline";
import { type CellReading, readCell } from "./read-cell";

export { resolveEvent } from "./resolve-event";

export interface DeadlineOptions {
  /** The plan's year, where the text names none. */
  year: number | null;
  /** "Trước ngày D" counts day D too (a setting of the office). */
  beforeIncludesDay?: boolean;
}

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
  const deadline = toDeadline(readCell(cell, contextOf(options)));
  if (read.size >= MOST_KEPT) read.clear();
  read.set(key, deadline);
  return deadline;
};

/** A third of a plan's cells say "Thường xuyên", and every refresh reads all of them again: an answer is kept. */
const read = new Map<string, Deadline>();
const MOST_KEPT = 2000;

/** The same answer, with what read which words and what was passed over. */
export const traceDeadline = (cell: string, options: DeadlineOptions): { deadline: Deadline; trace: Trace } => {
  const found = readCell(cell, contextOf(options));
  const wordsOf = (at: number, end: number) => found.line?.text.slice(at, end).trim() ?? "";
  // Times are found first; patterns see only their letters.
  const times = (found.line?.moments ?? []).map(({ letter, at, end }) => ({ by: letter, at, end, passed: false }));
  const trace = [...times, ...found.steps()].map(({ by, at, end, passed }) => ({
    by,
    words: wordsOf(at, end),
    passed,
  }));
  return { deadline: toDeadline(found), trace };
};

const contextOf = ({ year, beforeIncludesDay }: DeadlineOptions): Context => ({
  year: year !== null && Number.isInteger(year) && year >= 1901 && year <= 9990 ? year : null,
  beforeIncludesDay: beforeIncludesDay === true,
});

const toDeadline = ({ said, text }: CellReading): Deadline => {
  if (said === null || said.kind === "date-of-month") return unknown(text);
  const { kind, due, start, until, recurrence, event, offset, implied } = said;
  return { kind, due, start, until, recurrence, event, offset, implied: [...new Set(implied)], text };
};

/** A cell that holds a real date is due on that day. */
export const deadlineOfDay = (day: Day, text: string): Deadline => ({
  ...unknown(text),
  kind: "date",
  due: [{ date: day, label: null, boundary: "inclusive" }],
});
