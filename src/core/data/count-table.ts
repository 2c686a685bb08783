import type { Day } from "../lib/calendar-day";
import { cellName, Kind } from "../table/grid";
import { type Counting, namesOf, startCounting, whatIsMissing } from "./counting";
import { type DataTable, findHeading } from "./data-table";
import { finishCounting } from "./finish-counting";
import { isFilled } from "./is-filled";
import { BLOCK, type MaskContext } from "./mask";
import { otherSpelling } from "./other-spelling";
import { failed, type Outcome } from "./outcome";
import type { EvaluationProblem } from "./problem";
import { printQuantity } from "./print-quantity";
import type { Aggregate } from "./quantity";
import { TextValues } from "./text-values";

/** All aggregates over one table in one pass over its rows; the answers by the aggregate as printed. */
export const countTable = (
  aggregates: readonly Aggregate[],
  table: DataTable,
  period: { from: Day; to: Day } | null,
): Map<string, Outcome> => {
  const outcomes = new Map<string, Outcome>();
  const values = new TextValues(table.grid.texts);
  const context: MaskContext = {
    grid: table.grid,
    values,
    columnOf: (name) => findHeading(table, name)?.column ?? -1,
    period,
    masks: new Map(),
    leaves: new Map(),
  };
  const countings: Counting[] = [];
  for (const aggregate of aggregates) {
    const problem = whatIsMissing(aggregate, table, period);
    if (problem) outcomes.set(printQuantity(aggregate), failed(problem));
    else countings.push(startCounting(aggregate, table, context));
  }
  const spelling = (text: string, column: string) => otherSpelling(text, column, table);
  const uncertain = uncertainRecord(table);
  if (uncertain === null) countRows(countings, table, context);
  for (const counting of countings)
    outcomes.set(
      printQuantity(counting.aggregate),
      uncertain ? failed(uncertain) : finishCounting(counting, table, spelling),
    );
  return outcomes;
};

/**
 * A row of which nothing but formulas without a value is known may be a record or none (a filter's answer grows and
 * shrinks with what it looks at), so that nothing over the table can be counted.
 */
export const uncertainRecord = (table: DataTable): EvaluationProblem | null => {
  const { grid, headings, sheet } = table;
  const columns = headings.flatMap(({ column }) => {
    const cells = grid.column(column);
    return cells ? [{ column, cells }] : [];
  });
  const [formulas] = columns.filter(({ cells }) => cells.kinds.includes(Kind.uncomputed));
  if (!formulas) return null;
  for (let row = table.firstRow; row < table.endRow; row++) {
    const filled = columns.filter(({ cells }) => isFilled(cells, row, grid.texts));
    if (filled.length > 0 && filled.every(({ cells }) => cells.kinds[row] === Kind.uncomputed))
      return { code: "uncomputed-cell", sheet, cell: cellName(row, filled[0]?.column ?? 0) };
  }
  return null;
};

const countRows = (countings: readonly Counting[], table: DataTable, context: MaskContext): void => {
  const masks = [...context.masks.values()];
  const records = new Uint8Array(BLOCK);
  const taken = new Uint8Array(BLOCK);
  for (let from = table.firstRow; from < table.endRow; from += BLOCK) {
    const count = Math.min(BLOCK, table.endRow - from);
    markRecords(records, table, from, count);
    for (const mask of masks) mask.fill(from, count);
    for (const counting of countings) {
      const verdicts = counting.mask?.verdicts;
      if (!verdicts) {
        counting.tally.add(from, count, records);
        continue;
      }
      for (let i = 0; i < count; i++) {
        const verdict = verdicts[i] ?? 0;
        taken[i] = verdict & (records[i] ?? 0);
        if (verdict === 2) noteUnknown(counting, table, from + i);
      }
      counting.tally.add(from, count, taken);
    }
  }
};

/** A record is a row that holds something in a column that was read, and is neither a sum nor a title of others. */
export const markRecords = (records: Uint8Array, table: DataTable, from: number, count: number): void => {
  const { grid, headings, skipped } = table;
  const columns = headings.map(({ column }) => grid.column(column)).filter((column) => column !== undefined);
  for (let i = 0; i < count; i++) {
    const filled = columns.some((column) => isFilled(column, from + i, grid.texts));
    records[i] = filled && skipped?.has(from + i) !== true ? 1 : 0;
  }
};

const noteUnknown = (counting: Counting, table: DataTable, row: number): void => {
  if (!counting.unknown || counting.uncomputed === null) {
    const columns = namesOf(counting.aggregate).map((name) => findHeading(table, name)?.column ?? 0);
    const withKind = (...kinds: number[]) =>
      columns.find((column) => kinds.includes(table.grid.column(column)?.kinds[row] ?? Kind.empty));
    const uncomputed = withKind(Kind.uncomputed);
    if (uncomputed !== undefined) counting.uncomputed ??= cellName(row, uncomputed);
    counting.unknown ??= { rows: 0, cell: cellName(row, withKind(Kind.error, Kind.uncomputed) ?? 0) };
  }
  counting.unknown.rows++;
};
