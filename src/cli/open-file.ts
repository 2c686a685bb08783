import path from "node:path";
import { isCsvName } from "../workbook/csv/is-csv-name";
import { openXlsx } from "../workbook/xlsx/open-xlsx";
import type { XlsxWorkbook } from "../workbook/xlsx/xlsx-workbook";
import { nodeCompression } from "./node-compression";
import type { Terminal } from "./terminal";

/** Opens a file; a .csv is a workbook of one sheet, which is saved as .xlsx, and so is a template. */
export const openFile = async (file: string, { files }: Terminal): Promise<XlsxWorkbook> => {
  const bytes = files.read(file);
  const name = path.basename(file);
  const workbook = isCsvName(file)
    ? (await import(/* webpackChunkName: "csv" */ "../workbook/csv/open-csv")).openCsv(bytes, name)
    : openXlsx(bytes, name, nodeCompression);
  workbook.leaveTemplate();
  return workbook;
};

/** "kế hoạch.xlsx" → "kế hoạch-bao-cao.xlsx", beside the original, with the ending that fits the workbook. */
export const outputFor = (
  file: string,
  given: string | null,
  suffix: string,
  { ending }: Pick<XlsxWorkbook, "ending">,
): string => {
  if (given !== null) return given;
  const { dir, name } = path.parse(file);
  return path.join(dir, `${name}${suffix}${ending}`);
};
