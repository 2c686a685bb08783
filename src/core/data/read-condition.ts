import { nameKey } from "../lib/text";
import type { Cursor } from "./cursor";
import { isOperandStart, readDate } from "./operand-start";
import type { CompareOperator, Condition, Literal, Operand } from "./quantity";
import { compareSigns } from "./words";

/**
 * Reads `[Ngày trả] <= [Ngày hẹn] và không ([Số hóa] = Có hoặc [Kênh] thuộc ("a"; "b"))`.
 * `không` binds closest, then `và`, then `hoặc`.
 */
export const readCondition = (cursor: Cursor, sheet: string): Condition => readEither(cursor, sheet);

const readEither = (cursor: Cursor, sheet: string): Condition => {
  const parts = [readAll(cursor, sheet)];
  while (seesJoiner(cursor, "hoac") && cursor.eats("hoac")) parts.push(readAll(cursor, sheet));
  return joined("or", parts);
};

const readAll = (cursor: Cursor, sheet: string): Condition => {
  const parts = [readNot(cursor, sheet)];
  while (seesJoiner(cursor, "va") && cursor.eats("va")) parts.push(readNot(cursor, sheet));
  return joined("and", parts);
};

const joined = (kind: "and" | "or", parts: Condition[]): Condition => {
  const [only] = parts;
  return only && parts.length === 1 ? only : { kind, of: parts };
};

const readNot = (cursor: Cursor, sheet: string): Condition => {
  if (cursor.eats("khong")) return { kind: "not", of: cursor.within(() => readNot(cursor, sheet)) };
  if (!cursor.eatsSign("(")) return readComparison(cursor, sheet);
  const inner = cursor.within(() => readEither(cursor, sheet));
  if (!cursor.eatsSign(")")) cursor.unexpected("closing-bracket");
  return inner;
};

const readComparison = (cursor: Cursor, sheet: string): Condition => {
  const start = cursor.peek();
  const left = readLeft(cursor, sheet);
  if (left.kind === "column") return readPredicate(cursor, sheet, left.name);
  const operator = readOperator(cursor);
  if (!operator) return cursor.unexpected("comparison");
  const right = readOperand(cursor, sheet);
  if (right.kind !== "column") return cursor.stop("no-column-side", {}, start);
  return { kind: "compare", column: right.name, operator: mirrored[operator], with: left };
};

const mirrored: Readonly<Record<CompareOperator, CompareOperator>> = {
  "=": "=",
  "<>": "<>",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};

/** What follows a column: a comparison, or words such as `trống`, also with `không` before them. */
const readPredicate = (cursor: Cursor, sheet: string, column: string): Condition => {
  if (cursor.sees("khong") && predicateAt(cursor, 1)) {
    cursor.next();
    return { kind: "not", of: readPredicate(cursor, sheet, column) };
  }
  const predicate = predicateAt(cursor, 0);
  if (predicate) {
    cursor.skip(predicate.words);
    if (predicate.kind === "contains") return { kind: "contains", column, text: readText(cursor) };
    if (predicate.kind === "among") return { kind: "among", column, values: readList(cursor) };
    if (predicate.kind === "between") return readBetween(cursor, sheet, column);
    return { kind: predicate.kind, column };
  }
  const operator = readOperator(cursor);
  if (!operator) return cursor.unexpected("comparison");
  const operand = readOperand(cursor, sheet);
  if (operand.kind === "text" && operand.text.trim() === "") return cursor.stop("empty-text", { column, operator });
  return { kind: "compare", column, operator, with: operand };
};

const readOperator = (cursor: Cursor): CompareOperator | null => {
  const operator = operatorAt(cursor, 0);
  cursor.skip(operator?.words ?? 0);
  return operator?.operator ?? null;
};

type OperatorHere = { operator: CompareOperator; words: number } | null;

/** Words in place of signs; those that are also found in names must stand before a date, number or column. */
const operatorWords: readonly (readonly [words: string, operator: CompareOperator, alone: boolean])[] = [
  ["bang", "=", true],
  ["la", "=", true],
  ["khac", "<>", true],
  ["truoc", "<", false],
  ["sau", ">", false],
  ["nho hon", "<", false],
  ["lon hon", ">", false],
];

/** Signs, and the words `bằng`, `là`, `khác`, `trước`, `sau`, `nhỏ hơn`, `lớn hơn` in their place. */
const operatorAt = (cursor: Cursor, ahead: number): OperatorHere => {
  const sign = signAt(cursor, ahead);
  if (sign) return sign;
  for (const [phrase, operator, alone] of operatorWords) {
    const words = cursor.sees(phrase, ahead);
    if (words === 0) continue;
    const dayWord = cursor.sees("ngay", ahead + words);
    const valueFollows = ["day", "number", "column"].includes(cursor.peek(ahead + words + dayWord).kind);
    if (alone || valueFollows) return { operator, words };
  }
  return null;
};

