import { serialOf } from "../lib/calendar-day";
import { type Column, Kind } from "../table/grid";
import { holds, orderOfCells, orderWith, shownCell } from "./cell-order";
import { BLOCK, type Leaf, type MaskContext } from "./mask";
import type { ValueType } from "./problem";
import type { CompareOperator, Condition, Literal } from "./quantity";
import { foldText, type TextValues } from "./text-values";

const NOTHING: Column = { kinds: new Uint8Array(0), values: new Float64Array(0), length: 0 };

type Simple = Exclude<Condition, { kind: "and" | "or" | "not" }>;

export const leafMask = (condition: Simple, context: MaskContext): Leaf => {
  const leaf: Leaf = {
    verdicts: new Uint8Array(BLOCK),
    fill: () => undefined,
    column: condition.column,
    wanted: "text",
    ordering: false,
    compared: false,
    misfits: 0,
    misfit: null,
    sought: null,
  };
  const { grid, values } = context;
  const index = context.columnOf(condition.column);
  const column = grid.column(index) ?? NOTHING;
  switch (condition.kind) {
    case "empty":
      leaf.fill = fillByCell(leaf, column, values, () => false, true);
      return leaf;
    case "filled":
      leaf.fill = fillByCell(leaf, column, values, () => true);
      return leaf;
    case "contains": {
      const part = foldText(condition.text);
      const contains = (kind: number, value: number) =>
        (kind === Kind.text ? values.folded(value) : foldText(shownCell(kind, value, values))).includes(part);
      leaf.fill = fillByCell(leaf, column, values, contains);
      return leaf;
    }
    case "among": {
      const orders = condition.values.map((value) => orderWith(value, values));
      const among = (kind: number, value: number) => orders.some((order) => order(kind, value) === 0);
      leaf.fill = fillByCell(leaf, column, values, among);
      return leaf;
    }
    case "in-period": {
      const from = context.period ? serialOf(context.period.from) : NaN;
      const to = context.period ? serialOf(context.period.to) : NaN;
      const dayOf = (kind: number, value: number) =>
        kind === Kind.date ? Math.floor(value) : kind === Kind.text ? values.day(value) : NaN;
      const inPeriod = (kind: number, value: number, row: number) => {
        const day = dayOf(kind, value);
        if (Number.isNaN(day)) note(leaf, row, index, kind, value, values);
        else leaf.compared = true;
        return day >= from && day <= to;
      };
      Object.assign(leaf, { wanted: "day", ordering: true });
      leaf.fill = fillByRow(leaf, column, values, inPeriod);
      return leaf;
    }
    case "compare":
      return condition.with.kind === "column"
        ? columnLeaf(leaf, index, condition.operator, context.columnOf(condition.with.name), context)
        : literalLeaf(leaf, index, condition.operator, condition.with, context);
  }
};

const note = (leaf: Leaf, row: number, column: number, kind: number, value: number, values: TextValues): void => {
  leaf.misfits++;
  leaf.misfit ??= { row, column, text: shownCell(kind, value, values) };
};

const NOT_ASKED = 2;
const NOT_COMPARABLE = 3;

const isOrdering = (operator: CompareOperator): boolean => operator !== "=" && operator !== "<>";

const literalLeaf = (
  leaf: Leaf,
  index: number,
  operator: CompareOperator,
  literal: Literal,
  { grid, values }: MaskContext,
): Leaf => {
  const order = orderWith(literal, values);
  // One answer for each text of the dictionary: its sign, or one of the two marks.
  const signs = new Int8Array(values.size).fill(NOT_ASKED);
  const orderOfText = (code: number): number => {
    let sign = signs[code] ?? NOT_ASKED;
    if (sign === NOT_ASKED) {
      const found = order(Kind.text, code);
      signs[code] = sign = Number.isNaN(found) ? NOT_COMPARABLE : Math.sign(found);
    }
    return sign === NOT_COMPARABLE ? NaN : sign;
  };
  const test = (kind: number, value: number, row: number) => {
    const result = kind === Kind.text ? orderOfText(value) : order(kind, value);
    if (Number.isNaN(result)) note(leaf, row, index, kind, value, values);
    else leaf.compared = true;
    if (result === 0 && leaf.sought) leaf.sought.found = true;
    return holds(operator, result);
  };
  Object.assign(leaf, { wanted: literal.kind, ordering: isOrdering(operator) });
  if (literal.kind === "text" && !leaf.ordering) leaf.sought = { text: literal.text, found: false };
  leaf.fill = fillByRow(leaf, grid.column(index) ?? NOTHING, values, test);
  return leaf;
};

