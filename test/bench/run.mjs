// `npm run bench`: fetches what is measured beside, builds, measures. Arguments name the parts that are wanted.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { installPackages } from "../../src/setup/install-packages.mjs";
import fetchClient from "../excel-host/fetch-client.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "../..");
const run = (command, list, cwd) => {
  const { status } = spawnSync(command, list, { cwd, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(status ?? 1);
};
if (!installPackages(here, { saying: "Fetching what is measured beside …" })) process.exit(1);
fetchClient();
const webpack = path.join(root, "node_modules/webpack/bin/webpack.js");
run(process.execPath, [webpack, "--config-name", "cli", "--config-name", "bench"], root);
run(process.execPath, [path.join(root, "dist/bench.js"), ...process.argv.slice(2)], root);
