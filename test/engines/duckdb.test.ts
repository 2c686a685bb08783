import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { openDuckDb } from "../../src/cli/engines/duckdb";
import { parquetOf } from "../../src/cli/engines/parquet";
import type { Engine } from "../../src/cli/engines/engine";
import { uncertainRecord } from "../../src/core/data/count-table";
import type { DataTable } from "../../src/core/data/data-table";
import type { Aggregate } from "../../src/core/data/quantity";
import { compileAggregates } from "../../src/core/data/sql/compile-aggregates";
import { type ExportedTable, outcomesOf, statementsFor } from "../../src/core/data/sql/count-exports";
import { dialects } from "../../src/core/data/sql/dialect";
import { exportCells } from "../../src/core/data/sql/export-cells";
import { statementOf } from "../../src/core/data/sql/statement";
import { tableOf } from "../core/data/sample-tables";
import { DUCKDB, withDuckDb } from "./duckdb-is-there";
import { differenceOf, ownOutcomes, PERIOD, quotedFrom } from "./own-and-engine";
import { dirtyRows, HEADINGS, randomAggregate, randomCount } from "./random-quantities";

let engine: Engine;
let folder: string;

const byEngine = async (aggregates: readonly Aggregate[], tables: readonly DataTable[]) => {
  const duckdb = dialects.duckdb;
  const files = tables.map((_, index) => path.join(folder, `${index}.parquet`));
  const requests = tables.map((table, index) => {
    const { parts } = compileAggregates(aggregates, table, PERIOD, duckdb);
    const cells = exportCells(table, parts, (value) => `key ${value}`);
    writeFileSync(files[index]!, parquetOf(cells, { office: `office ${index}`, period: "2024", id: `id ${index}` }));
    const of: ExportedTable = {
      id: `id ${index}`,
      rows: cells.rows.length,
      table,
      uncertain: uncertainRecord(table),
    };
    return { of, aggregates, period: PERIOD };
  });
  const source = `read_parquet([${files.map((file) => `'${file}'`).join(", ")}], union_by_name = true)`;
  const found = [];
  for (const statement of statementsFor(requests, duckdb)) {
    const ids = statement.asked.map(({ request }) => request.of.id);
    const rows = await engine.query(statementOf(statement.compiled, source, ids, duckdb));
    const answers = new Map(
      rows.map(([id, count, ...measured]) => [String(id), { rows: Number(count), measured: measured as number[] }]),
    );
    found.push(...outcomesOf(statement, answers, (of) => quotedFrom(tables[Number(of.id.slice(3))]!)));
  }
  return found;
};

withDuckDb("DuckDB", () => {
  beforeAll(async () => {
    engine = await openDuckDb(DUCKDB);
    folder = mkdtempSync(path.join(os.tmpdir(), "duckdb-"));
  });
  afterAll(() => {
    engine.close();
    rmSync(folder, { recursive: true });
  });

  test("random expressions over dirty cells: figures, problems and notes are those of the own evaluator", async () => {
    const RUNS = Number(process.env.ENGINE_RUNS ?? 8);
    const compared = { figures: 0, problems: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(dirtyRows(60), { minLength: 3, maxLength: 3 }),
        fc.array(fc.oneof(randomAggregate("T"), randomCount("T")), { minLength: 25, maxLength: 25 }),
        async (offices, aggregates) => {
          const tables = offices.map((rows) => tableOf("T", [[...HEADINGS], ...rows]));
          const found = await byEngine(aggregates, tables);
          const wrong = found.flatMap(({ request, outcomes }) => {
            if (!(outcomes instanceof Map)) return [JSON.stringify(outcomes)];
            const table = tables[Number(request.of.id.slice(3))]!;
            const own = ownOutcomes(request.aggregates, table);
            return [...outcomes].flatMap(([key, outcome]) => {
              compared[outcome.problem ? "problems" : "figures"]++;
              const difference = differenceOf(own.get(key), outcome);
              return difference === null ? [] : [`${key}: ${difference}`];
            });
          });
          expect(wrong).toEqual([]);
        },
      ),
      { numRuns: RUNS, seed: 17, endOnFailure: true },
    );
    if (process.env.ENGINE_RUNS) console.log("DuckDB:", compared);
    expect(compared.figures).toBeGreaterThan(0);
  }, 600_000);
});
