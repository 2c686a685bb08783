import { offerDownload } from "../../taskpane/page/offer-download";
import type { CopyRemarks } from "../../workbook/xlsx/xlsx-workbook";
import type { OpenBook } from "./open-book";

export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const TYPES: Record<string, string> = {
  ".xlsx": XLSX_TYPE,
  ".xlsm": "application/vnd.ms-excel.sheet.macroEnabled.12",
};

/** Hands the file as it was before it is written to the browser's downloads; its name there. */
export const saveFormer = ({ name, own }: OpenBook): string | null => {
  if (!own) return null;
  const former = name.replace(/(?=\.[^.]+$)/, ".cu");
  offerDownload(former, own.known, "application/octet-stream");
  return former;
};

/** Hands a copy of the workbook as it is now to the browser's downloads. */
export const saveCopy = async (book: OpenBook): Promise<{ name: string; remarks: CopyRemarks }> => {
  const { name, bytes, remarks } = await book.copy();
  offerDownload(name, bytes, TYPES[name.slice(name.lastIndexOf("."))] ?? "application/octet-stream");
  return { name, remarks };
};
