import { TrackerError } from "../../../core/error";
import { formatDay, serialOf } from "../../../core/lib/calendar-day";
import { type Cell, cellName, type Grid } from "../../../core/table/grid";
import { followTable, headingText, type SheetTable } from "../../follow-table";
import type { DataSheet } from "../../workbook";
import { addContentTypes } from "../content-types";
import { broken } from "../fault";
import { freePaths } from "../free-paths";
import type { Package } from "../package";
import { isDateKind, NumberKind } from "../../number-kind";
import { addRelationships } from "../relationships";
import { readSheetTail, tailIsProtected, writeSheetTail } from "../sheet-tail";
import { freeSheetIds, type WorkbookPart, worksheetStem } from "../workbook-part";
import { editText } from "../xml/edit-text";
import { encodeCellText, xmlBytes, xmlText } from "../xml/text";
import { dropCalculationChain } from "./calculation-chain";
import { readTableParts, resizeTablePart } from "./table-parts";
import { sheetEdits } from "./workbook-edits";

/**
 * Puts a grid's values in the place of a sheet's rows, or into a new sheet behind the others. A table among them follows.
 * @throws TrackerError sheet-protected, table-in-the-way
 */
export const replaceRows = (
  parts: Package,
  book: WorkbookPart,
  { grid, headingRow }: DataSheet,
  numberKinds: Uint8Array,
): void => {
  const old = book.sheets.find(({ name }) => name === grid.sheet);
  const path = old?.path ?? addSheet(parts, book, grid.sheet);
  const tail = readSheetTail(parts, path);
  if (tailIsProtected(tail)) throw new TrackerError("sheet-protected", { sheet: grid.sheet });
  const rows = xmlText(tail.head, path);
  const start = rows.search(SHEET_DATA);
  if (start < 0) throw broken(path);
  const looks = readLooks(rows.slice(start), headingRow, numberKinds);
  const following = old ? followTable(readTableParts(parts, path), { grid, headingRow }) : null;
  const kept = following && keptHeadings(following.table);
  const cellAt = (row: number, column: number) =>
    (row === headingRow ? kept?.get(column) : undefined) ?? grid.cell(row, column);
  const data = rowsXml(grid, cellAt, headingRow, tail.prefix, looks);
  const head = rows.slice(0, start).replace(/<(?:\w+:)?dimension\s[^>]*\/>/, "");
  writeSheetTail(parts, path, { ...tail, head: xmlBytes(`${head}${data}`) }, tail.text);
  if (following) resizeTablePart(parts, following.table, following.area, (at) => headingText(grid, headingRow, at));
  if (old) dropCalculationChain(parts, book, [old]);
};

/** By column. Excel repairs a file where a heading's cell and its table do not say the same. */
const keptHeadings = ({ area, headings }: SheetTable): Map<number, string> =>
  new Map(headings?.map((heading, index) => [area.column + index, heading]));

const SHEET_DATA = /<(?:\w+:)?sheetData[\s/>]/;

const addSheet = (parts: Package, book: WorkbookPart, name: string): string => {
  const [path = ""] = freePaths(parts, worksheetStem(book), 1);
  parts.put(
    path,
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData></sheetData></worksheet>',
  );
  addContentTypes(parts, [
    { part: path, type: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml" },
  ]);
  const [relationId = ""] = addRelationships(parts, book.path, "worksheet", [path]);
  const [sheetId = 0] = freeSheetIds(book, 1);
  parts.put(book.path, editText(book.root.source, sheetEdits(book, [{ name, sheetId, relationId }])));
  return path;
};

/** The style numbers the sheet's cells had: exactly for titles and headings, by column for the records. */
interface Looks {
  ofCell: ReadonlyMap<string, string>;
  ofColumn: ReadonlyMap<string, string>;
  /** A style that shows a number as a date; null where the workbook has none. */
  date: string | null;
  isDate: (style: string) => boolean;
}

const CELL = /<(?:\w+:)?c\s([^>]*)>/g;
/** Titles, headings and a first record are found in the first rows: no more is looked at. */
const LOOKED_AT = 400_000;

const readLooks = (rows: string, headingRow: number, numberKinds: Uint8Array): Looks => {
  const ofCell = new Map<string, string>();
  const ofColumn = new Map<string, string>();
  for (const [, attributes = ""] of rows.slice(0, LOOKED_AT).matchAll(CELL)) {
    const style = /(?:^|\s)s="(\d+)"/.exec(attributes)?.[1];
    const [, column = "", row = ""] = /(?:^|\s)r="([A-Z]+)(\d+)"/.exec(attributes) ?? [];
    if (style === undefined || column === "") continue;
    if (Number(row) <= headingRow + 1) ofCell.set(`${column}${row}`, style);
    else if (!ofColumn.has(column)) ofColumn.set(column, style);
  }
  const isDate = (style: string) => isDateKind(numberKinds[Number(style)]);
  const date = numberKinds.indexOf(NumberKind.date);
  return { ofCell, ofColumn, date: date < 0 ? null : String(date), isDate };
};

const rowsXml = (grid: Grid, cellAt: Grid["cell"], headingRow: number, prefix: string, looks: Looks): string => {
  const rows: string[] = [];
  for (let row = 0; row < grid.rows; row++) {
    let cells = "";
    for (let column = 0; column < grid.columns; column++) {
      const at = cellName(row, column);
      const style = row <= headingRow ? looks.ofCell.get(at) : looks.ofColumn.get(at.replace(/\d+$/, ""));
      cells += cellXml(cellAt(row, column), at, style ?? null, prefix, looks);
    }
    if (cells !== "") rows.push(`<${prefix}row r="${row + 1}">${cells}</${prefix}row>`);
  }
  return `<${prefix}sheetData>${rows.join("")}</${prefix}sheetData>`;
};

const cellXml = (cell: Cell, at: string, style: string | null, prefix: string, looks: Looks): string => {
  const tag = (look: string | null, type: string, content: string) =>
    `<${prefix}c r="${at}"${look === null ? "" : ` s="${look}"`}${type}>${content}</${prefix}c>`;
  const value = (text: string | number) => `<${prefix}v>${text}</${prefix}v>`;
  const text = (shown: string) =>
    tag(
      style,
      ' t="inlineStr"',
      `<${prefix}is><${prefix}t xml:space="preserve">${encodeCellText(shown)}</${prefix}t></${prefix}is>`,
    );
  if (cell === null) return "";
  if (typeof cell === "string") return text(cell);
  if (typeof cell === "number") return tag(style, "", value(cell));
  if (typeof cell === "boolean") return tag(style, ' t="b"', value(cell ? 1 : 0));
  if (cell.type === "percent") return tag(style, "", value(cell.value));
  if (cell.type === "error") return tag(style, ' t="e"', value(encodeCellText(cell.code)));
  if (cell.type === "uncomputed") return "";
  const look = style !== null && looks.isDate(style) ? style : looks.date;
  // Without any date format in the workbook a serial number would show as 45.458: the day as text reads as a day, too.
  return look === null ? text(formatDay(cell.day)) : tag(look, "", value(serialOf(cell.day) + cell.minutes / 1440));
};
