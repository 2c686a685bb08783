import { existsSync } from "node:fs";
import path from "node:path";

/** Where `npm run engines` puts it; without it what needs it is left out, and the last lines say so. */
export const DUCKDB = path.resolve("src/setup/duckdb");
export const withDuckDb = existsSync(path.join(DUCKDB, "node_modules/@duckdb/node-api")) ? describe : describe.skip;
