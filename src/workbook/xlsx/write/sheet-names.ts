import type { Area, ReportSheet } from "../../../core/report/sheet-model";
import { cellName } from "../../../core/table/grid";
import { areaName } from "./report-sheet-xml";
import { quotedSheet } from "../../names";
import type { WorkbookPart } from "../workbook-part";
import type { NewName } from "./workbook-edits";

/** The names that a sheet needs beside its part: what is printed, rows repeated in print, and the filtered rows. */
export const sheetNames = (sheet: ReportSheet, name: string, place: number): NewName[] => {
  const names: NewName[] = [];
  const fixed = (area: Area) => `${quotedSheet(name)}!${areaName(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
  if (sheet.filter)
    names.push({ name: "_xlnm._FilterDatabase", formula: fixed(sheet.filter), hidden: true, sheet: place });
  if (sheet.printArea)
    names.push({ name: "_xlnm.Print_Area", formula: fixed(sheet.printArea), hidden: false, sheet: place });
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
