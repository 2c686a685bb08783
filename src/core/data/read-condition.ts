import type { Cursor } from "./cursor";
import { bareColumn, operatorAt, predicateAt, seesJoiner } from "./look-ahead";
import type { CompareOperator, Condition, Operand } from "./quantity";
import { downwardWords, upwardWords } from "./words";
import { isPrefixed, readList, readOperand, readText } from "./read-literal";

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

/** `[Ngày trả] từ 1/1/2024 đến 30/6/2024`: both ends belong to it. `[Điểm] từ 80 trở lên` has one end. */
const readBetween = (cursor: Cursor, sheet: string, column: string): Condition => {
  const from = readOperand(cursor, sheet);
  const side = (operator: CompareOperator, operand: Operand): Condition => ({
    kind: "compare",
    column,
    operator,
    with: operand,
  });
  if (upwardWords.some((words) => cursor.eats(words))) return side(">=", from);
  if (downwardWords.some((words) => cursor.eats(words))) return side("<=", from);
  if (!cursor.eats("den")) cursor.unexpected("range-end");
  const to = readOperand(cursor, sheet);
  return { kind: "and", of: [side(">=", from), side("<=", to)] };
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
