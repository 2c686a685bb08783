import path from "node:path";
import { readDataTable } from "../core/data/data-table";
import { readHtmlTable } from "../core/data/html-table";
import { TrackerError } from "../core/error";
import type { Grid } from "../core/table/grid";
import { openFile } from "./open-file";
import type { Terminal } from "./terminal";

/** An HTML table that a portal saves under the name .xls begins with a tag. */
const HTML = /^\s*(?:<!|<html|<head|<table|<meta|<style|<body|<div)/i;

/** The table of a portal's export: .xlsx (the first sheet that has one), .csv, or HTML saved as .xls. */
export const readExport = async (file: string, terminal: Terminal): Promise<Grid> => {
  const bytes = terminal.files.read(file);
  const start = new TextDecoder("utf-8").decode(bytes.subarray(0, 2000)).replace(/^\ufeff/, "");
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (utf16 || HTML.test(start)) return readHtmlTable(new TextDecoder(utf16 ? "utf-16le" : "utf-8").decode(bytes));
  const workbook = openFile(file, terminal);
  for (const { name, ours, hidden } of await workbook.survey()) {
    if (ours !== null || hidden) continue;
    const [grid] = await workbook.read([{ sheet: name, columns: "all" }]);
    if (grid && readDataTable(grid)) return grid;
  }
  throw new TrackerError("not-a-workbook", { file: path.basename(file) });
};
