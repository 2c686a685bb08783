// `npm run test:engines`: 1,000 random expressions over dirty cells in every engine that can be had here. It fetches
// DuckDB and today's ClickHouse; Debian's clickhouse-server and postgresql must be there.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { installPackages } from "../../../src/setup/install-packages.mjs";

const own = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(own, "../../..");
const saying = "Fetching today's ClickHouse (550 MB) …";
if (!installPackages(own, { saying, npm: "install" })) process.exit(1);
const jest = path.join(root, "node_modules/jest/bin/jest.js");
const list = [jest, "--config", "test/jest.engines.config.js", "--runInBand", ...process.argv.slice(2)];
const env = { ENGINE_RUNS: "40", ...process.env };
process.exitCode = spawnSync(process.execPath, list, { cwd: root, env, stdio: "inherit" }).status ?? 1;
