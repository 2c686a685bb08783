import { quotedSheet, reportSheetId } from "../names";
import type { WorkbookPart } from "./workbook-part";

/**
 * The ids of our report sheets, by the place of the sheet among the tabs. A sheet that the user has copied carries the
 * name as its own (Excel copies names with a sheet), and is no input either.
 */
export const markersOf = (book: WorkbookPart): Map<number, string> => {
  const ids = new Map<number, string>();
  for (const { name, formula } of book.names) {
    const id = reportSheetId(name);
    const place = id === null ? -1 : placeOf(book, formula);
    if (id !== null && place >= 0) ids.set(place, id);
  }
  return ids;
};

/** The place of the sheet that a formula like `'Báo cáo'!$A$1` refers to, or -1. LibreOffice writes `$'Báo cáo'.$A$1` never into files. */
export const placeOf = (book: WorkbookPart, formula: string): number => {
  const sheet = sheetOfReference(formula)?.toLowerCase();
  return book.sheets.findIndex(({ name }) => name.toLowerCase() === sheet);
};

/** "Báo cáo" of `'Báo cáo'!$A$1`; quotes within are doubled. */
export const sheetOfReference = (formula: string): string | null => {
  const found = /^\$?(?:'((?:[^']|'')*)'|([^'!]+))!/.exec(formula.trim());
  return found ? (found[1]?.replaceAll("''", "'") ?? found[2] ?? null) : null;
};

/** A formula in which references to a sheet have become #REF!. */
export const withoutSheet = (formula: string, name: string): string => {
  const plain = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const quoted = quotedSheet(name).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return formula.replace(new RegExp(`${quoted}!|(?<![\\p{L}\\p{N}_.'\\]])${plain}!`, "giu"), "#REF!");
};
