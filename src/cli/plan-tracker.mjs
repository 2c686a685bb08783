#!/usr/bin/env node
// The command `plan-tracker`; from a fresh checkout it first installs and builds what is missing.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const built = path.join(root, "dist", "cli.js");

const prepare = (...command) => {
  // Messages go to stderr: stdout belongs to the answer.
  const run = spawnSync(process.execPath, command, { cwd: root, stdio: ["ignore", 2, 2] });
  if (run.status !== 0) process.exit(2);
};

if (!existsSync(built)) {
  prepare(path.join(root, "src/setup/install.mjs"));
  prepare(path.join(root, "node_modules/webpack/bin/webpack.js"), "--config-name", "cli");
}
createRequire(import.meta.url)(built).main(process.argv.slice(2));
