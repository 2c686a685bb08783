// `npm run hostile [count] [seed]`: hostile files by the hundred, and bombs. The command line must be built.
import { spawnSync } from "node:child_process";

const [count = "500", seed] = process.argv.slice(2);
const env = { ...process.env, HOSTILE_FILES: count, ...(seed ? { HOSTILE_SEED: seed } : {}) };
const list = ["node_modules/jest/bin/jest.js", "--config", "test/jest.config.js", "test/hostile"];
process.exit(spawnSync(process.execPath, list, { env, stdio: "inherit" }).status ?? 1);
