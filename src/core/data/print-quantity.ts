import { formatDay } from "../lib/calendar-day";
import type { AggregateName, Condition, FigureName, Literal, Operand, PlanCountName, Quantity } from "./quantity";
import { plainOf } from "./words";

const aggregates: Readonly<Record<AggregateName, string>> = {
  count: "đếm",
  distinct: "đếm khác nhau",
  sum: "tổng",
  average: "trung bình",
  least: "nhỏ nhất",
  most: "lớn nhất",
};
export const figureNames: Readonly<Record<FigureName, string>> = {
  numerator: "tử",
  denominator: "mẫu",
  result: "kết quả",
  target: "mục tiêu",
};
const planCountNames: Readonly<Record<PlanCountName, string>> = {
  total: "tổng",
  done: "hoàn thành",
  onTime: "đúng hạn",
  early: "sớm hạn",
  late: "trễ hạn",
  overdue: "quá hạn",
};

/** The expression as the language writes it; reading it again gives the same quantity. */
export const printQuantity = (quantity: Quantity): string => {
  switch (quantity.kind) {
    case "number":
      return printNumber(quantity.value);
    case "day":
      return formatDay(quantity.day);
    case "negative":
      return `-${printOperand(quantity.of)}`;
    case "arithmetic":
      return printArithmetic(quantity);
    case "indicator":
      return `${printCode(quantity.code)}.${figureNames[quantity.figure]}`;
    case "plan":
      return `kế hoạch.${planCountNames[quantity.count]}`;
    case "aggregate": {
      const column = quantity.column === null ? "" : `[${quantity.column}]`;
      const when = quantity.when ? ` khi ${printCondition(quantity.when)}` : "";
      return `${aggregates[quantity.of]} ${printSheet(quantity.sheet)}${column}${when}`;
    }
  }
};

const printArithmetic = ({ operator, left, right }: Extract<Quantity, { kind: "arithmetic" }>): string => {
  const binding = operator === "+" || operator === "-" ? 1 : 2;
  const first = bindingOf(left) >= binding ? printSide(left) : `(${printQuantity(left)})`;
  const second = bindingOf(right) > binding ? printSide(right) : `(${printQuantity(right)})`;
  return `${first} ${operator} ${second}`;
};

const printOperand = (quantity: Quantity): string =>
  bindingOf(quantity) === 3 ? printSide(quantity) : `(${printQuantity(quantity)})`;

const bindingOf = (quantity: Quantity): number => {
  if (quantity.kind !== "arithmetic") return 3;
  return quantity.operator === "+" || quantity.operator === "-" ? 1 : 2;
};

/** A condition ends where its bracket does, so that a reader need not know that it ends at the sign, too. */
const printSide = (quantity: Quantity): string => {
  const open = quantity.kind === "aggregate" && quantity.when !== null;
  return open ? `(${printQuantity(quantity)})` : printQuantity(quantity);
};

const printNumber = (value: number): string => {
  const plain = String(value);
  const digits = plain.includes("e") ? (Number.isInteger(value) ? String(BigInt(value)) : value.toFixed(20)) : plain;
  return digits.replace(".", ",");
};

const printSheet = (sheet: string): string =>
  /^[\p{L}_][\p{L}\d_]*$/u.test(sheet) && !["khi", "neu"].includes(plainOf(sheet))
    ? sheet
    : `'${sheet.replace(/'/g, "''")}'`;

const printCode = (code: string): string =>
  /^[\p{L}_][\p{L}\d_]*(?:\.\d+)*$/u.test(code) ? code : `"${code.replace(/"/g, '""')}"`;

export const printCondition = (condition: Condition): string => {
  switch (condition.kind) {
    case "compare":
      return `[${condition.column}] ${condition.operator} ${printLiteral(condition.with)}`;
    case "empty":
      return `[${condition.column}] trống`;
    case "filled":
      return `[${condition.column}] có dữ liệu`;
    case "in-period":
      return `[${condition.column}] trong kỳ`;
    case "contains":
      return `[${condition.column}] chứa ${printLiteral({ kind: "text", text: condition.text })}`;
    case "among":
      return `[${condition.column}] thuộc (${condition.values.map(printLiteral).join("; ")})`;
    case "not":
      return `không ${printPart(condition.of)}`;
    default:
      return condition.of.map(printPart).join(condition.kind === "and" ? " và " : " hoặc ");
  }
};

const printPart = (part: Condition): string =>
  part.kind === "and" || part.kind === "or" ? `(${printCondition(part)})` : printCondition(part);

const printLiteral = (operand: Literal | Operand): string => {
  if (operand.kind === "column") return `[${operand.name}]`;
  if (operand.kind === "number") return printNumber(operand.value);
  return operand.kind === "day" ? formatDay(operand.day) : `"${operand.text.replace(/"/g, '""')}"`;
};
