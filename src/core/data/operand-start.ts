import { fullYear, makeDay, type Day } from "../lib/calendar-day";
import type { Cursor } from "./cursor";
import type { FigureName, PlanCountName } from "./quantity";
import { aggregateWords, figureWords, planWords } from "./words";

const alternatives = (words: Readonly<Record<string, unknown>>) =>
  Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(" ", "\\s+"))
    .join("|");

/** "kế hoạch.tổng", "ke hoach . qua han" */
const PLAN = new RegExp(`ke\\s?hoach\\s?\\.\\s?(${alternatives(planWords)})(?![\\p{L}\\d_])`, "uy");

/** "TT01.tử", "I.5.mẫu", "CT-01.kết quả", "7.10.tử": the code ends where one of the figures' names follows. */
const FIGURE = new RegExp(
  `(?:[\\p{L}_][\\p{L}\\d_]*(?:[.-][\\p{L}\\d_]+){0,8}?|\\d+[\\p{L}_]*(?:\\.[\\p{L}\\d_]+){0,8}?)` +
    `\\s?\\.\\s?(${alternatives(figureWords)})(?![\\p{L}\\d_])`,
  "uy",
);

/** ".tử" behind a quoted code: `"TT 01".tử` */
const FIGURE_BEHIND = new RegExp(`\\s?\\.\\s?(${alternatives(figureWords)})(?![\\p{L}\\d_])`, "uy");

const oneSpace = (phrase: string | undefined) => (phrase ?? "").replace(/\s+/g, " ");

const matchAt = (pattern: RegExp, cursor: Cursor, at: number) => {
  pattern.lastIndex = at;
  return pattern.exec(cursor.plain);
};

export const planCountAt = (cursor: Cursor, ahead: number): { count: PlanCountName; end: number } | null => {
  const match = matchAt(PLAN, cursor, cursor.peek(ahead).start);
  const count = planWords[oneSpace(match?.[1])];
  return match && count ? { count, end: match.index + match[0].length } : null;
};

export const figureAt = (cursor: Cursor, ahead: number): { code: string; figure: FigureName; end: number } | null => {
  const token = cursor.peek(ahead);
  const quoted = token.kind === "quoted" || token.kind === "name" || token.kind === "column";
  const match = quoted ? matchAt(FIGURE_BEHIND, cursor, token.end) : matchAt(FIGURE, cursor, token.start);
  const figure = figureWords[oneSpace(match?.[1])];
  if (!match || !figure) return null;
  const end = match.index + match[0].length;
  if (quoted) return { code: token.text, figure, end };
  const code = cursor.text.slice(token.start, end - (match[1] ?? "").length).replace(/\s*\.\s*$/, "");
  return { code, figure, end };
};

/** Whether a quantity begins here, as opposed to a text that goes on behind a hyphen. */
export const isOperandStart = (cursor: Cursor, ahead: number): boolean => {
  const token = cursor.peek(ahead);
  if (token.kind === "number" || token.kind === "day") return true;
  if (token.kind === "sign") return token.text === "(" || token.text === "-";
  if (token.kind !== "word" && token.kind !== "quoted" && token.kind !== "name") return false;
  if (planCountAt(cursor, ahead) ?? figureAt(cursor, ahead)) return true;
  const words = aggregateWords.find(([phrase]) => cursor.sees(phrase, ahead));
  if (!words) return false;
  const after = cursor.peek(ahead + words[0].split(" ").length);
  return after.kind === "word" || after.kind === "name" || after.kind === "quoted";
};

/** The date here: one token, or `30/9/24` as number / number / number. Stops on days that no calendar has. */
export const readDate = (cursor: Cursor): Day => {
  const start = cursor.peek();
  if (start.kind === "day") {
    if (start.day === null) return cursor.stop("bad-date", { text: start.text });
    cursor.next();
    return start.day;
  }
  const year = cursor.seesSign("/", 3) ? cursor.peek(4) : null;
  const text = cursor.text.slice(start.start, (year ?? cursor.peek(2)).end);
  if (year?.kind !== "number") return cursor.stop("date-without-year", { text });
  const day = /^\d{2}$/.test(year.text) ? makeDay(fullYear(year.text), cursor.peek(2).value, start.value) : null;
  if (day === null) return cursor.stop("bad-date", { text });
  cursor.skip(5);
  return day;
};
