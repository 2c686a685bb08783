import { cellName } from "../../../../core/table/grid";
import type { CellRange } from "../../../follow-rows";
import type { Package } from "../../package";
import type { SheetEntry, WorkbookPart } from "../../workbook-part";
import { editText } from "../../xml/edit-text";
import {
  type FormulaCell,
  formulaCells,
  mayHoldFormulas,
  meet,
  rangesOf,
  type References,
  referencesOf,
  valuesWithin,
} from "../../read/formula-cells";

/** What a formula may reach in ways that its text does not tell. */
const UNTOLD = new Set(["indirect", "offset", "getpivotdata"]);
/** Beyond so many formulas only sheets are compared, not cells. */
const MOST_COMPARED = 20_000;

/** An area of a sheet, which is named by its part. */
export interface SheetArea {
  path: string;
  area: CellRange;
}

interface CellPlace {
  row: number;
  column: number;
}

/** What has changed, beside the names over it. */
export interface ChangedPart {
  cells?: readonly CellPlace[] | null;
  pivots?: readonly SheetArea[];
}

interface Formula extends References {
  sheet: number;
  cell: FormulaCell;
  stale: boolean;
}

/**
 * Takes the stored values out of all formulas that come, through whatever other cells, from a sheet whose records have
 * changed: what was calculated over the old ones is no figure of the new ones. Returns the cells ("ChiTieu!D2").
 * @param names tables and defined names over that sheet, in lower case
 * @param of.cells what has changed of the sheet; all of it unless told
 * @param of.pivots what pivot tables over it show, which Excel fills anew on opening
 */
export const dropStaleValues = (
  parts: Package,
  book: WorkbookPart,
  changed: SheetEntry,
  names: ReadonlySet<string>,
  of: ChangedPart = {},
): string[] => {
  const texts = book.sheets.map(({ path }) =>
    path !== null && mayHoldFormulas(parts.bytes(path)) ? parts.text(path) : "",
  );
  const formulas = texts.flatMap((text, sheet) =>
    formulaCells(text).map((cell): Formula => ({ sheet, cell, ...referencesOf(cell.formula), stale: false })),
  );
  markStale(formulas, book, changed, names, of);
  texts.forEach((text, sheet) => {
    const stale = formulas.filter((formula) => formula.stale && formula.sheet === sheet);
    const places = stale.flatMap(({ cell: { value, fills } }) => [
      ...(value ? [value] : []),
      ...(fills ? valuesWithin(text, fills) : []),
    ]);
    const edits = [...new Map(places.map((place) => [place.start, { ...place, text: "" }])).values()];
    const path = book.sheets[sheet]?.path ?? null;
    if (path !== null && edits.length > 0) parts.put(path, editText(text, edits));
  });
  return formulas
    .filter(({ stale }) => stale)
    .map(({ sheet, cell }) => `${book.sheets[sheet]?.name ?? ""}!${cellName(cell.row, cell.column)}`);
};

const markStale = (
  formulas: readonly Formula[],
  book: WorkbookPart,
  changed: SheetEntry,
  names: ReadonlySet<string>,
  { cells = null, pivots = [] }: ChangedPart,
): void => {
  const places = new Map(book.sheets.map(({ name }, place) => [name.toLowerCase(), place]));
  const changedPlace = book.sheets.indexOf(changed);
  const staleAreas = book.sheets.map(({ path }, place): CellRange[] => [
    ...(place === changedPlace ? (cells ?? []).map(areaOf) : []),
    ...pivots.filter((pivot) => pivot.path === path).map(({ area }) => area),
  ]);
  const coarse = formulas.length > MOST_COMPARED;
  const isStale = ({ sheet: own, cell, ranges, names: named }: Formula): boolean =>
    cell.whatIf ||
    named.some((name) => names.has(name) || UNTOLD.has(name)) ||
    ranges.some(({ sheet, range }) => {
      const place = sheet === null ? own : places.get(sheet);
      // A row of sheets (Sheet1:Sheet3!A1), or another workbook's: what lies in it is not told.
      if (place === undefined) return sheet?.includes(":") ?? false;
      if (place === changedPlace && cells === null) return true;
      const stale = staleAreas[place] ?? [];
      return coarse ? stale.length > 0 : rangesOf(range, cell).some((moved) => stale.some((one) => meet(moved, one)));
    });
  for (let found = true; found;) {
    found = false;
    for (const formula of formulas) {
      if (formula.stale || !isStale(formula)) continue;
      formula.stale = true;
      staleAreas[formula.sheet]?.push(formula.cell.fills ?? areaOf(formula.cell));
      found = true;
    }
  }
};

const areaOf = ({ row, column }: CellPlace): CellRange => ({ top: row, bottom: row, left: column, right: column });

/** Tables and defined names that lead to a sheet, through other names as well; in lower case. */
export const namesOver = (book: WorkbookPart, sheet: SheetEntry, tables: readonly string[]): Set<string> => {
  const over = new Set(tables.map((name) => name.toLowerCase()));
  const known = book.names.map(({ name, formula }) => ({ name: name.toLowerCase(), ...referencesOf(formula) }));
  const sheetName = sheet.name.toLowerCase();
  for (let found = true; found;) {
    found = false;
    for (const { name, ranges, names } of known) {
      if (over.has(name) || name.startsWith("_xlnm.")) continue;
      if (!ranges.some((one) => one.sheet === sheetName) && !names.some((one) => over.has(one) || UNTOLD.has(one)))
        continue;
      over.add(name);
      found = true;
    }
  }
  return over;
};
