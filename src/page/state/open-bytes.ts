import { isCsvName } from "../../workbook/csv/is-csv-name";
import { openXlsx } from "../../workbook/xlsx/open-xlsx";
import type { XlsxWorkbook } from "../../workbook/xlsx/xlsx-workbook";
import { browserCompression } from "./browser-compression";
import type { Imported } from "./import-document";

export interface OpenedFile {
  workbook: XlsxWorkbook;
  /** Null where the file is a workbook itself. */
  imported: Imported | null;
}

/** Documents that may hold a plan and are no workbooks. */
const DOCUMENT = /\.(?:docx?|html?|mht|md|markdown)$/i;

/**
 * A .csv is a workbook of one sheet, which is saved as .xlsx, and so is a template; of a Word file or a web page the
 * plans become a new one.
 * @throws TrackerError as openXlsx and importDocument
 */
export const openBytes = async (bytes: Uint8Array, name: string): Promise<OpenedFile> => {
  if (DOCUMENT.test(name)) {
    return (await import(/* webpackChunkName: "documents" */ "./import-document")).importDocument(bytes, name);
  }
  const workbook = isCsvName(name)
    ? (await import("../../workbook/csv/open-csv")).openCsv(bytes, name)
    : openXlsx(bytes, name, browserCompression);
  workbook.leaveTemplate();
  return { workbook, imported: null };
};
