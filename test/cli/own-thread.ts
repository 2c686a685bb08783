import path from "node:path";
import { openClickHouse } from "../../src/cli/engines/clickhouse/servers";
import { openDuckDb } from "../../src/cli/engines/duckdb";
import { inTemporaryFolder } from "../../src/cli/engines/temporary-folder";
import { readOffice } from "../../src/cli/rollup/read-office";
import type { Files, Machine } from "../../src/cli/terminal";

/** Reads offices one by one in the test's own thread, without a cache. */
export const ownThread = (files: Pick<Files, "read">): Machine => ({
  readOffices: (jobs, terms) =>
    Promise.all(jobs.map(async ({ path, file }) => ({ file, ...(await readOffice(files.read(path), file, terms)) }))),
  exportOffices: () => Promise.resolve([]),
  withFolder: inTemporaryFolder,
  clickHouse: (address) => Promise.resolve(openClickHouse(address, "")),
  duckDb: () => openDuckDb(path.resolve("src/setup/duckdb")),
});
