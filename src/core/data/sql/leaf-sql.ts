import { serialOf } from "../../lib/calendar-day";
import { readNumber } from "../../lib/number";
import { NO, YES } from "../cell-order";
import type { CompareOperator, Condition, Literal } from "../quantity";
import { daySerial, foldText } from "../text-values";
import { byteOrdered } from "./byte-order";
import { numberIn, textIn } from "./dialect";
import type { SqlContext } from "./sql-context";

export type Simple = Exclude<Condition, { kind: "and" | "or" | "not" }>;

/** One simple condition: what it says of a row (NULL: unknown), and of what the notes speak. */
export interface LeafSql {
  verdict: string;
  /** Whether both sides could be compared; only asked of filled cells without errors. Null where nothing is noted. */
  comparable: string | null;
  /** Whether both sides are the same; null where nobody asks. */
  same: string | null;
  /** The rows of which `comparable` and `same` speak. */
  asked: string;
  /** The columns compared, by their names in the expression. */
  columns: readonly string[];
}

/** Said of filled cells: whether it holds (NULL: cannot be compared), and whether it could be compared. */
interface Said {
  holds: (operator: CompareOperator) => string;
  comparable: string;
}

export const leafSql = (condition: Simple, context: SqlContext): LeafSql => {
  const { part, dialect } = context;
  const { column } = condition;
  const { yes, no } = dialect;
  const kind = part(column, "k");
  const asked = `${kind} BETWEEN 1 AND 5`;
  const unnoted = (holds: string, whenEmpty = no): LeafSql => ({
    verdict: `CASE WHEN ${kind} >= 6 THEN NULL WHEN ${kind} = 0 THEN ${whenEmpty} ELSE ${holds} END`,
    comparable: null,
    same: null,
    asked,
    columns: [column],
  });
  switch (condition.kind) {
    case "empty":
      return unnoted(no, yes);
    case "filled":
      return unnoted(yes);
    case "contains": {
      const sought = byteOrdered(foldText(condition.text));
      return unnoted(sought === "" ? yes : containing(sought, part(column, "t"), context));
    }
    case "among": {
      const each = condition.values.map(
        (value) => `COALESCE(${withLiteral(column, value, context).holds("=")}, ${no})`,
      );
      return unnoted(each.length === 0 ? no : each.join(" OR "));
    }
    case "in-period": {
      const { period } = context;
      const day = part(column, "d");
      const within = period ? `${day} >= ${serialOf(period.from)} AND ${day} <= ${serialOf(period.to)}` : no;
      return { ...unnoted(`COALESCE(${within}, ${no})`), comparable: `${day} IS NOT NULL` };
    }
    case "compare":
      return condition.with.kind === "column"
        ? twoColumns(column, condition.operator, condition.with.name, context)
        : oneColumn(column, condition.operator, condition.with, context);
  }
};

const containing = (sought: string, text: string, { dialect }: SqlContext): string =>
  dialect.contains === "position(text, part)"
    ? `position(${text}, ${textIn(dialect, sought)}) > 0`
    : `POSITION(${textIn(dialect, sought)} IN ${text}) > 0`;

/** What cannot be compared is different, and nothing else. */
const settled = (operator: CompareOperator, { holds }: Said, { dialect }: SqlContext): string =>
  `COALESCE(${holds(operator)}, ${operator === "<>" ? dialect.yes : dialect.no})`;

const isOrdering = (operator: CompareOperator): boolean => operator !== "=" && operator !== "<>";

const oneColumn = (column: string, operator: CompareOperator, literal: Literal, context: SqlContext): LeafSql => {
  const kind = context.part(column, "k");
  const said = withLiteral(column, literal, context);
  return {
    verdict: `CASE WHEN ${kind} >= 6 THEN NULL WHEN ${kind} = 0 THEN ${context.dialect.no} ELSE ${settled(operator, said, context)} END`,
    comparable: said.comparable,
    same: literal.kind === "text" && !isOrdering(operator) ? said.holds("=") : null,
    asked: `${kind} BETWEEN 1 AND 5`,
    columns: [column],
  };
};

