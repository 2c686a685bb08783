import { isCsvName } from "../../workbook/csv/is-csv-name";
import { openXlsx } from "../../workbook/xlsx/open-xlsx";
import type { XlsxWorkbook } from "../../workbook/xlsx/xlsx-workbook";
import type { Compression } from "../../workbook/xlsx/zip/compression";
import { browserCompression } from "./browser-compression";
import type { Imported } from "./import-document";

export interface OpenedFile {
  workbook: XlsxWorkbook;
  /** Null where the file is a workbook itself. */
  imported: Imported | null;
}

/** Documents that may hold a plan and are no workbooks. */
export const isDocument = (name: string): boolean => /\.(?:docx?|html?|mht|md|markdown)$/i.test(name);

/**
 * A .csv is a workbook of one sheet, which is saved as .xlsx, and so is a template; of a Word file or a web page the
 * plans become a new one.
 * @throws TrackerError as openXlsx and importDocument
 */
export const openBytes = async (
  bytes: Uint8Array,
  name: string,
  compression: Compression = browserCompression,
): Promise<OpenedFile> => {
  if (isDocument(name)) {
    return (await import(/* webpackChunkName: "documents" */ "./import-document")).importDocument(bytes, name);
  }
  const workbook = isCsvName(name)
    ? (await import("../../workbook/csv/open-csv")).openCsv(bytes, name)
    : openXlsx(bytes, name, compression);
  workbook.leaveTemplate();
  return { workbook, imported: null };
};
