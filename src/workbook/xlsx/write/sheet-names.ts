import type { ReportSheet } from "../../../core/report/sheet-model";
import { cellName } from "../../../core/table/grid";
import { areaName } from "./report-sheet-xml";
import { quotedSheet } from "../../names";
import type { WorkbookPart } from "../workbook-part";
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

/** The names of single cells that documents link to; a name that the user has already stays theirs. */
export const cellNames = ({ names = [] }: ReportSheet, sheet: string, book: WorkbookPart): NewName[] => {
  const taken = new Set(book.names.filter((one) => one.sheet === null).map(({ name }) => name.toLowerCase()));
  return names
    .filter(({ name }) => !taken.has(name.toLowerCase()))
    .map(({ name, row, column }) => {
      const cell = cellName(row, column).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
      return { name, formula: `${quotedSheet(sheet)}!${cell}`, hidden: false };
    });
};
