import type { Condition, Literal, Quantity } from "../data/quantity";
import { foldCase } from "../lib/text";
import type { IndicatorRow } from "./indicator";

/** By a unit's name (foldCase) the units whose work it took over, as the table of units has them. */
export type FormerUnits = ReadonlyMap<string, readonly string[]>;

/** What was added to a figure of the period before, or could not be: a unit that went to several is in none whole. */
export interface Added {
  unit: string;
  former: string[];
  divided: string[];
}

/** The row with the period before counted over the units that have since become one, and what that added. */
export const withFormerUnits = (row: IndicatorRow, former: FormerUnits): { row: IndicatorRow; added: Added[] } => {
  const { figure } = row.previous;
  if (former.size === 0 || !figure || "problem" in figure) return { row, added: [] };
  const added: Added[] = [];
  const quantity = inQuantity(figure.quantity, (text) => add(text, former, added));
  return added.length === 0
    ? { row, added }
    : { row: { ...row, previous: { ...row.previous, figure: { quantity } } }, added };
};

const add = (text: string, former: FormerUnits, added: Added[]): string[] => {
  const all = former.get(foldCase(text)) ?? [];
  if (all.length === 0) return [];
  // Several spellings of one unit have one list.
  const lists = [...new Set(former.values())];
  const isDivided = (name: string) =>
    lists.filter((names) => names.some((one) => foldCase(one) === foldCase(name))).length > 1;
  const whole = all.filter((name) => !isDivided(name));
  added.push({ unit: text, former: whole, divided: all.filter(isDivided) });
  return whole;
};

type Names = (text: string) => string[];

const inQuantity = (quantity: Quantity, names: Names): Quantity => {
  switch (quantity.kind) {
    case "aggregate":
      return { ...quantity, when: quantity.when && inCondition(quantity.when, names) };
    case "negative":
      return { ...quantity, of: inQuantity(quantity.of, names) };
    case "arithmetic":
      return { ...quantity, left: inQuantity(quantity.left, names), right: inQuantity(quantity.right, names) };
    default:
      return quantity;
  }
};

/** "= unit" and "thuộc (units)"; a condition turned round says something else, and stays. */
const inCondition = (condition: Condition, names: Names): Condition => {
  switch (condition.kind) {
    case "and":
    case "or":
      return { ...condition, of: condition.of.map((part) => inCondition(part, names)) };
    case "among":
      return { ...condition, values: condition.values.flatMap((value) => withNames(value, names)) };
    case "compare": {
      const { operator, column, with: value } = condition;
      if (operator !== "=" || value.kind !== "text") return condition;
      const values = withNames(value, names);
      return values.length === 1 ? condition : { kind: "among", column, values };
    }
    default:
      return condition;
  }
};

const withNames = (value: Literal, names: Names): Literal[] =>
  value.kind === "text" ? [value, ...names(value.text).map((text) => ({ kind: "text" as const, text }))] : [value];
