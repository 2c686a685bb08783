import path from "node:path";
import { createInterface } from "node:readline";
import { isMainThread } from "node:worker_threads";
import { nodeFiles } from "./node-files";
import { run } from "./run";

/** The office's day: the machine's calendar, as the clerk reads it on the wall. */
const today = (): string => {
  const now = new Date();
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
};

/** The door of the command line; exits when standard output has taken everything. */
export const main = async (argv: readonly string[]): Promise<void> => {
  // A worker of the pool is this same script, and was asked nothing: its help would stand before the answer.
  if (!isMainThread) return;
  process.exitCode = await run(argv, {
    out: (text) => process.stdout.write(`${text}\n`),
    error: (text) => process.stderr.write(`${text}\n`),
    input: () => createInterface({ input: process.stdin, crlfDelay: Infinity }),
    today: today(),
    files: nodeFiles,
    machine: {
      readOffices: async (jobs, terms) => {
        const { readOfficesInPool } = await import(/* webpackChunkName: "rollup" */ "./rollup/office-pool");
        return readOfficesInPool(jobs, terms, __filename);
      },
      exportOffices: async (jobs, terms, folder) => {
        const { exportOfficesInPool } = await import(/* webpackChunkName: "rollup" */ "./rollup/office-pool");
        return exportOfficesInPool(jobs, terms, folder, __filename);
      },
      withFolder: async (step) => {
        const { inTemporaryFolder } = await import(/* webpackChunkName: "rollup" */ "./engines/temporary-folder");
        return inTemporaryFolder(step);
      },
      clickHouse: async (address) => {
        const { openClickHouse } = await import(/* webpackChunkName: "rollup" */ "./engines/clickhouse/servers");
        return openClickHouse(address, process.env.CLICKHOUSE_PASSWORD ?? "");
      },
      duckDb: async () => {
        const { openDuckDb } = await import(/* webpackChunkName: "rollup" */ "./engines/duckdb");
        // Its package lies with what sets the project up; this script was built into a folder beside src.
        return openDuckDb(path.resolve(__dirname, "../src/setup/duckdb"));
      },
    },
  });
};

// The pool starts this same script again as its workers.
if (!isMainThread)
  void import(/* webpackChunkName: "office" */ "./rollup/office-worker").then(({ serveOffices }) => serveOffices());
