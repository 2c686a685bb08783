import { readFileSync } from "node:fs";
import path from "node:path";
import { assessWorkbook, writeReport } from "../../../src/actions/write-report";
import type { PaperTexts } from "../../../src/core/report/paper-texts";
import { vi } from "../../../src/messages/vi/index";
import { papers } from "../../../src/messages/vi/papers";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import type { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsx-workbook";

/**
 * The sample as it was (original), and what LibreOffice 7.4 made of it: opened and saved, by way of .ods too, and our
 * report over it opened and saved (`soffice --convert-to`).
 */
const FOLDER = path.resolve(__dirname, "../../fixtures/libre-office");
const texts: PaperTexts = { ...vi, ...papers };
const options = { today: "2026-09-30" } as const;

const open = (name: string) => openXlsx(new Uint8Array(readFileSync(path.join(FOLDER, name))), name);
const figuresOf = async (workbook: XlsxWorkbook) => {
  const { asOf, period, counts, byUnit, indicators, criteria, findings } = await assessWorkbook(workbook, options, texts); // prettier-ignore
  return JSON.parse(JSON.stringify({ asOf, period, counts, byUnit, indicators, criteria, findings })) as object;
};

test.each(["saved.xlsx", "through-ods.xlsx", "report-saved.xlsx"])(
  "%s: the figures and findings of the original; reported on, saved and opened again they are the same",
  async (name) => {
    const original = await figuresOf(open("original.xlsx"));
    const workbook = open(name);
    expect(await figuresOf(workbook)).toEqual(original);
    await writeReport(workbook, options, texts);
    const again = openXlsx(workbook.save(), name);
    expect(await figuresOf(again)).toEqual(original);
    const ours = (await again.survey()).flatMap((sheet) => (sheet.ours === null ? [] : [sheet.name]));
    expect([ours.length, new Set(ours).size, ours.includes("BaoCao")]).toEqual([6, 6, true]);
  },
);