/** As `orderWith` of cell-order. */
const withLiteral = (column: string, literal: Literal, context: SqlContext): Said => {
  const { part, dialect } = context;
  if (literal.kind !== "text") {
    const side = part(column, literal.kind === "number" ? "n" : "d");
    const value = literal.kind === "number" ? numberIn(literal.value) : String(serialOf(literal.day));
    return { holds: (operator) => `${side} ${operator} ${value}`, comparable: `${side} IS NOT NULL` };
  }
  const folded = foldText(literal.text);
  const number = readNumber(literal.text);
  const day = daySerial(literal.text);
  const kind = part(column, "k");
  const text = part(column, "t");
  const truth = YES.has(folded) ? "true" : NO.has(folded) ? "false" : null;
  const cases = (operator: CompareOperator): (readonly [when: string, then: string])[] => [
    ...(Number.isNaN(day)
      ? []
      : ([
          [`${kind} = 3`, `${part(column, "d")} ${operator} ${day}`],
          [`${kind} = 2 AND ${part(column, "d")} IS NOT NULL`, `${part(column, "d")} ${operator} ${day}`],
        ] as const)),
    [`${kind} = 2`, `${text} ${operator} ${textIn(dialect, byteOrdered(folded))}`],
    ...(number === null
      ? []
      : ([[`${kind} IN (1, 4)`, `${part(column, "n")} ${operator} ${numberIn(number)}`]] as const)),
    ...(truth === null ? [] : ([[`${kind} = 5`, `${text} ${operator} ${textIn(dialect, truth)}`]] as const)),
  ];
  const kinds = [
    2,
    ...(Number.isNaN(day) ? [] : [3]),
    ...(number === null ? [] : [1, 4]),
    ...(truth === null ? [] : [5]),
  ];
  return {
    holds: (operator) =>
      `CASE ${cases(operator)
        .map(([when, then]) => `WHEN ${when} THEN ${then}`)
        .join(" ")} ELSE NULL END`,
    comparable: `${kind} IN (${kinds.join(", ")})`,
  };
};

const twoColumns = (left: string, operator: CompareOperator, right: string, context: SqlContext): LeafSql => {
  const { part, dialect } = context;
  const [kind, other] = [part(left, "k"), part(right, "k")];
  const said = ofColumns(left, right, isOrdering(operator), context);
  return {
    verdict:
      `CASE WHEN ${kind} >= 6 THEN NULL WHEN ${kind} = 0 THEN ${dialect.no} ` +
      `WHEN ${other} >= 6 THEN NULL WHEN ${other} = 0 THEN ${dialect.no} ELSE ${settled(operator, said, context)} END`,
    comparable: said.comparable,
    same: null,
    asked: `${kind} BETWEEN 1 AND 5 AND ${other} BETWEEN 1 AND 5`,
    columns: [left, right],
  };
};

/** As `orderOfCells` of cell-order. */
const ofColumns = (left: string, right: string, ordering: boolean, { part }: SqlContext): Said => {
  const [kind, other] = [part(left, "k"), part(right, "k")];
  const pair = (which: "n" | "d" | "t"): [string, string] => [part(left, which), part(right, which)];
  const [days, numbers, texts] = [pair("d"), pair("n"), pair("t")];
  const known = ([one, two]: [string, string]) => `${one} IS NOT NULL AND ${two} IS NOT NULL`;
  const words = [...days, ...numbers].map((side) => `${side} IS NULL`).join(" AND ");
  const alike = `${kind} = ${other} AND ${ordering ? `(${kind} = 5 OR ${kind} = 2 AND ${words})` : `${kind} IN (2, 5)`}`;
  const cases: (readonly [when: string, sides: [string, string]])[] = [
    [`${kind} = 2 AND ${other} = 2 AND ${known(days)}`, days],
    ...(ordering ? ([[`${kind} = 2 AND ${other} = 2 AND ${known(numbers)}`, numbers]] as const) : []),
    [alike, texts],
    [`${kind} IN (2, 3) AND ${other} IN (2, 3)`, days],
    [`${kind} IN (1, 2, 4) AND ${other} IN (1, 2, 4)`, numbers],
  ];
  const comparable = [
    alike,
    `${kind} IN (2, 3) AND ${other} IN (2, 3) AND ${known(days)}`,
    `${kind} IN (1, 2, 4) AND ${other} IN (1, 2, 4) AND ${known(numbers)}`,
  ];
  return {
    holds: (operator) =>
      `CASE ${cases.map(([when, [one, two]]) => `WHEN ${when} THEN ${one} ${operator} ${two}`).join(" ")} ELSE NULL END`,
    comparable: comparable.map((one) => `(${one})`).join(" OR "),
  };
};
