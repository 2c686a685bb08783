// Runs before `npm start` and `npm test`: installs the packages of package-lock.json where they are missing or stale.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import path from "node:path";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const stamp = path.join(root, "node_modules", ".installed-lock");
const lock = createHash("sha256")
  .update(readFileSync(path.join(root, "package-lock.json")))
  .digest("hex");

const installed = existsSync(stamp) && readFileSync(stamp, "utf8") === lock;
if (!installed) {
  console.error("Installing packages (npm ci), a minute or two …");
  // stdout stays free for the command that asked: scripts read its JSON.
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const run = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (run.status !== 0) {
    console.error("npm ci failed: see the lines above. Is the npm registry reachable?");
    process.exit(run.status ?? 1);
  }
  writeFileSync(stamp, lock);
}