const signAt = (cursor: Cursor, ahead: number): OperatorHere => {
  const token = cursor.peek(ahead);
  const operator = token.kind === "sign" ? compareSigns[token.text] : undefined;
  return operator ? { operator, words: 1 } : null;
};

interface Predicate {
  kind: "empty" | "filled" | "in-period" | "contains" | "among" | "between";
  words: number;
}

/** Without accents `trong ky` begins like `trong` (empty): the longer one is tried first. */
const predicateAt = (cursor: Cursor, ahead: number): Predicate | null => {
  const sees = (words: string) => cursor.sees(words, ahead);
  if (sees("trong ky")) return { kind: "in-period", words: sees("trong ky bao cao") || 2 };
  if (sees("co du lieu")) return { kind: "filled", words: 3 };
  if (sees("trong") && endsCondition(cursor, ahead + 1)) return { kind: "empty", words: 1 };
  if (sees("de trong")) return { kind: "empty", words: 2 };
  if (sees("thuoc") && cursor.seesSign("(", ahead + 1)) return { kind: "among", words: 1 };
  if (sees("chua") && !endsCondition(cursor, ahead + 1)) return { kind: "contains", words: 1 };
  if (sees("tu") && ["day", "number"].includes(cursor.peek(ahead + 1).kind)) return { kind: "between", words: 1 };
  return null;
};

const endsCondition = (cursor: Cursor, ahead: number): boolean => {
  const token = cursor.peek(ahead);
  if (token.kind === "end") return true;
  if (token.kind === "sign") return !compareSigns[token.text] && token.text !== "(";
  return cursor.sees("va", ahead) > 0 || cursor.sees("hoac", ahead) > 0;
};

/** `[Ngày trả] từ 1/1/2024 đến 30/6/2024`: both ends belong to it. */
const readBetween = (cursor: Cursor, sheet: string, column: string): Condition => {
  const from = readOperand(cursor, sheet);
  if (!cursor.eats("den")) cursor.unexpected("range-end");
  const to = readOperand(cursor, sheet);
  const side = (operator: CompareOperator, operand: Operand): Condition => ({
    kind: "compare",
    column,
    operator,
    with: operand,
  });
  return { kind: "and", of: [side(">=", from), side("<=", to)] };
};

const readText = (cursor: Cursor): string => {
  const start = cursor.peek();
  if (start.kind === "quoted" || start.kind === "name") cursor.next();
  const text = start.kind === "quoted" || start.kind === "name" ? start.text : readWords(cursor);
  return text.trim() === "" ? cursor.stop("unexpected", { found: "", expected: "text" }, start) : text;
};

const readList = (cursor: Cursor): Literal[] => {
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

/** The left side: a column, with or without brackets, or a value. */
const readLeft = (cursor: Cursor, sheet: string): Operand => {
  const token = cursor.peek();
  if (token.kind === "end") return cursor.unexpected("condition");
  if (token.kind !== "word" || isPrefixed(cursor)) return readOperand(cursor, sheet);
  const words = bareColumn(cursor, 0);
  if (words === 0) return cursor.unexpected("condition");
  const end = cursor.peek(words - 1).end;
  cursor.skip(words);
  return { kind: "column", name: cursor.text.slice(token.start, end) };
};

/** How many words stand before a comparison: a column's name without its brackets; 0 where no comparison follows. */
const bareColumn = (cursor: Cursor, ahead: number): number => {
  for (let count = 0; ; count++) {
    const at = ahead + count;
    if (count > 0 && (signAt(cursor, at) ?? predicateAt(cursor, at))) return count;
    if (count > 0 && cursor.sees("khong", at) && predicateAt(cursor, at + 1)) return count;
    if (!["word", "number"].includes(cursor.peek(at).kind)) return 0;
  }
};

/** `HoSo[Ngày trả]`, without a gap */
const isPrefixed = (cursor: Cursor): boolean => {
  const [name, column] = [cursor.peek(), cursor.peek(1)];
  return (name.kind === "word" || name.kind === "name") && column.kind === "column" && column.start === name.end;
};

const readOperand = (cursor: Cursor, sheet: string): Operand => {
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

/** "4 sao", "1.004837.000.H32", "1/UBND": what begins like a number goes on as a text. */
const isTextFrom = (cursor: Cursor): boolean => {
  const [number, after] = [cursor.peek(), cursor.peek(1)];
  const goesOn = after.kind === "word" && !cursor.sees("va", 1) && !cursor.sees("hoac", 1) && !cursor.sees("den", 1);
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

/** `và` joins where a condition follows; in "Phòng Hành chính và Bổ trợ tư pháp" it is part of a name. */
const seesJoiner = (cursor: Cursor, word: "va" | "hoac"): boolean => {
  if (!cursor.sees(word)) return false;
  let ahead = 1;
  while (cursor.sees("khong", ahead)) ahead++;
  const token = cursor.peek(ahead);
  return token.kind !== "word" || cursor.peek(ahead + 1).kind === "column" || bareColumn(cursor, ahead) > 0;
};
