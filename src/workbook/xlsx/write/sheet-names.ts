import type { ReportSheet } from "../../../core/report/sheet-model";
import { areaName } from "./report-sheet-xml";
import { quotedSheet } from "../../names";
import type { NewName } from "./workbook-edits";

/** The names that a sheet needs beside its part: rows repeated in print, and the filtered rows, which Excel looks up here. */
export const sheetNames = (sheet: ReportSheet, name: string, place: number): NewName[] => {
  const names: NewName[] = [];
  if (sheet.filter) {
    const area = areaName(sheet.filter).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
    names.push({ name: "_xlnm._FilterDatabase", formula: `${quotedSheet(name)}!${area}`, hidden: true, sheet: place });
  }
  if (sheet.repeatedRows) {
    const [first, last] = sheet.repeatedRows;
    const rows = `$${first + 1}:$${last + 1}`;
    names.push({ name: "_xlnm.Print_Titles", formula: `${quotedSheet(name)}!${rows}`, hidden: false, sheet: place });
  }
  return names;
};
