import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import ExcelJS from "exceljs";
import { read as readWithSheetJs, write as writeWithSheetJs } from "xlsx";
import { newXlsx } from "../../src/workbook/xlsx/new-xlsx";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { median, milliseconds, row } from "./measure";
import { caseGrid, quantitiesBench } from "./quantities";

const ROWS = 100_000;
/** Columns that the twenty indicators name, all nine of the export. */
const NAMED = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** 100,000 cases: reading the file with three libraries, and twenty indicators over them. */
export const benchCases = async (): Promise<void> => {
  const file = newXlsx([caseGrid(ROWS)]);
  const ours = await median(3, () => openXlsx(file, "a.xlsx").read([{ sheet: "HoSo", columns: NAMED }]));
  const sheetJs = await median(1, () => readWithSheetJs(file, { cellDates: true, dense: true }));
  const excelJs = await median(1, () => new ExcelJS.Workbook().xlsx.load(Buffer.from(file) as never));
  row(
    `read ${ROWS} cases: ours | SheetJS 0.18 | exceljs`,
    milliseconds(ours),
    milliseconds(sheetJs),
    milliseconds(excelJs),
  );
  const { milliseconds: warm, firstMilliseconds } = quantitiesBench(ROWS);
  row(
    "20 indicators over them: warm | first run | of reading",
    milliseconds(warm),
    milliseconds(firstMilliseconds),
    `${((warm / ours) * 100).toFixed(0)} %`,
  );
  benchLibreOffice();
};

/** The same counts as COUNTIFS, recalculated by LibreOffice where it is installed: start-up and loading subtracted. */
const benchLibreOffice = (): void => {
  const office = "/usr/bin/soffice";
  if (!existsSync(office)) {
    row("LibreOffice is not installed: its COUNTIFS are not measured");
    return;
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), "bench-"));
  const convert = (name: string, sheet: XlsxSheet): number => {
    const file = path.join(folder, name);
    writeFileSync(file, withFormulas(sheet));
    const start = performance.now();
    execFileSync(office, ["--headless", "--convert-to", "csv", "--outdir", folder, file], { stdio: "ignore" });
    return performance.now() - start;
  };
  const without = convert("without.xlsx", { formulas: [] });
  const formulas = Array.from({ length: 20 }, (_, index) => FORMULAS[index % FORMULAS.length] ?? "");
  const withThem = convert("with.xlsx", { formulas });
  rmSync(folder, { recursive: true, force: true });
  row("LibreOffice: load | load + 20 COUNTIFS", milliseconds(without), milliseconds(withThem));
};

interface XlsxSheet {
  formulas: string[];
}

const FORMULAS = [
  'COUNTIFS(F2:F100001,"Trực tuyến")',
  'COUNTIFS(F2:F100001,"Trực tuyến",C2:C100001,">=45275",C2:C100001,"<=45458")',
  'SUMPRODUCT((E2:E100001<>"")*(E2:E100001<=D2:D100001))',
  'COUNTIFS(G2:G100001,"Có",E2:E100001,">0")',
  'SUMIFS(I2:I100001,F2:F100001,"Trực tuyến")',
];

/** The case file with formulas in a second sheet that hold no values, so that loading must compute them. */
const withFormulas = ({ formulas }: XlsxSheet): Uint8Array => {
  const book = readWithSheetJs(newXlsx([caseGrid(ROWS)]), { dense: true, cellDates: false });
  const sheet = book.Sheets[book.SheetNames[0] ?? ""] as unknown as { f?: string; t: string }[][];
  formulas.forEach((formula, index) => {
    const cells = (sheet[index] ??= []);
    cells[12] = { t: "n", f: formula };
  });
  (sheet as unknown as Record<string, string>)["!ref"] = `A1:M${ROWS + 1}`;
  return new Uint8Array(writeWithSheetJs(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
};