const columnLeaf = (
  leaf: Leaf,
  index: number,
  operator: CompareOperator,
  otherIndex: number,
  { grid, values }: MaskContext,
): Leaf => {
  const other = grid.column(otherIndex) ?? NOTHING;
  const order = orderOfCells(values, isOrdering(operator));
  const test = (kind: number, value: number, row: number) => {
    const otherKind = row < other.length ? (other.kinds[row] ?? 0) : Kind.empty;
    const otherValue = other.values[row] ?? 0;
    if (otherKind === Kind.error || otherKind === Kind.uncomputed) return null;
    if (otherKind === Kind.empty || (otherKind === Kind.text && values.folded(otherValue) === "")) return false;
    const result = order(kind, value, otherKind, otherValue);
    if (!Number.isNaN(result)) leaf.compared = true;
    else {
      const texts = kind === Kind.text && otherKind === Kind.text;
      const [own, theirs] = texts ? [meantBy(value, values), meantBy(otherValue, values)] : [kind, otherKind];
      const leftFault = own === Kind.text || own === Kind.boolean;
      // The cell that is quoted is the first, and so is what it should be.
      if (!leaf.misfit) leaf.wanted = typeOf(leftFault ? theirs : own);
      if (leftFault) note(leaf, row, index, kind, value, values);
      else note(leaf, row, otherIndex, otherKind, otherValue, values);
    }
    return holds(operator, result);
  };
  leaf.ordering = isOrdering(operator);
  leaf.fill = fillByRow(leaf, grid.column(index) ?? NOTHING, values, test);
  return leaf;
};

/** The kind of cell that a text would be, were it not typed as text. */
const meantBy = (code: number, values: TextValues): number => {
  if (!Number.isNaN(values.day(code))) return Kind.date;
  return Number.isNaN(values.number(code)) ? Kind.text : Kind.number;
};

export const typeOf = (kind: number): ValueType =>
  kind === Kind.date ? "day" : kind === Kind.number || kind === Kind.percent ? "number" : "text";

type CellTest = (kind: number, value: number) => boolean;
/** null: a cell the test needs holds an error. */
type RowTest = (kind: number, value: number, row: number) => boolean | null;

/** Runs a test on the filled cells of a column; empty ones answer `whenEmpty`, errors are unknown. */
const fillByRow =
  (leaf: Leaf, column: Column, values: TextValues, test: RowTest, whenEmpty = false) =>
  (from: number, count: number): void => {
    const { kinds, length } = column;
    const empty = whenEmpty ? 1 : 0;
    for (let i = 0; i < count; i++) {
      const row = from + i;
      const kind = row < length ? kinds[row] : Kind.empty;
      if (kind === Kind.empty || kind === undefined) leaf.verdicts[i] = empty;
      else if (kind === Kind.error || kind === Kind.uncomputed) leaf.verdicts[i] = 2;
      else {
        const value = column.values[row] ?? 0;
        if (kind === Kind.text && values.folded(value) === "") leaf.verdicts[i] = empty;
        else {
          const verdict = test(kind, value, row);
          leaf.verdicts[i] = verdict === null ? 2 : verdict ? 1 : 0;
        }
      }
    }
  };

/** As fillByRow, for tests that look at nothing but the cell: each text of the dictionary is tested once. */
const fillByCell = (leaf: Leaf, column: Column, values: TextValues, test: CellTest, whenEmpty = false) => {
  const tested = new Uint8Array(values.size).fill(NOT_ASKED);
  const once = (kind: number, value: number): boolean => {
    if (kind !== Kind.text) return test(kind, value);
    if (tested[value] === NOT_ASKED) tested[value] = test(kind, value) ? 1 : 0;
    return tested[value] === 1;
  };
  return fillByRow(leaf, column, values, once, whenEmpty);
};
