import type { InputPage } from "../../../core/report/sheet-model";
import { OUR_PREFIX, quotedSheet } from "../../names";
import { placeOf } from "../markers";
import type { Package } from "../package";
import { readSheetTail, type SheetTail, tailIsProtected, writeSheetTail } from "../sheet-tail";
import type { NameEntry, WorkbookPart } from "../workbook-part";
import { editText, insertAt, removeElement } from "../xml/edit-text";
import { withPrefix } from "./append-styles";
import { fitToPage, withoutFitToPage } from "./fit-to-page";
import type { NewName } from "./workbook-edits";

/**
 * How a user's own sheet is printed, where it says nothing of it. A hidden name for each such sheet leads back: it refers
 * to the rows repeated, where these are ours too, and else to the first cell.
 */
const PREFIX = { wide: `${OUR_PREFIX}page_wide_`, upright: `${OUR_PREFIX}page_upright_` };
const TITLES = "_xlnm.Print_Titles";

const pageSetup = (landscape: boolean): string =>
  `<pageSetup paperSize="9"${landscape ? ' orientation="landscape"' : ""} fitToHeight="0"/>`;

/** What the schema puts before the page setup, beside the rows. */
const BEHIND = new Set([
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
]);
/** Whoever has laid out a sheet for printing has one of these. */
const LAID_OUT = new Set(["pageSetup", "rowBreaks", "colBreaks"]);

/** Sets the pages of sheets that say nothing of them; the names by which that is taken back. */
export const addInputPages = (parts: Package, book: WorkbookPart, pages: readonly InputPage[]): NewName[] =>
  pages.flatMap((page) => {
    const place = placeOf(book, `${quotedSheet(page.sheet)}!$A$1`);
    const path = book.sheets[place]?.path ?? null;
    if (path === null) return [];
    const tail = readSheetTail(parts, path);
    if (tailIsProtected(tail) || tail.elements.some(({ local }) => LAID_OUT.has(local))) return [];
    const head = fitToPage(tail);
    if (head === null) return [];
    writeSheetTail(parts, path, { ...tail, head }, withSetup(tail, page.landscape));
    const titles = page.repeatedRows !== null && titlesOf(book, place) === undefined ? page.repeatedRows : null;
    const rows = titles && `${quotedSheet(page.sheet)}!$${titles[0] + 1}:$${titles[1] + 1}`;
    return [
      ...(rows ? [{ name: TITLES, formula: rows, hidden: false, sheet: place }] : []),
      {
        name: `${page.landscape ? PREFIX.wide : PREFIX.upright}${place + 1}`,
        formula: rows ?? `${quotedSheet(page.sheet)}!$A$1`,
        hidden: true,
      },
    ];
  });

const titlesOf = ({ names }: WorkbookPart, place: number): NameEntry | undefined =>
  names.find(({ name, sheet }) => sheet === place && name.toLowerCase() === TITLES.toLowerCase());

const withSetup = (tail: SheetTail, landscape: boolean): string => {
  const next = tail.elements.find(({ local }) => BEHIND.has(local));
  const place = next?.start ?? tail.elements.at(-1)?.end ?? 0;
  return editText(tail.text, [insertAt(place, withPrefix(pageSetup(landscape), tail.prefix))]);
};

/** Takes the pages back where nobody has changed them since; the repeated rows that were ours, too. */
export const removeInputPages = (parts: Package, book: WorkbookPart): Set<NameEntry> => {
  const titles = new Set<NameEntry>();
  for (const { name, sheet, formula } of book.names) {
    const wide = name.toLowerCase().startsWith(PREFIX.wide);
    if (sheet !== null || !(wide || name.toLowerCase().startsWith(PREFIX.upright))) continue;
    const place = placeOf(book, formula);
    const path = book.sheets[place]?.path ?? null;
    if (path === null) continue;
    const repeated = titlesOf(book, place);
    if (repeated?.formula.trim() === formula.trim()) titles.add(repeated);
    const tail = readSheetTail(parts, path);
    const setup = tail.elements.find(({ local }) => local === "pageSetup");
    if (!setup || !isOurs(setup.openTag, wide)) continue;
    writeSheetTail(parts, path, { ...tail, head: withoutFitToPage(tail) }, editText(tail.text, [removeElement(setup)]));
  }
  return titles;
};

/** Attributes in any order, and with the defaults that a program may have written out. */
const isOurs = (tag: string, wide: boolean): boolean => {
  const ours: Record<string, readonly string[]> = {
    paperSize: ["9"],
    orientation: wide ? ["landscape"] : ["portrait", "default"],
    fitToHeight: ["0"],
    fitToWidth: ["1"],
    scale: ["100"],
  };
  const said = tag.matchAll(/\s([\w:]+)\s*=\s*["']([^"']*)["']/g);
  return Array.from(said).every(([, name = "", value = ""]) => name.endsWith(":id") || ours[name]?.includes(value));
};
