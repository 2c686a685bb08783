import type { Operator } from "../lib/arithmetic";
import type { Day } from "../lib/calendar-day";

/** What a quantity expression says, as plain data (`đếm HoSo khi [Số hóa] = "Có"`); read by readQuantity. */
export type Quantity =
  | { kind: "number"; value: number }
  /** A date standing alone: readable, but no number; evaluation says so. */
  | { kind: "day"; day: Day }
  | { kind: "negative"; of: Quantity }
  | { kind: "arithmetic"; operator: Operator; left: Quantity; right: Quantity }
  | Aggregate
  | { kind: "indicator"; code: string; figure: FigureName }
  | { kind: "plan"; count: PlanCountName };

/** A figure over the rows of one data sheet. Without a column only `count` is possible: it counts rows. */
export interface Aggregate {
  kind: "aggregate";
  of: AggregateName;
  sheet: string;
  column: string | null;
  when: Condition | null;
}

export type AggregateName = "count" | "distinct" | "sum" | "average" | "least" | "most";
export type FigureName = "numerator" | "denominator" | "result" | "target";
export type PlanCountName = "total" | "done" | "onTime" | "early" | "late" | "overdue";
export type CompareOperator = "=" | "<>" | "<" | "<=" | ">" | ">=";

export type Condition =
  | { kind: "compare"; column: string; operator: CompareOperator; with: Operand }
  | { kind: "empty" | "filled" | "in-period"; column: string }
  | { kind: "contains"; column: string; text: string }
  | { kind: "among"; column: string; values: Literal[] }
  | { kind: "and" | "or"; of: Condition[] }
  | { kind: "not"; of: Condition };

export type Literal = { kind: "number"; value: number } | { kind: "text"; text: string } | { kind: "day"; day: Day };
export type Operand = Literal | { kind: "column"; name: string };

/** All aggregates inside a quantity, in the order written. */
export const aggregatesOf = (quantity: Quantity): Aggregate[] => {
  switch (quantity.kind) {
    case "aggregate":
      return [quantity];
    case "negative":
      return aggregatesOf(quantity.of);
    case "arithmetic":
      return [...aggregatesOf(quantity.left), ...aggregatesOf(quantity.right)];
    default:
      return [];
  }
};

/** The columns a condition names, with repetitions. */
export const columnsOf = (condition: Condition): string[] => {
  switch (condition.kind) {
    case "and":
    case "or":
      return condition.of.flatMap(columnsOf);
    case "not":
      return columnsOf(condition.of);
    case "compare":
      return condition.with.kind === "column" ? [condition.column, condition.with.name] : [condition.column];
    default:
      return [condition.column];
  }
};
