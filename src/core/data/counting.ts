import type { Day } from "../lib/calendar-day";
import { closestNames } from "./closest-names";
import { type CountedTable, type DataTable, findHeading } from "./data-table";
import type { Leaf, Mask, MaskContext } from "./mask";
import { maskOf } from "./mask-of";
import type { EvaluationProblem } from "./problem";
import { printCondition } from "./print-quantity";
import { type Aggregate, columnsOf, type Condition } from "./quantity";
import { type Tally, tallyOf } from "./tally";

/** One aggregate while the rows go by. */
export interface Counting {
  aggregate: Aggregate;
  mask: Mask | null;
  tally: Tally;
  leaves: Leaf[];
  unknown: { rows: number; cell: string } | null;
  /** The first cell without a value on which it hangs whether its row is counted. */
  uncomputed: string | null;
}

export const namesOf = ({ column, when }: Aggregate): string[] => [
  ...(column === null ? [] : [column]),
  ...(when ? columnsOf(when) : []),
];

export const whatIsMissing = (
  aggregate: Aggregate,
  table: CountedTable,
  period: { from: Day; to: Day } | null,
): EvaluationProblem | null => {
  const column = namesOf(aggregate).find((name) => !findHeading(table, name));
  const names = table.headings.map((heading) => heading.name);
  if (column !== undefined) {
    return { code: "unknown-column", sheet: table.sheet, column, columns: closestNames(column, names) };
  }
  return !period && aggregate.when && asksForPeriod(aggregate.when) ? { code: "no-period" } : null;
};

const asksForPeriod = (condition: Condition): boolean => {
  if (condition.kind === "and" || condition.kind === "or") return condition.of.some(asksForPeriod);
  return condition.kind === "not" ? asksForPeriod(condition.of) : condition.kind === "in-period";
};

/** The simple conditions that a condition consists of, as printed, in the order written. */
export const leafKeys = (condition: Condition): string[] => {
  if (condition.kind === "and" || condition.kind === "or") return condition.of.flatMap(leafKeys);
  return condition.kind === "not" ? leafKeys(condition.of) : [printCondition(condition)];
};

export const startCounting = (aggregate: Aggregate, table: DataTable, context: MaskContext): Counting => {
  const heading = aggregate.column === null ? undefined : findHeading(table, aggregate.column);
  const empty = { kinds: new Uint8Array(0), values: new Float64Array(0), length: 0 };
  const column = heading && (table.grid.column(heading.column) ?? empty);
  const mask = aggregate.when ? maskOf(aggregate.when, context) : null;
  const keys = aggregate.when ? leafKeys(aggregate.when) : [];
  const leaves = keys.map((key) => context.leaves.get(key)).filter((leaf) => leaf !== undefined);
  return {
    aggregate,
    mask,
    tally: tallyOf(aggregate.of, column, context.values),
    leaves,
    unknown: null,
    uncomputed: null,
  };
};
