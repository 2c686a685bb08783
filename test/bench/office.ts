import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { row } from "./measure";
import { officeFile, type OfficeFile } from "./office-files";
import { type Cost, costOf } from "./run-process";

const OURS = "src/cli/plan-tracker.mjs";
const PEERS = "test/bench/peers";
const RUNS = 3;
const README = "README.md";
/** What stands between these lines of the README is written here and nowhere else. */
const TABLE = /(<!-- bench -->\n)[^]*?(\n<!-- \/bench -->)/;

interface Line {
  what: string;
  cost: Cost;
}

/** A year's workbook of an office, each program in a process of its own; then how the cost grows. */
export const benchOffice = (asked: readonly string[]): Promise<void> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "office-"));
  try {
    const table = markdown(measure(folder, asked.includes("million")));
    process.stdout.write(`${table}\n`);
    if (asked.includes("readme"))
      writeFileSync(README, readFileSync(README, "utf8").replace(TABLE, `$1\n${table}\n$2`));
  } finally {
    rmSync(folder, { recursive: true });
  }
  return Promise.resolve();
};

const measure = (folder: string, million: boolean): Line[] => {
  const out = path.join(folder, "out.xlsx");
  const make = (what: OfficeFile): string => {
    const file = path.join(folder, `${what.like}-${what.tasks}-${what.cases}.xlsx`);
    writeFileSync(file, officeFile(what));
    return file;
  };
  const line = (what: string, script: string, ...args: string[]): Line => {
    // A report over an earlier one reads that, too: each run is a first one.
    const cost = costOf(RUNS, () => rmSync(out, { force: true }), script, ...args);
    row(what, `${cost.cpu.toFixed(2)} s CPU`, `${cost.memory.toFixed(0)} MB`);
    return { what, cost };
  };
  const report = (what: string, file: OfficeFile) =>
    line(what, OURS, "report", make(file), "-o", out, "--as-of", "2026-09-30", "--json");
  const office = { tasks: 300, cases: 100_000, like: "excel" } as const;
  const portal = { ...office, like: "portal" } as const;
  const peers = (file: OfficeFile, name: string) => [
    report(`${name}: read, assess, report, save`, file),
    line(`${name}: read-excel-file, the case sheet's values alone`, `${PEERS}/read-excel-file.mjs`, make(file)),
  ];
  return [
    ...peers(office, "100,000 × 12 as Excel writes it"),
    line("the same: SheetJS, read and write", `${PEERS}/sheetjs.mjs`, make(office), out),
    line("the same: exceljs, read and write", `${PEERS}/exceljs.mjs`, make(office), out),
    ...peers(portal, "100,000 × 12 as portals write it, without a stated size"),
    report("10,000 cases", { ...office, cases: 10_000 }),
    report("300,000 cases", { ...office, cases: 300_000 }),
    ...(million ? [report("1,000,000 cases", { ...office, cases: 1_000_000 })] : []),
    report("20,000 tasks, no cases", { ...office, tasks: 20_000, cases: 0 }),
    line("start of the command line", OURS, "--help"),
  ];
};

const markdown = (lines: readonly Line[]): string =>
  ["| | CPU | memory |", "| --- | ---: | ---: |"]
    .concat(lines.map(({ what, cost }) => `| ${what} | ${cost.cpu.toFixed(2)} s | ${cost.memory.toFixed(0)} MB |`))
    .join("\n");
