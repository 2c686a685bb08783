import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { assessWorkbook, writeReport } from "../../../src/actions/write-report";
import { openFile } from "../../../src/cli/open-file";
import { reportJson } from "../../../src/core/contract/report-json";
import type { Cell, Grid } from "../../../src/core/table/grid";
import { messagesOf } from "../../../src/messages/messages";
import type { Workbook } from "../../../src/workbook/workbook";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { ask, fakeTerminal } from "../../cli/fake-terminal";
import { hostOf } from "../../excel-host/fill";
import type { ExcelHost } from "../../excel-host/host";
import { openHost } from "../../excel-host/open-host";
import { hostOfXlsx, xlsxOfHost } from "../../excel-host/xlsx-bridge";

// A whole office's workbook is read eight times, and written three times.
jest.setTimeout(120_000);

const root = path.join(__dirname, "../../..");
const plans = path.join(root, "test/fixtures/plans");
const SAMPLE = path.join(root, "assets/ke-hoach-mau.xlsx");
const texts = messagesOf("vi");
const OPTIONS = { today: "2026-11-20", asOf: null };

/** The same workbook as a file and open in Excel. */
interface Both {
  file: string;
  bytes: Uint8Array;
  host: () => Promise<ExcelHost>;
}

const cellsOf = (grid: Grid): Cell[][] =>
  Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.columns }, (__, column) => grid.cell(row, column)),
  );

const csv = (file: string): Both => {
  const bytes = new Uint8Array(readFileSync(file));
  const host = async () => {
    const workbook = await openFile(file, fakeTerminal({ [file]: bytes }));
    const sheets = await workbook.survey();
    const grids = await workbook.read(sheets.map(({ name }) => ({ sheet: name, columns: "all" })));
    return hostOf(grids.map((grid) => ({ name: grid.sheet, rows: cellsOf(grid) })));
  };
  return { file, bytes, host };
};

const xlsx = (file: string, bytes: Uint8Array = new Uint8Array(readFileSync(file))): Both => ({
  file,
  bytes,
  host: () => hostOfXlsx(bytes),
});

/** The sample grown to what an office with 300 tasks and 15,000 cases has; the added rows repeat its own. */
const office = async (): Promise<Both> => {
  const host = await hostOfXlsx(new Uint8Array(readFileSync(SAMPLE)));
  grow(host, "Ke hoach", 300);
  grow(host, "HoSo", 15_000);
  return xlsx("van-phong.xlsx", xlsxOfHost(host));
};

const grow = ({ workbook }: ExcelHost, name: string, rows: number): void => {
  const sheet = workbook.sheet(name);
  const used = sheet.used()!;
  const last = used.row + used.rows;
  // The first rows are titles and headings.
  const from = 8;
  for (let row = last; row < rows; row++) {
    const model = from + ((row - last) % (last - from));
    for (let column = used.column; column < used.column + used.columns; column++) {
      const value = sheet.value(model, column);
      if (value === undefined) continue;
      sheet.setFormat(row, column, sheet.format(model, column));
      sheet.setValue(row, column, column === used.column && typeof value === "string" ? `${value}-${row}` : value);
    }
  }
};

/** What a written report says: every sheet of ours, cell by cell, times left out. */
const reported = async (workbook: Workbook): Promise<Record<string, Cell[][]>> => {
  const ours = (await workbook.survey()).filter((sheet) => sheet.ours !== null && !sheet.hidden);
  const grids = await workbook.read(ours.map(({ name }) => ({ sheet: name, columns: "all" })));
  return Object.fromEntries(grids.map((grid) => [grid.sheet, cellsOf(grid)]));
};

/** Its name, how it comes about, how many tasks it has at least. */
type Sample = [string, () => Promise<Both>, number];
const samples: Sample[] = [
  ...readdirSync(plans).map((name): Sample => [name, () => Promise.resolve(csv(path.join(plans, name))), 3]),
  ["ke-hoach-mau.xlsx", () => Promise.resolve(xlsx(SAMPLE)), 37],
  ["a whole office's workbook", office, 200],
];

test.each(samples)("%s: Excel, the file and the command line give the same figures", async (_, make, least) => {
  const { file, bytes, host } = await make();
  const opened = await host();
  const inExcel = reportJson(await assessWorkbook(openHost(opened), OPTIONS, texts), null);
  const terminal = fakeTerminal({ [file]: bytes });
  const inFile = reportJson(await assessWorkbook(await openFile(file, terminal), OPTIONS, texts), null);
  expect(inExcel).toEqual(inFile);
  expect(inFile.plan.total).toBeGreaterThanOrEqual(least);

  const { code, json } = await ask(terminal, "report", file, "--json");
  expect({ code, ...(json as object), output: null }).toEqual({ code: 0, ...inFile, output: null });
  expect([opened.unknown, opened.formulasTyped]).toEqual([[], []]);
});

test.each(samples.filter(([name]) => !name.endsWith(".csv")))(
  "%s: the report that Excel has is the report that the file has",
  async (_, make) => {
    const { file, bytes, host } = await make();
    const opened = await host();
    const excel = openHost(opened);
    await writeReport(excel, OPTIONS, texts);
    const onDisk = openXlsx(bytes, file);
    await writeReport(onDisk, OPTIONS, texts);
    const inFile = await reported(openXlsx(onDisk.save(), file));
    const inExcel = await reported(excel);
    expect(Object.keys(inExcel)).toEqual(Object.keys(inFile));
    expect(Object.keys(inFile)).toEqual(expect.arrayContaining(["BaoCao", "KiemTra"]));
    expect(inExcel).toEqual(inFile);
  },
);
