import { dayOfSerial, formatDay, serialOf } from "../lib/calendar-day";
import { formatNumber, generalText, readNumber } from "../lib/number";
import { Kind } from "../table/grid";
import type { CompareOperator, Literal } from "./quantity";
import { daySerial, foldText, type TextValues } from "./text-values";

/** Below zero, zero or above as in sorting; NaN where the two cannot be compared (a word and a number). */
export type Order = number;

export const YES = new Set(["true", "có", "đúng", "x", "đã"]);
export const NO = new Set(["false", "không", "sai", "chưa"]);

const compareTexts = (left: string, right: string): Order => (left < right ? -1 : left > right ? 1 : 0);

const isNumber = (kind: number): boolean => kind === Kind.number || kind === Kind.percent;

/**
 * How the cells of one column compare with a value. Numbers and dates typed as text count as such beside a number or
 * date; a time of day plays no part.
 */
export const orderWith = (literal: Literal, values: TextValues): ((kind: number, value: number) => Order) => {
  if (literal.kind === "number") {
    return (kind, value) => {
      if (isNumber(kind)) return value - literal.value;
      return kind === Kind.text ? values.number(value) - literal.value : NaN;
    };
  }
  if (literal.kind === "day") {
    const serial = serialOf(literal.day);
    return (kind, value) => {
      if (kind === Kind.date) return Math.floor(value) - serial;
      return kind === Kind.text ? values.day(value) - serial : NaN;
    };
  }
  const folded = foldText(literal.text);
  const number = readNumber(literal.text) ?? NaN;
  const day = daySerial(literal.text);
  return (kind, value) => {
    if (kind === Kind.text) {
      const days = Number.isNaN(day) ? NaN : values.day(value) - day;
      return Number.isNaN(days) ? compareTexts(values.folded(value), folded) : days;
    }
    if (isNumber(kind)) return value - number;
    if (kind === Kind.date) return Math.floor(value) - day;
    return YES.has(folded) ? value - 1 : NO.has(folded) ? value : NaN;
  };
};

/** How two cells of one row compare; `ordering` is false for = and <>, where "05" and "5" are different texts. */
export const orderOfCells = (values: TextValues, ordering: boolean) => {
  const texts = (left: number, right: number): Order => {
    const days = values.day(left) - values.day(right);
    if (!Number.isNaN(days)) return days;
    if (!ordering) return compareTexts(values.folded(left), values.folded(right));
    const numbers = values.number(left) - values.number(right);
    if (!Number.isNaN(numbers)) return numbers;
    // "chưa trả" is neither before nor after a day, though it is behind its digits in the alphabet.
    const isWord = (code: number) => Number.isNaN(values.day(code)) && Number.isNaN(values.number(code));
    return isWord(left) && isWord(right) ? compareTexts(values.folded(left), values.folded(right)) : NaN;
  };
  return (leftKind: number, left: number, rightKind: number, right: number): Order => {
    if (leftKind === Kind.date) {
      if (rightKind === Kind.date) return Math.floor(left) - Math.floor(right);
      return rightKind === Kind.text ? Math.floor(left) - values.day(right) : NaN;
    }
    if (isNumber(leftKind)) {
      if (isNumber(rightKind)) return left - right;
      return rightKind === Kind.text ? left - values.number(right) : NaN;
    }
    if (leftKind === Kind.boolean) return rightKind === Kind.boolean ? left - right : NaN;
    if (rightKind === Kind.text) return texts(left, right);
    if (rightKind === Kind.date) return values.day(left) - Math.floor(right);
    return isNumber(rightKind) ? values.number(left) - right : NaN;
  };
};

/** Whether the comparison holds; what cannot be compared is different, and nothing else. */
export const holds = (operator: CompareOperator, order: Order): boolean => {
  if (Number.isNaN(order)) return operator === "<>";
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
  }
};

/** A cell as a person would quote it in a message. */
export const shownCell = (kind: number, value: number, values: TextValues): string => {
  if (kind === Kind.text || kind === Kind.error) return values.text(value);
  if (kind === Kind.boolean) return value === 1 ? "TRUE" : "FALSE";
  if (kind === Kind.percent) return `${formatNumber(value * 100)}%`;
  const day = kind === Kind.date ? dayOfSerial(value) : null;
  return day ? formatDay(day) : generalText(value);
};
