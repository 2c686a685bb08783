import { plainText } from "../lib/text";
import type { Clause, Context } from "./clause";
import type { MaskedLine } from "./moments/find-moments";
import { maskMoments } from "./moments/find-moments";
import { HARD_BREAK, type Line, readLine } from "./line";
import { ClauseReader } from "./read-clause";
import type { Moment } from "./moments/moment";
import { readClauses, splitClauses } from "./read-clauses";
import type { Reading, Step } from "./reading";

/** A cell's reading with what read it; null where it is not understood. */
export interface CellReading {
  text: string;
  said: Reading | null;
  line: MaskedLine | null;
  /** What read it; of a cell that is not understood, what reads its single clauses. */
  steps: () => readonly Step[];
}

/** No timing cell is longer; a text that is was pasted by mistake. */
const LONGEST = 2000;

/** A line that goes on in small letters or a number was broken by Word, not by the writer. */
const WRAPPED = /[^;.:]\n[\p{Ll}\d(]/u;

export const readCell = (cell: string, context: Context): CellReading => {
  const text = plainText(cell);
  if (text === "" || text.length > LONGEST) return { text, said: null, line: null, steps: () => [] };
  const breakFirst = text.includes("\n") && (/<(?:li|p|div)[\s>]/i.test(cell) || !WRAPPED.test(text));
  const first = readLineOf(readLine(text, breakFirst), context);
  const again = text.includes("\n") && first.said === null ? readLineOf(readLine(text, !breakFirst), context) : first;
  return { text, ...(again.said === null ? first : again) };
};

const readLineOf = (line: Line, context: Context): Omit<CellReading, "text"> => {
  const reader = new ClauseReader();
  const masked = maskMoments(line);
  const whole = { line: masked, at: 0, end: masked.mask.length, context };
  const said = (line.folded.includes(HARD_BREAK) ? null : reader.readExact(whole)) ?? readClauses(whole, reader);
  const understood = said?.kind === "date-of-month" ? null : said && withLoose(said, masked);
  return { said: understood, line: masked, steps: () => understood?.steps ?? stepsOfClauses(whole, reader) };
};

/** "khoảng", "dự kiến", "ước": the writer does not hold to the day. */
const LOOSE = /(?<![a-z])(?:khoang(?! (?:cach|thoi gian))|du kien|uoc(?! tinh kinh phi)|tam tinh)(?![a-z])/;
/** "đầu quý", "đầu tháng" as a deadline: the 1st is only its nearest day. */
const AT_START = /^đầu(?!\p{L})/iu;

/** What is said loosely is marked, never shown as exact. */
const withLoose = (said: Reading, { folded, text, moments }: MaskedLine): Reading => {
  if (said.due.length === 0) return said;
  const isAtStart = ({ label, to }: Moment) =>
    AT_START.test(label) && said.due.some(({ date }) => date.slice(5) === monthDay(to));
  const loose = LOOSE.test(folded) || /[~≈]/.test(text) || moments.some(isAtStart);
  return loose ? { ...said, implied: [...said.implied, "approximate"] } : said;
};

const monthDay = ([month, date]: Moment["to"]): string =>
  [month, date].map((part) => String(part).padStart(2, "0")).join("-");

const stepsOfClauses = (whole: Clause, reader: ClauseReader): Step[] =>
  splitClauses(whole).flatMap(
    (clause) => reader.read(clause)?.steps ?? [{ by: "not-understood", at: clause.at, end: clause.end, passed: true }],
  );
