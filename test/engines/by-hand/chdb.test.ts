import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import type { EngineRow } from "../../../src/cli/engines/engine";
import { parquetOf } from "../../../src/cli/engines/parquet";
import { dialects } from "../../../src/core/data/sql/dialect";
import { compareExamples, compareWithOwn, type Holder, RUNS } from "../equality";

/** The part of chdb that is used. */
interface Chdb {
  query: (sql: string, format: string) => string;
}

const LIMITS = "SETTINGS max_query_size = 50000000, max_ast_elements = 10000000, max_expanded_ast_elements = 50000000";

test("today's ClickHouse, embedded, gives what the own evaluator gives", async () => {
  const { query } = createRequire(path.resolve("test/engines/by-hand/package.json"))("chdb") as Chdb;
  const folder = mkdtempSync(path.join(os.tmpdir(), "chdb-"));
  const answer = (sql: string) => (JSON.parse(query(`${sql}\n${LIMITS}`, "JSONCompact")) as { data: EngineRow[] }).data;
  console.log("ClickHouse", answer("SELECT version()"));
  const holder: Holder = {
    dialect: dialects.clickhouse,
    hold: (exports) => {
      for (const [index, { id, cells }] of exports.entries())
        writeFileSync(
          path.join(folder, `${index}.parquet`),
          parquetOf(cells, { office: `office ${index}`, period: "2024", id }),
        );
      return Promise.resolve(`file('${folder}/*.parquet', Parquet)`);
    },
    query: (sql) => Promise.resolve(answer(sql)),
  };
  expect(await compareExamples(holder)).toBeGreaterThan(60);
  expect((await compareWithOwn(holder, RUNS)).figures).toBeGreaterThan(0);
  rmSync(folder, { recursive: true });
}, 3_600_000);
