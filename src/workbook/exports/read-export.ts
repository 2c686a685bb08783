import { readDataTable } from "../../core/data/data-table";
import { readHtmlTable } from "../../core/data/html-table";
import { TrackerError } from "../../core/error";
import type { Grid } from "../../core/table/grid";
import { openCsv } from "../csv/open-csv";
import { openXlsx } from "../xlsx/open-xlsx";

/** An HTML table that a portal saves under the name .xls begins with a tag. */
const HTML = /^\s*(?:<!|<html|<head|<table|<meta|<style|<body|<div)/i;

export const isCsvName = (name: string): boolean => /\.(?:csv|tsv|txt)$/i.test(name);

/**
 * The table of a portal's export: .xlsx (the first sheet that has one), .csv, or HTML saved as .xls.
 * @throws TrackerError no-data-table where it holds none, and what openXlsx throws
 */
export const readExport = async (bytes: Uint8Array, name: string): Promise<Grid> => {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const decoder = new TextDecoder(utf16 ? "utf-16le" : "utf-8");
  if (HTML.test(decoder.decode(bytes.subarray(0, 2000)).replace(/^\ufeff/, "")))
    return readHtmlTable(decoder.decode(bytes));
  const workbook = isCsvName(name) ? openCsv(bytes, name) : openXlsx(bytes, name);
  for (const { name: sheet, ours, hidden } of await workbook.survey()) {
    if (ours !== null || hidden) continue;
    const [grid] = await workbook.read([{ sheet, columns: "all" }]);
    if (grid && readDataTable(grid)) return grid;
  }
  throw new TrackerError("no-data-table", { file: name });
};
