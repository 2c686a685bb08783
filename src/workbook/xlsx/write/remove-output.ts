import { isFigureName } from "../../../core/report/figure-names";
import { isOurName, reportSheetId } from "../../names";
import type { ClearResult } from "../../workbook";
import { removeContentTypes } from "../content-types";
import { placeOf, sheetOfReference, withoutSheet } from "../markers";
import type { Package } from "../package";
import { removeRelationships } from "../relationships";
import { readSheetTail, writeSheetTail } from "../sheet-tail";
import { type NameEntry, readWorkbookPart, type SheetEntry, type WorkbookPart } from "../workbook-part";
import { editText } from "../xml/edit-text";
import { escapeXml } from "../xml/text";
import { undoStyles } from "./append-styles";
import { dropCalculationChain } from "./calculation-chain";
import { removeInputPages } from "./input-pages";
import { removeMarks } from "./marks";
import { recalculationUndo } from "./recalculation";
import { removeParts } from "./remove-parts";
import { parseUndo, UNDO_NAME, type UndoRecord } from "./undo-record";
import { removalEdits } from "./workbook-edits";

/** Whether there is anything of ours to remove. */
export const holdsOutput = ({ names }: WorkbookPart): boolean =>
  names.some(({ name, sheet }) => sheet === null && isOurName(name));

/**
 * Takes out everything that {@link addOutput} put in: sheets with all that hangs on them, names, highlights, and, where
 * nobody has saved the file in between, the styles; then the parts are what they were, to the byte. `returning` are names
 * of sheets that will be written again: what refers to them stays. `keep` are ids of report sheets that stay, and with
 * them the styles and the record by which all of it can still be removed later.
 */
export const removeOutput = (
  parts: Package,
  returning: readonly string[],
  keep: readonly string[] = [],
): ClearResult => {
  const book = readWorkbookPart(parts);
  if (!holdsOutput(book)) return { removed: [], unmarked: [] };
  const kept = keptPlaces(book, keep);
  const places = new Set(Array.from(ourPlaces(book)).filter((place) => !kept.has(place)));
  const sheets = book.sheets.filter((_, place) => places.has(place));
  const undo = undoRecordOf(book);
  const unmarked = removeAllMarks(parts, book, places);
  const titles = removeInputPages(parts, book);
  if (kept.size === 0) restoreStyles(parts, book, undo);
  editWorkbook(parts, book, { places, kept, titles }, undo, returning);
  removeSheets(parts, book, sheets);
  return { removed: sheets.map(({ name }) => name), unmarked };
};

/** A name of the whole workbook marks a sheet that we wrote; one of the sheet alone came with the user's copy of it. */
const ourPlaces = (book: WorkbookPart): Set<number> => {
  const marked = book.names.filter(({ name, sheet }) => sheet === null && reportSheetId(name) !== null);
  const places = new Set(marked.map(({ formula }) => placeOf(book, formula)).filter((place) => place >= 0));
  // A workbook needs a sheet: where the user has deleted all of theirs, the first of ours stays.
  if (places.size === book.sheets.length) places.delete(0);
  return places;
};

const keptPlaces = (book: WorkbookPart, keep: readonly string[]): Set<number> => {
  const marked = book.names.filter(({ name, sheet }) => sheet === null && keep.includes(reportSheetId(name) ?? ""));
  return new Set(marked.map(({ formula }) => placeOf(book, formula)).filter((place) => place >= 0));
};

const undoRecordOf = ({ names }: WorkbookPart): UndoRecord | null => {
  const record = names.find(({ name }) => name.toLowerCase() === UNDO_NAME);
  return record ? parseUndo(record.formula) : null;
};

const removeAllMarks = (parts: Package, book: WorkbookPart, places: ReadonlySet<number>): string[] =>
  book.sheets.flatMap(({ name, path }, place) => {
    if (path === null || places.has(place)) return [];
    const tail = readSheetTail(parts, path);
    const text = removeMarks(tail);
    if (text === null) return [];
    writeSheetTail(parts, path, tail, text);
    return [name];
  });

const restoreStyles = (parts: Package, book: WorkbookPart, undo: UndoRecord | null): void => {
  const styles = book.relationships.find(({ type }) => type === "styles");
  const path = styles?.target ?? null;
  if (!styles || path === null || undo === null || parts.find(path) === null) return;
  if (typeof undo.styles !== "string" && "relationship" in undo.styles) {
    // Only the part that we made ourselves: a program that has saved since has put its own basic styles into it.
    if (parts.xml(path).child("cellStyleXfs")) return;
    if (undo.styles.relationship) removeRelationships(parts, book.path, new Set([styles.id]));
    if (undo.styles.type) removeContentTypes(parts, new Set([path]));
    parts.remove(path);
    return;
  }
  const text = undoStyles(parts.xml(path), undo.styles);
  if (text !== null) parts.put(path, text);
};

const editWorkbook = (
  parts: Package,
  book: WorkbookPart,
  { places, kept, titles }: { places: ReadonlySet<number>; kept: ReadonlySet<number>; titles: ReadonlySet<NameEntry> },
  undo: UndoRecord | null,
  returning: readonly string[],
): void => {
  const stale = new Set(book.names.filter((name) => titles.has(name) || isStale(name, book, places, kept)));
  const edits = removalEdits(book, places, stale, undo?.definedNames ?? null);
  const back = new Set(returning.map((name) => name.toLowerCase()));
  const gone = book.sheets.filter(({ name }, place) => places.has(place) && !back.has(name.toLowerCase()));
  const cut = book.names.filter((name) => !stale.has(name)).flatMap((name) => withoutSheets(name, gone));
  parts.put(book.path, editText(book.root.source, [...edits, ...cut, ...recalculationUndo(book)]));
};

/** Our names, except those that kept sheets still need; and the figures' names, which are ours where they lead to us. */
const isStale = (
  { name, sheet, formula }: NameEntry,
  book: WorkbookPart,
  places: ReadonlySet<number>,
  kept: ReadonlySet<number>,
): boolean => {
  if (sheet !== null) return places.has(sheet);
  if (isFigureName(name)) return places.has(placeOf(book, formula));
  if (!isOurName(name)) return false;
  return kept.size === 0 || (name.toLowerCase() !== UNDO_NAME && !kept.has(placeOf(book, formula)));
};

/** The user's own names that lead to a removed sheet say so, as they would in Excel: #REF!. */
const withoutSheets = ({ formula, element }: NameEntry, gone: readonly SheetEntry[]) => {
  const text = gone.reduce((rest, { name }) => withoutSheet(rest, name), formula);
  return text === formula ? [] : [{ start: element.openEnd, end: element.closeStart, text: escapeXml(text) }];
};

const removeSheets = (parts: Package, book: WorkbookPart, sheets: readonly SheetEntry[]): void => {
  const own = new Set(sheets.flatMap(({ part }) => (part === null ? [] : [parts.find(part) ?? part])));
  if (own.size === 0) return;
  dropCalculationChain(parts, book, sheets);
  removeParts(parts, book.path, new Set(sheets.map(({ relationId }) => relationId)), own);
};

export const activeReport = (book: WorkbookPart): string | null => {
  const place = Number(book.root.child("bookViews")?.child("workbookView")?.get("activeTab") ?? 0);
  const marked = book.names.find(
    ({ name, sheet, formula }) => sheet === null && reportSheetId(name) !== null && placeOf(book, formula) === place,
  );
  return marked && sheetOfReference(marked.formula) !== null ? reportSheetId(marked.name) : null;
};
