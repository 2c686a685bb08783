import type { Day } from "../lib/calendar-day";
import { foldCase, nameKey } from "../lib/text";
import { closestNames } from "./closest-names";
import { countTable } from "./count-table";
import type { DataTable } from "./data-table";
import { failed, type Outcome } from "./outcome";
import { figureNames, printQuantity } from "./print-quantity";
import type { QuantityProblem } from "./problem";
import { type Aggregate, aggregatesOf, type FigureName, type PlanCountName, type Quantity } from "./quantity";

/** Null: the plan does not tell. */
export type PlanCounts = Record<PlanCountName, number | null>;

/** One figure of an indicator as entered: what it says, why it cannot be read, or null where nothing is entered. */
export type Figure = { quantity: Quantity } | { problem: QuantityProblem } | null;

export interface IndicatorFigures extends Record<FigureName, Figure> {
  code: string;
}

export interface QuantityContext {
  tables: readonly DataTable[];
  /** All sheets, those without a table as well, to tell "no such sheet" from "no heading row". */
  sheets: readonly string[];
  /** The reporting period of `trong kỳ`, both days within; null where none is known. */
  period: { from: Day; to: Day } | null;
  plan: PlanCounts | null;
  indicators: readonly IndicatorFigures[];
  /** What counts a table's rows where they are not at hand; the own count otherwise. */
  count?: TableCounter;
}

/** All aggregates over one table; the answers by the aggregate as printed. */
export type TableCounter = (
  aggregates: readonly Aggregate[],
  table: DataTable,
  period: { from: Day; to: Day } | null,
) => Map<string, Outcome>;

export interface Evaluator {
  evaluate(quantity: Quantity): Outcome;
  /** A figure of an indicator; the result that is not entered is numerator / denominator. */
  figure(code: string, figure: FigureName): Outcome;
}

/** The value of each quantity, in order; every table is gone through once for all of them. */
export const evaluate = (quantities: readonly Quantity[], context: QuantityContext): Outcome[] => {
  const evaluator = makeEvaluator(quantities, context);
  return quantities.map((quantity) => evaluator.evaluate(quantity));
};

/** Counts all tables for the given quantities and those of the indicators, then answers for any of them. */
export const makeEvaluator = (quantities: readonly Quantity[], context: QuantityContext): Evaluator => {
  const counted = countTables([...quantities, ...quantitiesOf(context.indicators)], context);
  const byCode = new Map<string, IndicatorFigures>();
  for (const one of context.indicators) if (!byCode.has(nameKey(one.code))) byCode.set(nameKey(one.code), one);
  const known = new Map<string, Outcome>();
  const path: { key: string; name: string }[] = [];

  const walk = (quantity: Quantity): Outcome => {
    switch (quantity.kind) {
      case "number":
        return { value: quantity.value, problem: null, notes: [] };
      case "day":
        return failed({ code: "day-not-number", day: quantity.day });
      case "negative":
        return calculate(walk(quantity.of), NOTHING, (value) => -value);
      case "arithmetic":
        return arithmetic(quantity.operator, walk(quantity.left), walk(quantity.right));
      case "plan":
        return planCount(quantity.count);
      case "indicator":
        return refer(quantity.code, quantity.figure);
      case "aggregate":
        return counted.get(printQuantity(quantity)) ?? failed({ code: "not-finite" });
    }
  };

  const planCount = (count: PlanCountName): Outcome => {
    if (!context.plan) return failed({ code: "no-plan", count });
    const value = context.plan[count];
    return value === null ? failed({ code: "plan-untracked", count }) : { value, problem: null, notes: [] };
  };

  /** A reference seen from outside: of what went wrong there, only a cycle that comes back here is told again. */
  const refer = (code: string, figure: FigureName): Outcome => {
    const here = path.at(-1)?.name;
    const outcome = figureOf(code, figure);
    if (!outcome.problem) return { ...outcome, notes: [] };
    const { problem } = outcome;
    if (problem.code === "unknown-indicator" || problem.code === "figure-missing") return failed(problem);
    if (problem.code === "cycle" && here !== undefined && problem.path.includes(here)) return failed(problem);
    return failed({ code: "figure-failed", indicator: code, figure });
  };

  const figureOf = (code: string, figure: FigureName): Outcome => {
    const row = byCode.get(nameKey(code));
    if (!row) {
      const codes = closestNames(
        code,
        [...byCode.values()].map((one) => one.code),
      );
      return failed({ code: "unknown-indicator", indicator: code, codes });
    }
    const key = `${nameKey(code)}.${figure}`;
    const name = `${row.code}.${figureNames[figure]}`;
    const start = path.findIndex((step) => step.key === key);
    if (start >= 0) return failed({ code: "cycle", path: [...path.slice(start).map((step) => step.name), name] });
    const before = known.get(key);
    if (before) return before;
    path.push({ key, name });
    const outcome = figureValue(row, figure);
    path.pop();
    known.set(key, outcome);
    return outcome;
  };

  const figureValue = (row: IndicatorFigures, figure: FigureName): Outcome => {
    const entered = row[figure];
    if (entered && "quantity" in entered) return walk(entered.quantity);
    if (entered) return failed({ code: "figure-failed", indicator: row.code, figure });
    if (figure !== "result" || !row.numerator) return failed({ code: "figure-missing", indicator: row.code, figure });
    const numerator = refer(row.code, "numerator");
    return row.denominator ? arithmetic("/", numerator, refer(row.code, "denominator")) : numerator;
  };

  return { evaluate: walk, figure: figureOf };
};

