import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { openDuckDb } from "../../src/cli/engines/duckdb";
import { parquetOf } from "../../src/cli/engines/parquet";
import type { Engine } from "../../src/cli/engines/engine";
import { dialects } from "../../src/core/data/sql/dialect";
import { DUCKDB, withDuckDb } from "./duckdb-is-there";
import { compareExamples, compareWithOwn, type Holder, RUNS } from "./equality";

let engine: Engine;
let folder: string;

withDuckDb("DuckDB", () => {
  beforeAll(async () => {
    engine = await openDuckDb(DUCKDB);
    folder = mkdtempSync(path.join(os.tmpdir(), "duckdb-"));
  });
  afterAll(() => {
    engine.close();
    rmSync(folder, { recursive: true });
  });

  test("every expression of the examples, and random ones over dirty cells: figures, problems and notes are those of the own evaluator", async () => {
    const holder: Holder = {
      dialect: dialects.duckdb,
      hold: (exports) => {
        const files = exports.map(({ id, cells }, index) => {
          const file = path.join(folder, `${index}.parquet`);
          writeFileSync(file, parquetOf(cells, { office: `office ${index}`, period: "2024", id }));
          return `'${file}'`;
        });
        return Promise.resolve(`read_parquet([${files.join(", ")}], union_by_name = true)`);
      },
      query: engine.query,
    };
    expect(await compareExamples(holder)).toBeGreaterThan(60);
    expect((await compareWithOwn(holder, RUNS)).figures).toBeGreaterThan(0);
  }, 600_000);
});
