import { type Import, importPlans } from "../../core/import/import-plans";
import { type OpenedDocument, openDocument } from "../../workbook/documents/open-document";
import { newStyledXlsx } from "../../workbook/xlsx/new-styled-xlsx";
import { openXlsx } from "../../workbook/xlsx/open-xlsx";
import type { XlsxWorkbook } from "../../workbook/xlsx/xlsx-workbook";
import { browserCompression } from "./browser-compression";

/** What was taken from a document, to be told. */
export interface Imported {
  found: Import;
  letters: OpenedDocument["letters"];
}

/** The plans of a document as a new workbook. @throws TrackerError no-plan-in-document, and what openDocument throws */
export const importDocument = (bytes: Uint8Array, name: string): { workbook: XlsxWorkbook; imported: Imported } => {
  const document = openDocument(bytes, name, browserCompression);
  const found = importPlans(document, name);
  const workbook = openXlsx(newStyledXlsx(found.sheets), `${name.replace(/\.[^.]+$/, "")}.xlsx`, browserCompression);
  return { workbook, imported: { found, letters: document.letters } };
};
