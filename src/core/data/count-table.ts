import type { Day } from "../lib/calendar-day";
import { stripAccents } from "../lib/text";
import { cellName, Kind } from "../table/grid";
import { closestNames } from "./closest-names";
import { type DataTable, findHeading, isFilled } from "./data-table";
import { BLOCK, type Leaf, maskOf, type Mask, type MaskContext } from "./masks";
import type { EvaluationProblem, QuantityNote } from "./problem";
import { printCondition, printQuantity } from "./print-quantity";
import { type Aggregate, columnsOf, type Condition } from "./quantity";
import { type Tally, tallyOf } from "./tally";
import { foldText, TextValues } from "./text-values";

/** A number with what was left out to get it, or what kept it from being one. */
export interface Outcome {
  value: number | null;
  problem: EvaluationProblem | null;
  notes: QuantityNote[];
}

export const failed = (problem: EvaluationProblem): Outcome => ({ value: null, problem, notes: [] });

interface Counting {
  aggregate: Aggregate;
  mask: Mask | null;
  tally: Tally;
  leaves: Leaf[];
  unknown: { rows: number; cell: string } | null;
}

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
  countRows(countings, table, context);
  for (const counting of countings) outcomes.set(printQuantity(counting.aggregate), finish(counting, table));
  return outcomes;
};

const namesOf = ({ column, when }: Aggregate): string[] => [
  ...(column === null ? [] : [column]),
  ...(when ? columnsOf(when) : []),
];

const whatIsMissing = (
  aggregate: Aggregate,
  table: DataTable,
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

const leafKeys = (condition: Condition): string[] => {
  if (condition.kind === "and" || condition.kind === "or") return condition.of.flatMap(leafKeys);
  return condition.kind === "not" ? leafKeys(condition.of) : [printCondition(condition)];
};

const startCounting = (aggregate: Aggregate, table: DataTable, context: MaskContext): Counting => {
  const heading = aggregate.column === null ? undefined : findHeading(table, aggregate.column);
  const empty = { kinds: new Uint8Array(0), values: new Float64Array(0), length: 0 };
  const column = heading && (table.grid.column(heading.column) ?? empty);
  const mask = aggregate.when ? maskOf(aggregate.when, context) : null;
  const keys = aggregate.when ? leafKeys(aggregate.when) : [];
  const leaves = keys.map((key) => context.leaves.get(key)).filter((leaf) => leaf !== undefined);
  return { aggregate, mask, tally: tallyOf(aggregate.of, column, context.values), leaves, unknown: null };
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

/** A record is a row that holds something in a column that was read. */
const markRecords = (records: Uint8Array, table: DataTable, from: number, count: number): void => {
  const { grid, headings } = table;
  const columns = headings.map(({ column }) => grid.column(column)).filter((column) => column !== undefined);
  for (let i = 0; i < count; i++) {
    records[i] = columns.some((column) => isFilled(column, from + i, grid.texts)) ? 1 : 0;
  }
};

const noteUnknown = (counting: Counting, table: DataTable, row: number): void => {
  if (!counting.unknown) {
    const columns = namesOf(counting.aggregate).map((name) => findHeading(table, name)?.column ?? 0);
    const faulty = columns.find((column) => {
      const kind = table.grid.column(column)?.kinds[row];
      return kind === Kind.error || kind === Kind.uncomputed;
    });
    counting.unknown = { rows: 0, cell: cellName(row, faulty ?? 0) };
  }
  counting.unknown.rows++;
};

const finish = (counting: Counting, table: DataTable): Outcome => {
  const { aggregate, tally } = counting;
  const problem = whatWentWrong(counting, table);
  if (problem) return failed(problem);
  const value = tally.value();
  const column = aggregate.column ?? "";
  if (value === null) return failed({ code: "no-values", of: aggregate.of, sheet: table.sheet, column });
  if (!Number.isFinite(value)) return failed({ code: "not-finite" });
  return { value, problem: null, notes: notesOf(counting, table) };
};

const whatWentWrong = ({ aggregate, tally, leaves }: Counting, table: DataTable): EvaluationProblem | null => {
  const { sheet } = table;
  for (const { compared, misfit, column, wanted } of leaves) {
    if (compared || !misfit) continue;
    return { code: "wrong-type", sheet, column, wanted, cell: cellName(misfit.row, misfit.column), text: misfit.text };
  }
  const index = aggregate.column === null ? 0 : (findHeading(table, aggregate.column)?.column ?? 0);
  if (tally.error && aggregate.of !== "count" && aggregate.of !== "distinct") {
    const cell = cellName(tally.error.row, index);
    if (tally.error.kind === Kind.uncomputed) return { code: "uncomputed-cell", sheet, cell };
    return { code: "error-cell", sheet, cell, error: table.grid.texts[tally.error.value] ?? "" };
  }
  if (tally.misfit && tally.numbers === 0) {
    const { row, text } = tally.misfit;
    return {
      code: "wrong-type",
      sheet,
      column: aggregate.column ?? "",
      wanted: "number",
      cell: cellName(row, index),
      text,
    };
  }
  return null;
};

const notesOf = ({ aggregate, tally, leaves, unknown }: Counting, table: DataTable): QuantityNote[] => {
  const { sheet } = table;
  const notes: QuantityNote[] = [];
  const index = aggregate.column === null ? 0 : (findHeading(table, aggregate.column)?.column ?? 0);
  if (unknown) notes.push({ code: "rows-skipped", sheet, ...unknown });
  if (tally.error) {
    notes.push({ code: "rows-skipped", sheet, rows: tally.error.cells, cell: cellName(tally.error.row, index) });
  }
  if (tally.misfit) {
    const { row, cells, text } = tally.misfit;
    const column = aggregate.column ?? "";
    notes.push({ code: "cells-not-read", sheet, column, wanted: "number", cells, cell: cellName(row, index), text });
  }
  for (const { column, wanted, ordering, misfits, misfit, sought } of leaves) {
    if (ordering && misfit) {
      const cell = cellName(misfit.row, misfit.column);
      notes.push({ code: "cells-not-read", sheet, column, wanted, cells: misfits, cell, text: misfit.text });
    }
    const found = sought && !sought.found ? otherSpelling(sought.text, column, table) : null;
    if (sought && found !== null) notes.push({ code: "other-spelling", sheet, column, text: sought.text, found });
  }
  if (table.totalRow) notes.push({ code: "total-row", sheet, row: table.totalRow.row + 1, text: table.totalRow.text });
  for (const name of new Set(namesOf(aggregate))) {
    const heading = findHeading(table, name);
    const twin = table.headings.some((other) => other.key === heading?.key && other !== heading);
    if (heading && twin) {
      const cell = cellName(table.headingRow, heading.column);
      notes.push({ code: "same-heading", sheet, column: heading.name, cell });
    }
  }
  return notes;
};

/** A text of the column that differs from the one sought only in accents or spaces ("Co" for "Có"). */
const otherSpelling = (text: string, name: string, table: DataTable): string | null => {
  const column = table.grid.column(findHeading(table, name)?.column ?? -1);
  if (!column) return null;
  const bare = (one: string) => stripAccents(foldText(one)).replace(/\s/g, "");
  const sought = bare(text);
  const seen = new Set<number>();
  for (let row = table.firstRow; row < Math.min(table.endRow, column.length); row++) {
    const code = column.values[row] ?? 0;
    if (column.kinds[row] !== Kind.text || seen.has(code)) continue;
    seen.add(code);
    const found = table.grid.texts[code] ?? "";
    if (bare(found) === sought) return found;
  }
  return null;
};
