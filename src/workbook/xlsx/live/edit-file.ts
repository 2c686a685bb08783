import { TrackerError } from "../../../core/error";
import { serialOf } from "../../../core/lib/calendar-day";
import { cellText } from "../../../core/table/cell-values";
import { type Cell, cellName, type Grid } from "../../../core/table/grid";
import type { CellEdit, FormerCell } from "../../live-workbook";
import type { Package } from "../package";
import { sheetPath, readWorkbookPart, type WorkbookPart } from "../workbook-part";
import { dropCalculationChain } from "../write/calculation-chain";
import { dropStaleValues } from "../write/data/stale-formulas";
import { recalculateOnOpening } from "../write/recalculation";
import { type NewCell, setCells } from "../write/set-cells";
import type { XlsxWorkbook } from "../xlsx-workbook";

/** The very element that stood in a cell: putting it back leaves the part as it was, to the letter. */
const elements = new WeakMap<FormerCell, string>();

/** @throws TrackerError changed-meanwhile, sheet-protected, shared-formula, no-such-sheet */
export const editFile = async (file: XlsxWorkbook, edits: readonly CellEdit[]): Promise<FormerCell[]> => {
  const sheets = [...new Set(edits.map(({ sheet }) => sheet))];
  const grids = await file.read(sheets.map((sheet) => ({ sheet, columns: "all" })));
  const cellOf = ({ sheet, row, column }: CellEdit): Cell => gridOf(grids, sheet)?.cell(row, column) ?? null;
  for (const edit of edits) {
    if (edit.before === undefined || JSON.stringify(edit.before) === JSON.stringify(cellOf(edit))) continue;
    throw new TrackerError("changed-meanwhile", { sheet: edit.sheet, cell: cellName(edit.row, edit.column) });
  }
  const former = await file.change((parts) =>
    put(
      parts,
      edits.map((edit) => ({ ...placeOf(edit), content: contentOf(edit, readWorkbookPart(parts).date1904) })),
    ),
  );
  return edits.map((edit, index) => {
    const { sheet, row, column } = edit;
    const cell = cellOf(edit);
    const content = typeof cell === "object" ? cellText(cell) : cell;
    const element = former[index] ?? "";
    const formula = FORMULA.test(element);
    const told: FormerCell = { sheet, row, column, content, formula, format: "General", written: writtenBy(edit) };
    elements.set(told, element);
    return told;
  });
};

const FORMULA = /<(?:[\w.-]+:)?f[\s/>]/;

interface Place {
  sheet: string;
  row: number;
  column: number;
}

const placeOf = ({ sheet, row, column }: Place): Place => ({ sheet, row, column });

/** A day is written as one where another of its column shows how it looks; else as the text that says it. */
const contentOf = ({ text, day, column }: CellEdit, date1904: boolean): NewCell["content"] =>
  day?.asDate ? { serial: serialOf(day.day, date1904), like: { row: day.asDate.row, column } } : { text };

const writtenBy = ({ text, day }: CellEdit): Cell =>
  day?.asDate ? { type: "date", day: day.day, minutes: 0 } : text === "" ? null : text;

/** Puts back what {@link editFile} returned, the first of several edits of one cell last. @throws TrackerError changed-meanwhile */
export const putBackInFile = async (file: XlsxWorkbook, cells: readonly FormerCell[]): Promise<void> => {
  const grids = await file.read(
    [...new Set(cells.map(({ sheet }) => sheet))].map((sheet) => ({ sheet, columns: "all" })),
  );
  const last = new Map(cells.map((cell) => [`${cell.sheet}/${cell.row}/${cell.column}`, cell]));
  for (const { sheet, row, column, written } of last.values()) {
    const now = gridOf(grids, sheet)?.cell(row, column) ?? null;
    if (written === undefined || JSON.stringify(now) === JSON.stringify(written)) continue;
    throw new TrackerError("changed-meanwhile", { sheet, cell: cellName(row, column) });
  }
  const back = [...cells].reverse().map((cell) => {
    const { sheet, row, column, content } = cell;
    const element = elements.get(cell);
    return { sheet, row, column, content: element === undefined ? { text: String(content) } : { element } };
  });
  await file.change((parts) => put(parts, back));
};

const gridOf = (grids: readonly Grid[], name: string): Grid | undefined => grids.find(({ sheet }) => sheet === name);

/** Sheet by sheet; formulas that come from these cells lose what they had stored, and are calculated on opening. */
const put = (parts: Package, cells: readonly (NewCell & { sheet: string })[]): string[] => {
  const former: string[] = [];
  for (const name of new Set(cells.map(({ sheet }) => sheet))) {
    const places = cells.flatMap(({ sheet }, place) => (sheet === name ? [place] : []));
    const own = places.flatMap((place) => cells[place] ?? []);
    const before = setCells(parts, sheetOf(readWorkbookPart(parts), name), own);
    places.forEach((place, index) => (former[place] = before[index] ?? ""));
    followFormulas(parts, name, own, before);
  }
  return former;
};

const sheetOf = (book: WorkbookPart, name: string) => {
  const path = sheetPath(book, name);
  const sheet = book.sheets.find((one) => one.path === path);
  if (!sheet) throw new TrackerError("no-such-sheet", { sheet: name, sheets: book.sheets.map((one) => one.name) });
  return sheet;
};

const followFormulas = (parts: Package, name: string, cells: readonly NewCell[], before: readonly string[]): void => {
  const book = readWorkbookPart(parts);
  const sheet = sheetOf(book, name);
  const elements = [...before, ...cells.map(({ content }) => ("element" in content ? content.element : ""))];
  if (elements.some((element) => FORMULA.test(element))) dropCalculationChain(parts, book, [sheet]);
  const stale = dropStaleValues(parts, book, sheet, { cells });
  if (stale.length > 0) recalculateOnOpening(parts);
};
