import { TrackerError } from "../../../core/error";
import type { Grid } from "../../../core/table/grid";
import { followFormula, followTableRange, type MovedRows } from "../../follow-rows";
import { followTable, headingText, type SheetTable } from "../../follow-table";
import type { DataEffects, DataSheet } from "../../workbook";
import { addContentTypes } from "../content-types";
import { broken } from "../fault";
import { joinedPieces } from "../read/joined";
import { freePaths } from "../free-paths";
import type { Package } from "../package";
import { addRelationships, removeRelationships } from "../relationships";
import { readSheetTail, type SheetTail, tailIsProtected, writeSheetTail } from "../sheet-tail";
import { freeSheetIds, readWorkbookPart, type SheetEntry, type WorkbookPart, worksheetStem } from "../workbook-part";
import { editText } from "../xml/edit-text";
import { escapeXml, xmlBytes } from "../xml/text";
import { dropCalculationChain } from "./calculation-chain";
import { dataRows } from "./data/data-rows";
import { followCharts } from "./data/follow-charts";
import { followFormulas } from "./data/follow-formulas";
import { followTail } from "./data/follow-tail";
import { type Looks, readLooks } from "./data/looks";
import { refreshPivotCaches } from "./data/pivot-caches";
import { dropStaleValues, namesOver } from "./data/stale-formulas";
import { readTableParts, resizeTablePart, type TablePart } from "./table-parts";
import { sheetEdits } from "./workbook-edits";

/**
 * Puts a grid's values in the place of a sheet's rows, or into a new sheet behind the others. What pointed at the old
 * rows follows: tables, filter, print area, names, formats, validation; formulas over them lose what they had stored.
 * @throws TrackerError sheet-protected, table-in-the-way
 */
export const replaceRows = (
  parts: Package,
  book: WorkbookPart,
  data: DataSheet,
  numberKinds: Uint8Array,
): DataEffects => {
  const { grid, headingRow } = data;
  const old = book.sheets.find(({ name }) => name === grid.sheet);
  const path = old?.path ?? addSheet(parts, book, grid.sheet);
  const tail = readSheetTail(parts, path);
  if (tailIsProtected(tail)) throw new TrackerError("sheet-protected", { sheet: grid.sheet });
  const rows = openingRows(tail, path, headingRow);
  const looks = readLooks(rows.text, headingRow, numberKinds);
  const tables = old ? readTableParts(parts, path) : [];
  const following = old ? followTable(tables, data) : null;
  const moved = movedRows(tail, data, looks);
  const { text, links } = followTail(tail, moved);
  const pieces = dataRows(grid, withHeadings(grid, headingRow, following?.table ?? null), rows.kept, {
    prefix: tail.prefix,
    looks,
    headingRow,
    date1904: book.date1904,
  });
  const head = joinedPieces([xmlBytes(rows.head), ...pieces, xmlBytes(`</${tail.prefix}sheetData>`)]);
  writeSheetTail(parts, path, { ...tail, head }, text);
  if (following) resizeTablePart(parts, following.table, following.area, (at) => headingText(grid, headingRow, at));
  if (!old) return { stale: [] };
  if (links.size > 0) removeRelationships(parts, path, links);
  dropCalculationChain(parts, book, [old]);
  return followInWorkbook(parts, old, moved, tables);
};

const followInWorkbook = (
  parts: Package,
  sheet: SheetEntry,
  moved: MovedRows,
  tables: readonly TablePart[],
): DataEffects => {
  followNames(parts, moved);
  const book = readWorkbookPart(parts);
  const names = namesOver(
    book,
    sheet,
    tables.map(({ name }) => name),
  );
  const pivots = refreshPivotCaches(parts, book, moved, names);
  followFormulas(parts, book, moved);
  followCharts(parts, book, moved);
  const changed = book.sheets.find(({ name }) => name === sheet.name) ?? sheet;
  return { stale: dropStaleValues(parts, book, changed, { pivots }) };
};

