import path from "node:path";
import { openCsv } from "../workbook/csv/open-csv";
import { isCsvName } from "../workbook/exports/read-export";
import { openXlsx } from "../workbook/xlsx/open-xlsx";
import type { XlsxWorkbook } from "../workbook/xlsx/xlsx-workbook";
import { nodeCompression } from "./node-compression";
import type { Terminal } from "./terminal";

/** Opens a file; a .csv is a workbook of one sheet, which is saved as .xlsx. */
export const openFile = (file: string, { files }: Terminal): XlsxWorkbook => {
  const bytes = files.read(file);
  return isCsvName(file) ? openCsv(bytes, path.basename(file)) : openXlsx(bytes, path.basename(file), nodeCompression);
};

/** "kế hoạch.xlsx" → "kế hoạch-bao-cao.xlsx", beside the original. */
export const outputFor = (file: string, given: string | null, suffix: string): string => {
  if (given !== null) return given;
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}${suffix}${isCsvName(file) ? ".xlsx" : ext}`);
};
