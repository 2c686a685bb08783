import { offerDownload } from "../../taskpane/page/offer-download";
import type { CopyRemarks } from "../../workbook/xlsx/xlsx-workbook";
import type { OpenBook } from "./open-book";

export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const TYPES: Record<string, string> = {
  ".xlsx": XLSX_TYPE,
  ".xlsm": "application/vnd.ms-excel.sheet.macroEnabled.12",
};

/** Hands a copy of the workbook as it is now to the browser's downloads. */
export const saveCopy = async (book: OpenBook): Promise<{ name: string; remarks: CopyRemarks }> => {
  const { name, bytes, remarks } = await book.copy();
  offerDownload(name, bytes, TYPES[name.slice(name.lastIndexOf("."))] ?? "application/octet-stream");
  return { name, remarks };
};
