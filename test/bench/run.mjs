// `npm run bench`: fetches what is measured beside, builds, measures. Arguments name the parts that are wanted.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "../..");
const run = (command, list, cwd) => {
  const { status } = spawnSync(command, list, { cwd, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(status ?? 1);
};
if (!existsSync(path.join(here, "node_modules"))) {
  run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], here);
}
const webpack = path.join(root, "node_modules/webpack/bin/webpack.js");
run(process.execPath, [webpack, "--config-name", "cli", "--config-name", "bench"], root);
run(process.execPath, [path.join(root, "dist/bench.js"), ...process.argv.slice(2)], root);
