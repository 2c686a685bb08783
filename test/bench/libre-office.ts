import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { gridSheetXml } from "../../src/workbook/xlsx/write/grid-sheet-xml";
import { escapeText, packageOf, worksheet, zipOf } from "../workbook/xlsx/small-package";
import { milliseconds, row } from "./measure";
import { caseGrid, quantitiesBench } from "./quantities";

const ROWS = 100_000;

/** Twenty indicators over 100,000 cases that are read already, and the same counts by LibreOffice. */
export const benchQuantities = (): Promise<void> => {
  const { milliseconds: warm, firstMilliseconds } = quantitiesBench(ROWS);
  row(`20 indicators over ${ROWS} cases: warm | first run`, milliseconds(warm), milliseconds(firstMilliseconds));
  benchLibreOffice();
  return Promise.resolve();
};

/** The same counts as COUNTIFS, recalculated by LibreOffice where it is installed: start-up and loading subtracted. */
const benchLibreOffice = (): void => {
  const office = "/usr/bin/soffice";
  if (!existsSync(office)) {
    row("LibreOffice is not installed: its COUNTIFS are not measured");
    return;
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), "bench-"));
  const convert = (name: string, formulas: readonly string[]): number => {
    const file = path.join(folder, name);
    writeFileSync(file, withFormulas(formulas));
    const start = performance.now();
    execFileSync(office, ["--headless", "--convert-to", "csv", "--outdir", folder, file], { stdio: "ignore" });
    return performance.now() - start;
  };
  const without = convert("without.xlsx", []);
  const formulas = Array.from({ length: 20 }, (_, index) => FORMULAS[index % FORMULAS.length] ?? "");
  const withThem = convert("with.xlsx", formulas);
  rmSync(folder, { recursive: true, force: true });
  row("LibreOffice: load | load + 20 COUNTIFS", milliseconds(without), milliseconds(withThem));
};

const FORMULAS = [
  'COUNTIFS(HoSo!F2:F100001,"Trực tuyến")',
  'COUNTIFS(HoSo!F2:F100001,"Trực tuyến",HoSo!C2:C100001,">=45275",HoSo!C2:C100001,"<=45458")',
  'SUMPRODUCT((HoSo!E2:E100001<>"")*(HoSo!E2:E100001<=HoSo!D2:D100001))',
  'COUNTIFS(HoSo!G2:G100001,"Có",HoSo!E2:E100001,">0")',
  'SUMIFS(HoSo!I2:I100001,HoSo!F2:F100001,"Trực tuyến")',
];

/** Formulas in a first sheet that hold no values, so that loading must compute them, over the cases in a second. */
const withFormulas = (formulas: readonly string[]): Uint8Array => {
  const rows = formulas.map(
    (formula, at) => `<row r="${at + 1}"><c r="A${at + 1}"><f>${escapeText(formula)}</f></c></row>`,
  );
  return zipOf(
    packageOf([
      { name: "Đếm", xml: worksheet(rows.join("")) },
      { name: "HoSo", xml: gridSheetXml(caseGrid(ROWS)) },
    ]),
  );
};
