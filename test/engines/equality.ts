import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import type { EngineRow } from "../../src/cli/engines/engine";
import { uncertainRecord } from "../../src/core/data/count-table";
import type { DataTable } from "../../src/core/data/data-table";
import { printQuantity } from "../../src/core/data/print-quantity";
import { type Aggregate, aggregatesOf } from "../../src/core/data/quantity";
import { readQuantity } from "../../src/core/data/read-quantity";
import { compileAggregates } from "../../src/core/data/sql/compile-aggregates";
import { type ExportedTable, outcomesOf, statementsFor } from "../../src/core/data/sql/count-exports";
import type { Dialect } from "../../src/core/data/sql/dialect";
import { type ExportedCells, exportCells } from "../../src/core/data/sql/export-cells";
import { statementOf } from "../../src/core/data/sql/statement";
import { nameKey } from "../../src/core/lib/text";
import { sampleContext, tableOf } from "../core/data/sample-tables";
import { differenceOf, ownOutcomes, PERIOD, quotedFrom } from "./own-and-engine";
import { dirtyRows, HEADINGS, randomAggregate, randomCount } from "./random-quantities";

export interface Held {
  id: string;
  table: DataTable;
  cells: ExportedCells;
}

/** An engine under test. */
export interface Holder {
  dialect: Dialect;
  /** Puts the rows there. @returns what follows FROM */
  hold: (exports: readonly Held[]) => Promise<string>;
  query: (sql: string) => Promise<readonly EngineRow[]>;
}

let runs = 0;

const byEngine = async (aggregates: readonly Aggregate[], tables: readonly DataTable[], holder: Holder) => {
  const run = ++runs;
  const exports = tables.map((table, index): Held => {
    const { parts } = compileAggregates(aggregates, table, PERIOD, holder.dialect);
    return { id: `${run} ${index}`, table, cells: exportCells(table, parts, (value) => `key ${value}`) };
  });
  const source = await holder.hold(exports);
  const requests = exports.map(({ id, table, cells }) => {
    const of: ExportedTable = { id, rows: cells.rows.length, table, uncertain: uncertainRecord(table) };
    return { of, aggregates, period: PERIOD };
  });
  const tableOfId = (id: string) => tables[Number(id.split(" ")[1])]!;
  const found = [];
  for (const statement of statementsFor(requests, holder.dialect)) {
    const ids = statement.asked.map(({ request }) => request.of.id);
    const rows = await holder.query(statementOf(statement.compiled, source, ids, holder.dialect));
    const answers = new Map(
      rows.map(([id, count, ...measured]) => [
        String(id),
        { rows: Number(count), measured: measured.map((one) => (one === null ? null : Number(one))) },
      ]),
    );
    const outcomes = outcomesOf(statement, answers, (of) => quotedFrom(tableOfId(of.id)));
    found.push(...outcomes.map((one) => ({ ...one, table: tableOfId(one.request.of.id) })));
  }
  return found;
};

/** What differs from the own evaluator, in words. */
const differences = ({ request, outcomes, table }: Awaited<ReturnType<typeof byEngine>>[number]): string[] => {
  if (!(outcomes instanceof Map)) return [JSON.stringify(outcomes)];
  const own = ownOutcomes(request.aggregates, table);
  return [...outcomes].flatMap(([key, outcome]) => {
    const difference = differenceOf(own.get(key), outcome);
    return difference === null ? [] : [`${key}: ${difference}`];
  });
};

/** Offices in one run, and expressions asked of each. */
const OFFICES = 3;
const EXPRESSIONS = 25;

/**
 * Random expressions over random dirty cells: what the engine gives is what the own evaluator gives, figures as printed,
 * problems and notes word for word.
 * @returns how many answers were compared
 */
export const compareWithOwn = async (
  holder: Holder,
  numRuns: number,
): Promise<{ figures: number; problems: number }> => {
  const compared = { figures: 0, problems: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(dirtyRows(60), { minLength: OFFICES, maxLength: OFFICES }),
      fc.array(fc.oneof(randomAggregate("T"), randomCount("T")), { minLength: EXPRESSIONS, maxLength: EXPRESSIONS }),
      async (offices, aggregates) => {
        const tables = offices.map((rows) => tableOf("T", [[...HEADINGS], ...rows]));
        const found = await byEngine(aggregates, tables, holder);
        for (const { outcomes } of found)
          if (outcomes instanceof Map)
            for (const { problem } of outcomes.values()) compared[problem ? "problems" : "figures"]++;
        const wrong = found.flatMap(differences);
        expect(wrong).toEqual([]);
      },
    ),
    { numRuns, seed: 17, endOnFailure: true },
  );
  if (process.env.ENGINE_RUNS) console.log(holder.dialect.name, compared);
  return compared;
};

/** Every expression of the examples, over their tables. @returns how many answers were compared */
export const compareExamples = async (holder: Holder): Promise<number> => {
  const texts = readFileSync(path.resolve("test/fixtures/quantities.tsv"), "utf8").split("\n");
  const aggregates = texts
    .map((line) => readQuantity(line.split("\t")[0] ?? ""))
    .flatMap((reading) => ("quantity" in reading ? aggregatesOf(reading.quantity) : []));
  let compared = 0;
  for (const table of sampleContext.tables) {
    const own = [...new Map(aggregates.map((one) => [printQuantity(one), one])).values()].filter(
      ({ sheet }) => nameKey(sheet) === nameKey(table.sheet),
    );
    const found = await byEngine(own, [table], holder);
    const wrong = found.flatMap(differences);
    compared += own.length;
    expect(wrong).toEqual([]);
  }
  return compared;
};

/** 8 × 25 expressions in the tests; `npm run test:engines` asks for more. */
export const RUNS = Number(process.env.ENGINE_RUNS ?? 8);
