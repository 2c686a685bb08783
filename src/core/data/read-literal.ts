import { nameKey } from "../lib/text";
import type { Cursor } from "./cursor";
import { seesJoiner } from "./look-ahead";
import { isOperandStart, readDate } from "./operand-start";
import type { Literal, Operand } from "./quantity";
import { compareSigns, downwardWords, upwardWords } from "./words";

export const readText = (cursor: Cursor): string => {
  const start = cursor.peek();
  if (start.kind === "quoted" || start.kind === "name") cursor.next();
  const text = start.kind === "quoted" || start.kind === "name" ? start.text : readWords(cursor);
  return text.trim() === "" ? cursor.stop("unexpected", { found: "", expected: "text" }, start) : text;
};

export const readList = (cursor: Cursor): Literal[] => {
  cursor.next(); // the bracket that made it a list
  const values: Literal[] = [];
  do {
    const value = readLiteral(cursor);
    if (value.kind === "column") return cursor.unexpected("list");
    values.push(value);
  } while (cursor.eatsSign(";") || cursor.eatsSign(","));
  if (!cursor.eatsSign(")")) cursor.unexpected("closing-bracket");
  return values;
};

/** `HoSo[Ngày trả]`, without a gap */
export const isPrefixed = (cursor: Cursor): boolean => {
  const [name, column] = [cursor.peek(), cursor.peek(1)];
  return (name.kind === "word" || name.kind === "name") && column.kind === "column" && column.start === name.end;
};

export const readOperand = (cursor: Cursor, sheet: string): Operand => {
  const token = cursor.peek();
  if (isPrefixed(cursor)) {
    const column = cursor.peek(1).text;
    if (nameKey(token.text) !== nameKey(sheet)) cursor.stop("other-sheet", { sheet: token.text, column, own: sheet });
    cursor.next();
  }
  return readLiteral(cursor);
};

const readLiteral = (cursor: Cursor): Operand => {
  const token = cursor.peek();
  if (token.kind === "column" || token.kind === "quoted" || token.kind === "name") {
    cursor.next();
    return token.kind === "column" ? { kind: "column", name: token.text } : { kind: "text", text: token.text };
  }
  if (cursor.sees("ngay") && cursor.peek(1).kind === "day") cursor.next();
  if (cursor.peek().kind === "day") return { kind: "day", day: readDate(cursor) };
  const negative = token.kind === "sign" && /[-−–]/.test(token.text) && cursor.peek(1).kind === "number";
  if (negative) cursor.next();
  if (cursor.peek().kind === "number" && !isTextFrom(cursor)) return readNumberOrDate(cursor, negative);
  if (cursor.peek().kind !== "word" && cursor.peek().kind !== "number") return cursor.unexpected("value");
  return { kind: "text", text: readWords(cursor) };
};

/** What follows a number and is no part of a name. */
const goingOn = ["va", "hoac", "den", ...upwardWords, ...downwardWords];

/** "4 sao", "1.004837.000.H32", "1/UBND": what begins like a number goes on as a text. */
const isTextFrom = (cursor: Cursor): boolean => {
  const [number, after] = [cursor.peek(), cursor.peek(1)];
  const goesOn = after.kind === "word" && !goingOn.some((words) => cursor.sees(words, 1));
  const glued = after.kind === "sign" && after.start === number.end;
  const third = cursor.peek(2);
  const code = third.kind === "word" && third.start === after.end && !isOperandStart(cursor, 2);
  return Number.isNaN(number.value) || goesOn || (glued && (after.text === "." || code));
};

/** `30/9/24` is a date here, for a condition knows no division; `30/9` lacks its year. */
const readNumberOrDate = (cursor: Cursor, negative: boolean): Literal => {
  const token = cursor.peek();
  const slash = cursor.seesSign("/", 1) && cursor.peek(2).kind === "number" && cursor.peek(1).start === token.end;
  if (slash) return { kind: "day", day: readDate(cursor) };
  cursor.next();
  return { kind: "number", value: negative ? -token.value : token.value };
};

/** A text without quotes: up to what can only be the next part of the expression. */
const readWords = (cursor: Cursor): string => {
  const start = cursor.peek().start;
  let end = start;
  for (let open = 0; !endsText(cursor, open);) {
    const token = cursor.next();
    if (token.kind === "sign" && token.text === "(") open++;
    if (token.kind === "sign" && token.text === ")") open--;
    end = token.end;
  }
  return cursor.text.slice(start, end);
};

const endsText = (cursor: Cursor, open: number): boolean => {
  const token = cursor.peek();
  if (token.kind === "word") return seesJoiner(cursor, "va") || seesJoiner(cursor, "hoac");
  if (token.kind === "number" || token.kind === "day") return false;
  if (token.kind !== "sign" || token.text === ";" || compareSigns[token.text]) return true;
  if (token.text === "(") return false;
  if (token.text === ")") return open === 0;
  if (token.text === ",") return cursor.peek(1).kind === "quoted";
  return /[+\-−–*×/:÷]/.test(token.text) && isOperandStart(cursor, 1);
};
