import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import readExcelFile from "read-excel-file/node";
import { planRefresh, refreshData } from "../../src/actions/refresh-data";
import { writeReport } from "../../src/actions/write-report";
import { formatDay } from "../../src/core/lib/calendar-day";
import { generalText } from "../../src/core/lib/number";
import type { Cell, Grid } from "../../src/core/table/grid";
import { vi } from "../../src/messages/vi/index";
import { openExport } from "../../src/workbook/exports/open-export";
import { newXlsx } from "../../src/workbook/xlsx/new-xlsx";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { officeFile, wideCases } from "./office-files";
import { row } from "./measure";

const ROWS = 100_000;
/** By what a process is told to be one of the measured ones. */
export const REFRESH_ONCE = "--refresh-once";

interface Cost {
  seconds: number;
  megabytes: number;
}

/**
 * 100,000 cases of 12 columns in the place of a workbook's, from each kind of export, report and saving with it; and
 * read-excel-file reading the same rows. Each in a process of its own: CPU time, and the most memory it held.
 */
export const benchRefresh = async (): Promise<void> => {
  const [, , first, ...files] = process.argv;
  if (first === REFRESH_ONCE) return once(files);
  const folder = mkdtempSync(path.join(os.tmpdir(), "bench-"));
  const grid = wideCases(ROWS);
  const file = (name: string, content: string | Uint8Array) => {
    writeFileSync(path.join(folder, name), content);
    return path.join(folder, name);
  };
  const book = file("so.xlsx", officeFile({ tasks: 300, cases: 2000, like: "portal" }));
  const xlsx = file("xuat.xlsx", newXlsx([grid]));
  const bare = costOf([xlsx]);
  show(`read-excel-file: reading ${ROWS} × ${grid.columns}`, bare);
  const exports = { xlsx, csv: file("xuat.csv", csvOf(grid)), html: file("xuat.xls", htmlOf(grid)) };
  for (const [kind, exported] of Object.entries(exports)) {
    show(`data refresh from .${kind}, report, saving`, costOf([book, exported]), bare);
  }
  rmSync(folder, { recursive: true, force: true });
  await Promise.resolve();
};

const show = (name: string, { seconds, megabytes }: Cost, than?: Cost): void =>
  row(
    name,
    `${seconds.toFixed(1)} s CPU`,
    `${megabytes.toFixed(0)} MB`,
    than ? `${(seconds / than.seconds).toFixed(1)} ×` : "",
  );

const costOf = (files: string[]): Cost => {
  const { stdout, stderr } = spawnSync(process.execPath, [process.argv[1] ?? "", REFRESH_ONCE, ...files], {
    encoding: "utf8",
  });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as Cost;
};

const once = async ([book = "", exported]: string[]): Promise<void> => {
  if (exported === undefined) await readExcelFile(readFileSync(book));
  else await refresh(readFileSync(book), readFileSync(exported), path.basename(exported));
  const { user, system } = process.cpuUsage();
  const cost: Cost = { seconds: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1024 };
  process.stdout.write(JSON.stringify(cost));
};

const refresh = async (book: Uint8Array, exported: Uint8Array, name: string): Promise<void> => {
  const workbook = openXlsx(book, "so.xlsx");
  const planned = await planRefresh(workbook, "HoSo", await openExport(exported, name));
  if (planned.report.rowsAfter !== ROWS) throw new Error(JSON.stringify(planned.report));
  await refreshData(workbook, planned);
  await writeReport(workbook, { today: "2026-09-30" }, vi);
  workbook.save();
};

const textOf = (cell: Cell): string => {
  if (cell === null || typeof cell === "boolean") return "";
  if (typeof cell === "string") return cell;
  if (typeof cell === "number") return generalText(cell).replace(".", ",");
  return cell.type === "date" ? formatDay(cell.day) : "";
};

const linesOf = (grid: Grid, line: (cells: string[]) => string): string =>
  Array.from({ length: grid.rows }, (_, at) =>
    line(Array.from({ length: grid.columns }, (__, column) => textOf(grid.cell(at, column)))),
  ).join("\n");

const csvOf = (grid: Grid): string => linesOf(grid, (cells) => cells.map((cell) => `"${cell}"`).join(";"));
const htmlOf = (grid: Grid): string =>
  `<html><meta charset="utf-8"><table>${linesOf(grid, (cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`)}</table></html>`;
