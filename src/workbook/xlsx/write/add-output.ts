import { TrackerError } from "../../../core/error";
import type { Mark, MarkLook, ReportSheet, StyleName } from "../../../core/report/sheet-model";
import { styles } from "../../../core/report/styles";
import { freeSheetName, lookName, sheetMarkerName } from "../../names";
import type { WorkbookOutput } from "../../workbook";
import { addContentTypes } from "../content-types";
import { Fault } from "../fault";
import { freePaths } from "../free-paths";
import { quotedSheet } from "../../names";
import type { Package } from "../package";
import { addRelationships } from "../relationships";
import { stylesPart } from "./styles-part";
import { readSheetTail, tailIsProtected, writeSheetTail } from "../sheet-tail";
import { freeSheetIds, readWorkbookPart, sheetPath, type WorkbookPart, worksheetStem } from "../workbook-part";
import { editText, setAttribute } from "../xml/edit-text";
import { addCharts, DRAWING_ID } from "./add-charts";
import { appendStyles, type StyleNumbers } from "./append-styles";
import { addInputPages } from "./input-pages";
import { listUndoOf } from "./list-undo";
import { addMarks, LOOKS } from "./marks";
import { reportSheetXml } from "./report-sheet-xml";
import { cellNames, sheetNames } from "./sheet-names";
import { printUndo, type StylesUndo, UNDO_NAME } from "./undo-record";
import { nameEdits, type NewName, sheetEdits } from "./workbook-edits";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

/** Throws Fault "unsupported-save" for workbooks whose tabs must not, or cannot, be changed by us. */
export const refuseUnwritable = (book: WorkbookPart, zip64: boolean): void => {
  if (book.strict) throw new Fault("unsupported-save", null, "strict");
  if (book.structureProtected) throw new Fault("unsupported-save", null, "structure-protected");
  if (zip64) throw new Fault("unsupported-save", null, "zip64");
};

/**
 * Puts report sheets and highlights into a package that holds nothing of ours; `active` is the report sheet that shall be
 * the open tab. Throws TrackerError "no-such-sheet" or "sheet-protected" for a mark that cannot be set.
 */
export const addOutput = (
  parts: Package,
  { sheets, marks, pages = [] }: WorkbookOutput,
  active: string | null,
): void => {
  if (sheets.length === 0 && marks.length === 0) return;
  const before = readWorkbookPart(parts);
  const { numbers, undo: stylesUndo } = addStyles(parts, before, usedStyles(sheets), usedLooks(marks));
  writeMarks(parts, before, marks, numbers);
  const pageNames = addInputPages(parts, before, pages);
  const book = readWorkbookPart(parts);
  const placed = placeSheets(book, sheets);
  const paths = freePaths(parts, worksheetStem(book), sheets.length);
  placed.forEach(({ sheet, name }, index) => {
    const selected = sheet.id === active;
    const drawing = sheet.charts?.length ? DRAWING_ID : null;
    const { date1904 } = book;
    const context = { cellFormats: numbers.cell, sheetName: linkTarget(placed), date1904, selected, drawing };
    parts.put(paths[index] ?? "", reportSheetXml({ ...sheet, name }, context));
    addCharts(parts, paths[index] ?? "", sheet, name);
  });
  addContentTypes(
    parts,
    paths.map((part) => ({ part, type: `${SPREADSHEET}worksheet+xml` })),
  );
  const relationIds = addRelationships(parts, book.path, "worksheet", paths);
  const sheetIds = freeSheetIds(book, placed.length);
  const tabs = placed.map(({ name }, index) => ({
    name,
    sheetId: sheetIds[index] ?? 0,
    relationId: relationIds[index] ?? "",
  }));
  const undo = printUndo({ definedNames: listUndoOf(book.root.child("definedNames")), styles: stylesUndo });
  const names: NewName[] = [
    ...usedLooks(marks).map((look) => ({ name: lookName(look), formula: "TRUE", hidden: true })),
    ...placed.flatMap(({ sheet, name }, index) => sheetNames(sheet, name, book.sheets.length + index)),
    ...placed.flatMap(({ sheet, name }) => cellNames(sheet, name, book)),
    ...placed.map(({ sheet, name }) => ({
      name: sheetMarkerName(sheet.id),
      formula: `${quotedSheet(name)}!$A$1`,
      hidden: true,
    })),
    ...pageNames,
    { name: UNDO_NAME, formula: undo, hidden: true },
  ];
  const open = activeTabEdits(
    book,
    placed.findIndex(({ sheet }) => sheet.id === active),
  );
  parts.put(book.path, editText(book.root.source, [...sheetEdits(book, tabs), ...nameEdits(book, names), ...open]));
};

const usedStyles = (sheets: readonly ReportSheet[]): StyleName[] => {
  const used = new Set(sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => cell?.style))));
  return (Object.keys(styles) as StyleName[]).filter((name) => used.has(name));
};

const usedLooks = (marks: readonly Mark[]): MarkLook[] =>
  LOOKS.filter((look) => marks.some((mark) => mark.look === look));

const addStyles = (
  parts: Package,
  book: WorkbookPart,
  used: readonly StyleName[],
  looks: readonly MarkLook[],
): { numbers: StyleNumbers; undo: StylesUndo } => {
  const { path, undo: made } = stylesPart(parts, book);
  const { text, numbers, undo } = appendStyles(parts.xml(path), path, used, looks);
  parts.put(path, text);
  return { numbers, undo: made ?? undo };
};

const writeMarks = (parts: Package, book: WorkbookPart, marks: readonly Mark[], { look }: StyleNumbers): void => {
  for (const sheet of new Set(marks.map((mark) => mark.sheet))) {
    const path = sheetPath(book, sheet);
    const tail = readSheetTail(parts, path);
    if (tailIsProtected(tail)) throw new TrackerError("sheet-protected", { sheet });
    const own = marks.filter((mark) => mark.sheet === sheet);
    writeSheetTail(parts, path, tail, addMarks(tail, own, look));
  }
};

interface PlacedSheet {
  sheet: ReportSheet;
  name: string;
}

/** A user's own sheet keeps its name; ours goes on with a number. */
const placeSheets = (book: WorkbookPart, sheets: readonly ReportSheet[]): PlacedSheet[] => {
  const taken = book.sheets.map(({ name }) => name);
  return sheets.map((sheet) => {
    const name = freeSheetName(sheet.name, taken);
    taken.push(name);
    return { sheet, name };
  });
};

/** Links in the report name its sheets as the report does, whatever they had to be called in this workbook. */
const linkTarget =
  (placed: readonly PlacedSheet[]) =>
  (wanted: string): string =>
    placed.find(({ sheet }) => sheet.name === wanted)?.name ?? wanted;

const activeTabEdits = (book: WorkbookPart, index: number) => {
  const view = book.root.child("bookViews")?.child("workbookView");
  return index < 0 || !view ? [] : setAttribute(view, "activeTab", String(book.sheets.length + index));
};
