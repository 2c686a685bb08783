import { cellName } from "../../../../core/table/grid";
import type { CellRange } from "../../../follow-rows";
import type { Package } from "../../package";
import { valuesWithin } from "../../read/formula-cells";
import { FormulaGraph } from "../../read/formula-graph";
import { spread } from "../../read/spread";
import { referencesOf, sheetKey } from "../../read/formula-references";
import { TouchedCells, WHOLE_SHEET } from "../../read/touched-cells";
import type { SheetEntry, WorkbookPart } from "../../workbook-part";
import { replaceBytes } from "./replace-bytes";

/** What a formula may reach in ways that its text does not tell, beside those that may reach any cell. */
const UNTOLD = ["getpivotdata"];

/** An area of a sheet, which is named by its part. */
export interface SheetArea {
  path: string;
  area: CellRange;
}

interface CellPlace {
  row: number;
  column: number;
}

/** What has changed. */
export interface ChangedPart {
  cells?: readonly CellPlace[] | null;
  pivots?: readonly SheetArea[];
}

/**
 * Takes the stored values out of all formulas that come, through whatever other cells, from a sheet whose records have
 * changed: what was calculated over the old ones is no figure of the new ones. Returns the cells ("ChiTieu!D2").
 * @param of.cells what has changed of the sheet; all of it unless told
 * @param of.pivots what pivot tables over it show, which Excel fills anew on opening
 */
export const dropStaleValues = (
  parts: Package,
  book: WorkbookPart,
  changed: SheetEntry,
  { cells = null, pivots = [] }: ChangedPart = {},
): string[] => {
  const formulas = new FormulaGraph(parts, book).all();
  const touched = new Map(book.sheets.map((_, place) => [place, new TouchedCells()]));
  const own = touched.get(book.sheets.indexOf(changed));
  if (cells === null) own?.addArea(WHOLE_SHEET);
  else for (const { row, column } of cells) own?.add(row, column);
  for (const { path, area } of pivots)
    touched.get(book.sheets.findIndex((sheet) => sheet.path === path))?.addArea(area);
  const stale = spread(formulas, ({ untold, calls }) => untold || UNTOLD.some((name) => calls.has(name)), touched);
  book.sheets.forEach(({ path }, place) => {
    const here = formulas.filter((formula) => formula.place === place && stale.has(formula)).map(({ cell }) => cell);
    if (path === null || here.length === 0) return;
    const filled = valuesWithin(parts, path, here.flatMap(({ fills }) => fills ?? [])); // prettier-ignore
    const values = [...here.flatMap(({ value }) => value ?? []), ...filled];
    replaceBytes(
      parts,
      path,
      values.map((value) => ({ ...value, text: "" })),
    );
  });
  return formulas
    .filter((formula) => stale.has(formula))
    .map(({ place, cell }) => `${book.sheets[place]?.name ?? ""}!${cellName(cell.row, cell.column)}`);
};

/** Tables and defined names that lead to a sheet, through other names as well; in lower case. */
export const namesOver = (book: WorkbookPart, sheet: SheetEntry, tables: readonly string[]): Set<string> => {
  const over = new Set(tables.map(sheetKey));
  const known = book.names.map(({ name, formula }) => ({ name: sheetKey(name), ...referencesOf(formula) }));
  const own = sheetKey(sheet.name);
  const untold = new Set([...UNTOLD, "indirect", "offset"]);
  for (let found = true; found;) {
    found = false;
    for (const { name, ranges, names } of known) {
      if (over.has(name) || name.startsWith("_xlnm.")) continue;
      if (!ranges.some((one) => one.sheet === own) && !names.some((one) => over.has(one.name) || untold.has(one.name)))
        continue;
      over.add(name);
      found = true;
    }
  }
  return over;
};
