import { createRequire } from "node:module";
import path from "node:path";
import { TrackerError } from "../../core/error";
import type { Engine } from "./engine";

/** The part of @duckdb/node-api that is used; its own types come with it, and it is not always there. */
interface DuckDb {
  DuckDBInstance: { create: (path: string, options: Record<string, string>) => Promise<Instance> };
}
interface Instance {
  connect: () => Promise<Connection>;
  closeSync: () => void;
}
interface Connection {
  runAndReadAll: (sql: string) => Promise<{ getRowsJS: () => unknown[][] }>;
  closeSync: () => void;
}

const PACKAGE = "@duckdb/node-api";

/** Nothing is fetched, and nothing is asked of any other machine. */
const OPTIONS = { autoinstall_known_extensions: "false", autoload_known_extensions: "false" };

/**
 * DuckDB, in memory, loaded when it is asked for.
 * @param folder where its package was installed: this one, seen from wherever the program runs
 * @throws TrackerError engine-missing
 */
export const openDuckDb = async (folder: string): Promise<Engine> => {
  const { DuckDBInstance } = load(folder);
  const instance = await DuckDBInstance.create(":memory:", OPTIONS);
  const connection = await instance.connect();
  return {
    query: async (sql) => (await connection.runAndReadAll(sql)).getRowsJS().map((row) => row.map(plain)),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
};

const load = (folder: string): DuckDb => {
  try {
    return createRequire(path.join(folder, "package.json"))(PACKAGE) as DuckDb;
  } catch (error) {
    throw new TrackerError("engine-missing", { engine: "DuckDB", command: "npm run engines" }, { cause: error });
  }
};

const plain = (value: unknown): string | number | null => {
  if (value === null || value === undefined) return null;
  return typeof value === "bigint" || typeof value === "number" ? Number(value) : (value as string);
};
