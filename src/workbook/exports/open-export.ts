import { readDataTable } from "../../core/data/data-table";
import { TrackerError } from "../../core/error";
import type { Grid } from "../../core/table/grid";
import { type DecodedText, decodeText } from "../csv/decode-text";
import { isCsvName } from "../csv/is-csv-name";
import { readCsv } from "../csv/read-csv";
import { withWholeRows } from "./whole-rows";
import type { ExportFile, ExportTable } from "../export-file";
import { openXlsx } from "../xlsx/open-xlsx";
import type { Compression } from "../xlsx/zip/compression";
import { readHtmlTables } from "./html-tables";
import { isSpreadsheet2003, readSpreadsheet2003 } from "./spreadsheet-2003";
import { isWebArchive, pagesOf } from "./web-archive";

/** An HTML table that a portal saves under the name .xls has a tag of a page near its beginning. */
const HTML = /<(?:!doctype|html|head|table|meta|style|body|div)\b/i;
/** The first bytes of a zip, and of a workbook of before 2007. */
const CONTAINERS = ["PK", "\u00d0\u00cf"];

/**
 * The tables of a portal's export, by what the file holds and not by its name: .xlsx, .csv and tab-separated text, an
 * HTML page, an XML Spreadsheet 2003 or a web archive saved as .xls.
 * @throws TrackerError no-data-table where it holds none, broken-table, and what openXlsx throws
 */
export const openExport = async (bytes: Uint8Array, file: string, compression?: Compression): Promise<ExportFile> => {
  const { tables, letters } = await tablesOf(bytes, file, compression);
  const usable = tables.filter(({ head }) => readDataTable(head) !== null);
  if (usable.length === 0) throw new TrackerError("no-data-table", { file });
  return { file, tables: usable, letters };
};

const tablesOf = async (
  bytes: Uint8Array,
  file: string,
  compression?: Compression,
): Promise<Pick<ExportFile, "tables" | "letters">> => {
  if (CONTAINERS.includes(String.fromCharCode(bytes[0] ?? 0, bytes[1] ?? 0))) return sheetsOf(bytes, file, compression);
  const start = decodeText(bytes.subarray(0, JUDGED)).text.trimStart();
  if (isWebArchive(start)) return gridsOf(pagesOf(bytes).map(decodeText), readHtmlTables);
  if (isSpreadsheet2003(start)) return gridsOf([decodeText(bytes)], readSpreadsheet2003);
  if (start.startsWith("<") && HTML.test(start)) return gridsOf([decodeText(bytes)], readHtmlTables);
  // Text separated by tabs or semicolons bears the name .xls as well; what is no table is no workbook either.
  const csv = readCsv(bytes, file, "CSV");
  const headings = readDataTable(csv.grid)?.headings.length ?? 0;
  if (headings < 2 && !isCsvName(file)) return sheetsOf(bytes, file, compression);
  const table = { name: file, head: csv.grid, read: () => settled(() => withWholeRows(csv, file)) };
  return { tables: [table], letters: csv.letters };
};

const JUDGED = 8000;

const gridsOf = (texts: readonly DecodedText[], read: (text: string) => Grid[]) => ({
  tables: texts.flatMap(({ text }) => read(text)).map(tableOf),
  letters: texts.find(({ letters }) => letters !== null)?.letters ?? null,
});

const tableOf = (grid: Grid): ExportTable => ({ name: grid.sheet, head: grid, read: () => Promise.resolve(grid) });

const settled = <Value>(step: () => Value): Promise<Value> => new Promise((resolve) => resolve(step()));

const sheetsOf = async (bytes: Uint8Array, file: string, compression?: Compression) => {
  const workbook = openXlsx(bytes, file, compression);
  const survey = await workbook.survey();
  const tables = survey
    .filter(({ ours, hidden }) => ours === null && !hidden)
    .map(({ name, head }) => ({
      name,
      head,
      read: async () => (await workbook.read([{ sheet: name, columns: "all" }]))[0] ?? head,
    }));
  return { tables, letters: null };
};
