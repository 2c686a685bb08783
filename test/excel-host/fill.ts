import { serialOf } from "../../src/core/lib/calendar-day";
import type { Cell } from "../../src/core/table/grid";
import type { MemorySheet } from "../workbook/memory/memory-workbook";
import { ExcelHost } from "./host";
import type { HostSheet } from "./host-sheet";

/** A workbook open in the pretended Excel, as a user has left it. */
export const hostOf = (sheets: readonly MemorySheet[]): ExcelHost => {
  const host = new ExcelHost();
  for (const { name, rows, hidden = false, protected: locked = false, merges = [] } of sheets) {
    const sheet = host.workbook.addSheet(name);
    rows.forEach((cells, row) => cells.forEach((cell, column) => putCell(sheet, row, column, cell)));
    if (hidden) sheet.visibility = "Hidden";
    sheet.protected = locked;
    sheet.merges = [...merges];
  }
  return host;
};

export const putCell = (sheet: HostSheet, row: number, column: number, cell: Cell): void => {
  if (cell === null) return;
  if (typeof cell !== "object") return sheet.setValue(row, column, cell);
  if (cell.type === "error") return sheet.setValue(row, column, { error: cell.code });
  if (cell.type === "percent") {
    sheet.setFormat(row, column, "0%");
    return sheet.setValue(row, column, cell.value);
  }
  if (cell.type !== "date") throw new Error("Excel computes all its formulas");
  sheet.setFormat(row, column, cell.minutes > 0 ? "dd/mm/yyyy hh:mm" : "dd/mm/yyyy");
  sheet.setValue(row, column, serialOf(cell.day) + cell.minutes / 1440);
};