const NOTHING: Outcome = { value: 0, problem: null, notes: [] };

const arithmetic = (operator: "+" | "-" | "*" | "/", left: Outcome, right: Outcome): Outcome => {
  if (operator === "/" && right.value === 0 && left.value !== null) return failed({ code: "zero-divisor" });
  return calculate(left, right, (a, b) =>
    operator === "+" ? a + b : operator === "-" ? a - b : operator === "*" ? a * b : a / b,
  );
};

const calculate = (left: Outcome, right: Outcome, apply: (left: number, right: number) => number): Outcome => {
  const problem = left.problem ?? right.problem;
  if (problem || left.value === null || right.value === null) return { value: null, problem, notes: [] };
  const value = apply(left.value, right.value);
  if (!Number.isFinite(value)) return failed({ code: "not-finite" });
  return { value, problem: null, notes: [...left.notes, ...right.notes] };
};

/** What the indicators' figures say, as far as they could be read. */
export const quantitiesOf = (indicators: readonly IndicatorFigures[]): Quantity[] =>
  indicators
    .flatMap(({ numerator, denominator, result, target }) => [numerator, denominator, result, target])
    .flatMap((figure) => (figure && "quantity" in figure ? [figure.quantity] : []));

const countTables = (quantities: readonly Quantity[], context: QuantityContext): Map<string, Outcome> => {
  const outcomes = new Map<string, Outcome>();
  const byTable = new Map<DataTable, Map<string, Aggregate>>();
  for (const aggregate of quantities.flatMap(aggregatesOf)) {
    const table = tableOf(aggregate.sheet, context.tables);
    const key = printQuantity(aggregate);
    if (!table) outcomes.set(key, missingTable(aggregate.sheet, context));
    else byTable.set(table, (byTable.get(table) ?? new Map<string, Aggregate>()).set(key, aggregate));
  }
  for (const [table, aggregates] of byTable) {
    const count = context.count ?? countTable;
    for (const [key, outcome] of count([...aggregates.values()], table, context.period)) outcomes.set(key, outcome);
  }
  return outcomes;
};

/** The sheet written like this, else the one that differs only in accents and spaces. */
const tableOf = (sheet: string, tables: readonly DataTable[]): DataTable | undefined =>
  tables.find((table) => foldCase(table.sheet) === foldCase(sheet)) ??
  tables.find((table) => nameKey(table.sheet) === nameKey(sheet));

const missingTable = (sheet: string, { sheets, tables }: QuantityContext): Outcome => {
  const there = sheets.find((name) => nameKey(name) === nameKey(sheet));
  if (there !== undefined) return failed({ code: "no-heading", sheet: there });
  const names = sheets.length > 0 ? sheets : tables.map((table) => table.sheet);
  return failed({ code: "unknown-sheet", sheet, sheets: closestNames(sheet, names) });
};