/** Print area, the filter's own name, and whatever the user has called the records. */
const followNames = (parts: Package, moved: MovedRows): void => {
  const { path, root, names } = readWorkbookPart(parts);
  const edits = names.flatMap(({ formula, element }) => {
    const now = followFormula(formula, null, moved, followTableRange);
    return now === formula ? [] : [{ start: element.openEnd, end: element.closeStart, text: escapeXml(now) }];
  });
  if (edits.length > 0) parts.put(path, editText(root.source, edits));
};

/** Titles, headings and a first record are found in the first rows: no more is looked at. */
const LOOKED_AT = 400_000;
const SHEET_DATA = /<((?:[\w.-]+:)?)sheetData(?:\s[^>]*)?(\/?)>/;
const ROW = /<(?:[\w.-]+:)?row\s[^>]*?\br\s*=\s*["'](\d+)["']/g;
/** Says that a filter hides rows. */
const FILTER_MODE = /(<(?:[\w.-]+:)?sheetPr\b[^>]*?)\sfilterMode\s*=\s*["'](?:1|true)["']/;
const DIMENSION = /<(?:[\w.-]+:)?dimension\s[^>]*\/>/;

/** The sheet's beginning, as text. */
interface OpeningRows {
  text: string;
  /** Everything up to where the new rows begin; `kept` rows of it (titles with their formulas) are as they were. */
  head: string;
  kept: number;
}

const openingRows = ({ head }: SheetTail, path: string, headingRow: number): OpeningRows => {
  // A character that is cut in two at the end stands in no row that is looked at.
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(head.subarray(0, LOOKED_AT));
  const data = SHEET_DATA.exec(text);
  if (!data) throw broken(path);
  const [tag, prefix = ""] = data;
  const before = text.slice(0, data.index).replace(DIMENSION, "").replace(FILTER_MODE, "$1");
  const opening = `${before}<${prefix}sheetData>`;
  const rows = text.slice(data.index + tag.length);
  const heading = Array.from(rows.matchAll(ROW)).find(([, row]) => Number(row) > headingRow);
  if (!heading) return { text: rows, head: opening, kept: 0 };
  return { text: rows, head: opening + rows.slice(0, heading.index), kept: headingRow };
};

const withHeadings = (grid: Grid, headingRow: number, table: SheetTable | null): Grid["cell"] => {
  if (!table) return (row, column) => grid.cell(row, column);
  // Excel repairs a file where a heading's cell and its table do not say the same.
  const kept = new Map(table.headings?.map((heading, index) => [table.area.column + index, heading]));
  return (row, column) => (row === headingRow ? kept.get(column) : undefined) ?? grid.cell(row, column);
};

const movedRows = ({ head, prefix }: SheetTail, { grid, headingRow }: DataSheet, { headings }: Looks): MovedRows => {
  const columns = Array.from({ length: grid.columns }, (_, column) => column).filter(
    (column) => grid.cell(headingRow, column) !== null,
  );
  return {
    sheet: grid.sheet,
    firstRow: headingRow + 1,
    oldLast: Math.max(lastRowOf(head, prefix), headingRow + 1),
    newLast: Math.max(grid.rows - 1, headingRow + 1),
    firstColumn: headings[0] ?? columns[0] ?? 0,
    oldLastColumn: headings.at(-1) ?? columns.at(-1) ?? 0,
    newLastColumn: Math.max(headings.at(-1) ?? 0, columns.at(-1) ?? 0),
  };
};

/** The last row that holds a value. */
const lastRowOf = (head: Uint8Array, prefix: string): number => {
  for (let size = LOOKED_AT; ; size *= 8) {
    const text = new TextDecoder().decode(head.subarray(Math.max(0, head.length - size)));
    const rows = text.split(`<${prefix}row `).slice(1);
    const last = rows.findLast((row) => /<(?:[\w.-]+:)?(?:v|is)[\s>]/.test(row));
    const stated =
      /^[^>]*?\br\s*=\s*["'](\d+)["']/.exec(last ?? "")?.[1] ?? /\br\s*=\s*["'][A-Z]+(\d+)["']/.exec(last ?? "")?.[1];
    if (stated !== undefined) return Number(stated) - 1;
    if (size >= head.length) return -1;
  }
};

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
