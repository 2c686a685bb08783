import path from "node:path";
import { TrackerError } from "../core/error";
import type { Grid } from "../core/table/grid";
import { readCsv } from "../workbook/csv/read-csv";
import { MemoryWorkbook } from "../workbook/memory/memory-workbook";
import type { Workbook } from "../workbook/workbook";
import { openXlsx } from "../workbook/xlsx/open-xlsx";
import type { XlsxWorkbook } from "../workbook/xlsx/xlsx-workbook";
import type { Terminal } from "./terminal";

const isCsv = (file: string): boolean => /\.(?:csv|tsv|txt)$/i.test(file);

/** Opens a file for reading; a .csv is a workbook of one sheet. */
export const openFile = (file: string, { files }: Terminal): Workbook => {
  const name = path.basename(file);
  const bytes = files.read(file);
  return isCsv(file) ? workbookOf(readCsv(bytes, path.parse(name).name)) : openXlsx(bytes, name);
};

const workbookOf = (grid: Grid): Workbook => {
  const rows = Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.columns }, (_, column) => grid.cell(row, column)),
  );
  return new MemoryWorkbook([{ name: grid.sheet, rows }]);
};

/** Opens a workbook to be written into a copy. */
export const openToWrite = (file: string, { files }: Terminal): XlsxWorkbook => {
  if (isCsv(file)) throw new TrackerError("not-a-workbook", { file: path.basename(file) });
  return openXlsx(files.read(file), path.basename(file));
};

/** "kế hoạch.xlsx" → "kế hoạch-bao-cao.xlsx", beside the original. */
export const outputFor = (file: string, given: string | null, suffix: string): string => {
  if (given !== null) return given;
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}${suffix}${ext}`);
};
