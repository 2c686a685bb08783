// `npm run faults`: every way in × every fault, each run stopped at each step; then one table. The command line must be built.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const folder = mkdtempSync(path.join(os.tmpdir(), "faults-"));
const table = path.join(folder, "table");
const suites = ["test/faults", "test/taskpane/faults.test.ts"];
const list = ["node_modules/jest/bin/jest.js", "--config", "test/jest.config.js", "--silent", ...suites];
const env = { ...process.env, FAULT_TABLE: table };
const { status } = spawnSync(process.execPath, list, { env, stdio: "inherit" });

const tried = existsSync(table)
  ? readFileSync(table, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line))
  : [];
rmSync(folder, { recursive: true });
const rows = new Map();
for (const { way, fault, outcome, said } of tried) {
  const key = `${way}\t${fault}`;
  const row = rows.get(key) ?? { old: 0, new: 0, torn: 0, silent: 0 };
  row[outcome]++;
  if (!said) row.silent++;
  rows.set(key, row);
}
const line = (...cells) => console.log(cells.map((cell, at) => String(cell)[at < 2 ? "padEnd" : "padStart"]([34, 28, 6, 6, 6, 10][at])).join(" ")); // prettier-ignore
line("way in", "fault", "old", "new", "torn", "no message");
for (const [key, row] of [...rows].sort(([a], [b]) => a.localeCompare(b)))
  line(...key.split("\t"), row.old, row.new, row.torn, row.silent);
console.log(`${tried.length} faults tried.`);
process.exit(status ?? 1);
