import { isCsvName } from "../../workbook/csv/is-csv-name";
import { openXlsx } from "../../workbook/xlsx/open-xlsx";
import type { XlsxWorkbook } from "../../workbook/xlsx/xlsx-workbook";
import { browserCompression } from "./browser-compression";

/** A .csv is a workbook of one sheet, which is saved as .xlsx, and so is a template. @throws TrackerError as openXlsx */
export const openBytes = async (bytes: Uint8Array, name: string): Promise<XlsxWorkbook> => {
  const workbook = isCsvName(name)
    ? (await import("../../workbook/csv/open-csv")).openCsv(bytes, name)
    : openXlsx(bytes, name, browserCompression);
  workbook.leaveTemplate();
  return workbook;
};
