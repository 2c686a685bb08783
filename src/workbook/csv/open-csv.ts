import { newXlsx } from "../xlsx/new-xlsx";
import { openXlsx } from "../xlsx/open-xlsx";
import type { XlsxWorkbook } from "../xlsx/xlsx-workbook";
import { readCsv } from "./read-csv";

const FORBIDDEN = /[:\\/?*[\]]/g;
const LONGEST_SHEET_NAME = 31;

/**
 * A CSV file as a workbook of one sheet named after the file, which can be written to and saved as .xlsx.
 * @throws TrackerError too-large, broken-table
 */
export const openCsv = (bytes: Uint8Array, fileName: string): XlsxWorkbook => {
  const file = fileName.replace(/^.*[\\/]/, "");
  const base = file.replace(/\.[^.]*$/, "");
  const sheet = base
    .replace(FORBIDDEN, " ")
    .replace(/^'+|'+$/g, "")
    .trim()
    .slice(0, LONGEST_SHEET_NAME)
    .trim();
  return openXlsx(newXlsx([readCsv(bytes, file, sheet || "CSV").grid]), fileName);
};
