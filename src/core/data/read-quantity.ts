import { type Operator, readArithmetic } from "../lib/arithmetic";
import { readNumber } from "../lib/number";
import { tidy } from "../lib/text";
import { likelyName } from "./closest-names";
import { Cursor, Stop } from "./cursor";
import { figureAt, planCountAt, readDate } from "./operand-start";
import type { ReadingProblem } from "./problem";
import type { Aggregate, AggregateName, Quantity } from "./quantity";
import { readCondition } from "./read-condition";
import { readTokens } from "./tokens";
import { aggregateWords, allWords, compareSigns } from "./words";

export type QuantityReading = { quantity: Quantity } | { problem: ReadingProblem };

/**
 * Reads an expression of a `Tử số`, `Mẫu số`, `Kết quả` or `Dữ liệu` cell: numbers, `đếm HoSo khi …`, `TT01.tử`,
 * `kế hoạch.tổng`, joined by + - * / and brackets. Total: any text gives a quantity or a problem with its place.
 */
export const readQuantity = (text: string): QuantityReading => {
  // A cell's text may begin with the "=" of a formula that was typed as text.
  const whole = tidy(text).replace(/^=/, "");
  if (whole.trim() === "") return { problem: { code: "empty", position: 0 } };
  // "14 697" is a number only where it is the whole cell.
  const number = readNumber(whole);
  if (number !== null) return { quantity: { kind: "number", value: number } };
  const cut = readTokens(whole);
  if ("problem" in cut) return cut;
  try {
    const cursor = new Cursor(whole, cut.tokens);
    const quantity = readSum(cursor);
    return cursor.peek().kind === "end" ? { quantity } : stopAtRest(cursor);
  } catch (error) {
    if (error instanceof Stop) return { problem: error.problem };
    throw error;
  }
};

const stopAtRest = (cursor: Cursor): never => {
  const found = cursor.peek();
  if (found.kind === "sign" && compareSigns[found.text]) return cursor.stop("needs-when", { found: found.text });
  return cursor.unexpected("operator");
};

const signs: Readonly<Record<string, Operator>> = {
  "+": "+",
  "-": "-",
  "−": "-",
  "–": "-",
  "*": "*",
  "×": "*",
  "/": "/",
  ":": "/",
  "÷": "/",
};

const operatorAt = (cursor: Cursor): Operator | null => {
  const token = cursor.peek();
  return token.kind === "sign" ? (signs[token.text] ?? null) : null;
};

const readSum = (cursor: Cursor): Quantity => {
  const read = readArithmetic<Quantity, null>(null, {
    operator: (_, among) => {
      const operator = among.find((sign) => sign === operatorAt(cursor));
      if (operator === undefined) return null;
      cursor.next();
      return { operator, place: null };
    },
    operand: () => readSigned(cursor),
    join: (operator, left, right) => ({ kind: "arithmetic", operator, left, right }),
  });
  return read ?? cursor.unexpected("quantity");
};

const readSigned = (cursor: Cursor): Quantity => {
  if (operatorAt(cursor) !== "-") return readOperand(cursor);
  cursor.next();
  const of = cursor.within(() => readSigned(cursor));
  return of.kind === "number" ? { kind: "number", value: -of.value || 0 } : { kind: "negative", of };
};

const readOperand = (cursor: Cursor): Quantity => {
  if (cursor.eatsSign("(")) {
    const inner = cursor.within(() => readSum(cursor));
    if (!cursor.eatsSign(")")) {
      if (cursor.peek().kind === "sign" && compareSigns[cursor.peek().text]) stopAtRest(cursor);
      cursor.unexpected("closing-bracket");
    }
    return inner;
  }
  const plan = planCountAt(cursor, 0);
  if (plan) {
    cursor.skipTo(plan.end);
    return { kind: "plan", count: plan.count };
  }
  const figure = figureAt(cursor, 0);
  if (figure) {
    cursor.skipTo(figure.end);
    return { kind: "indicator", code: figure.code, figure: figure.figure };
  }
  const token = cursor.peek();
  if (token.kind === "number") {
    if (Number.isNaN(token.value)) cursor.stop("bad-number", { text: token.text });
    cursor.next();
    return { kind: "number", value: token.value };
  }
  if (token.kind === "day") return { kind: "day", day: readDate(cursor) };
  return token.kind === "word" ? readAggregate(cursor) : cursor.unexpected("quantity");
};

const readAggregate = (cursor: Cursor): Aggregate => {
  const words = aggregateWords.find(([phrase]) => cursor.sees(phrase));
  if (!words) return stopAtWord(cursor);
  cursor.eats(words[0]);
  const sheet = readSheet(cursor);
  cursor.eatsSign("!");
  const column = cursor.peek().kind === "column" ? cursor.next().text : null;
  if (column === null && words[1] !== "count") cursor.stop("needs-column", { of: words[1], sheet });
  const when = cursor.eats("khi") || cursor.eats("neu") ? readCondition(cursor, sheet) : null;
  return { kind: "aggregate", of: words[1] satisfies AggregateName, sheet, column, when };
};

/** A quoted name, or words up to `khi`, a column or a sign. */
const readSheet = (cursor: Cursor): string => {
  const first = cursor.peek();
  if (first.kind === "name" || first.kind === "quoted") return cursor.next().text;
  let end = first.start;
  while (["word", "number"].includes(cursor.peek().kind) && !cursor.sees("khi") && !cursor.sees("neu")) {
    end = cursor.next().end;
  }
  return end > first.start ? cursor.text.slice(first.start, end) : cursor.unexpected("sheet");
};

/** A word that begins nothing: a figure or count that does not exist, or a slip of typing. */
const stopAtWord = (cursor: Cursor): never => {
  const word = cursor.peek();
  const afterPlan = cursor.sees("ke hoach") || cursor.sees("kehoach");
  const dot = cursor.sees("ke hoach") || 1;
  const field = cursor.peek(dot + 1);
  if (cursor.seesSign(".", dot) && field.kind === "word") {
    const name = cursor.text.slice(field.start, wordsEnd(cursor, dot + 1));
    if (afterPlan) return cursor.stop("unknown-plan-count", { count: name }, field);
    return cursor.stop("unknown-figure", { indicator: word.text, figure: name }, field);
  }
  return cursor.stop("unknown-word", { word: word.text, likely: likelyName(word.text, allWords) });
};

const wordsEnd = (cursor: Cursor, from: number): number => {
  let ahead = from;
  while (cursor.peek(ahead + 1).kind === "word") ahead++;
  return cursor.peek(ahead).end;
};
