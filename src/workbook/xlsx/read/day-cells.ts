import { cellName } from "../../../core/table/grid";
import type { CellRange } from "../../follow-rows";
import type { Package } from "../package";
import type { WorkbookPart } from "../workbook-part";
import { type FormulaCell, formulaCells, mayHoldFormulas, meet, rangesOf, referencesOf } from "./formula-cells";

const BY_DAY = new Set(["today", "now"]);
/** So many cells of a sheet are compared one by one; of more, the area they lie in. */
const MOST_COMPARED = 200;

interface Formula {
  cell: FormulaCell;
  /** By the place of the sheet in the workbook. */
  ranges: { place: number; range: CellRange }[];
  byDay: boolean;
}

/**
 * Cells of a sheet whose formulas come, through whatever other cells, sheets and names, from one that asks for the day
 * (TODAY, NOW): "D2" → the formula that asks where the cell only repeats it (`=Tam!A1`), else its own.
 */
export const dayCellsOn = (parts: Package, book: WorkbookPart, path: string): Map<string, string> => {
  const own = book.sheets.findIndex((sheet) => sheet.path === path);
  const sheets = reachedFrom(own, parts, book);
  const areas = new Map<number, CellRange[]>();
  const isByDay = ({ cell, ranges }: Formula): boolean =>
    ranges.some(({ place, range }) => {
      const stale = areas.get(place) ?? [];
      return stale.length > 0 && rangesOf(range, cell).some((moved) => stale.some((one) => meet(moved, one)));
    });
  const note = (place: number, { cell }: Formula): void => {
    const area = cell.fills ?? { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column };
    const known = areas.get(place) ?? [];
    areas.set(place, known.length < MOST_COMPARED ? [...known, area] : [[area, ...known].reduce(around)]);
  };
  for (const [place, formulas] of sheets) for (const formula of formulas) if (formula.byDay) note(place, formula);
  for (let found = true; found;) {
    found = false;
    for (const [place, formulas] of sheets) {
      for (const formula of formulas) {
        if (formula.byDay || !isByDay(formula)) continue;
        formula.byDay = found = true;
        note(place, formula);
      }
    }
  }
  const cells = (sheets.get(own) ?? []).filter(({ byDay }) => byDay);
  return new Map(cells.map((formula) => [nameOf(formula), repeated(formula, sheets) ?? formula.cell.formula]));
};

const nameOf = ({ cell }: Formula): string => cellName(cell.row, cell.column);

const around = (one: CellRange, other: CellRange): CellRange => ({
  top: Math.min(one.top, other.top),
  bottom: Math.max(one.bottom, other.bottom),
  left: Math.min(one.left, other.left),
  right: Math.max(one.right, other.right),
});

const MOST_STEPS = 20;
/** `Tam!$A$1`, `'Ngày chốt'!B2` and nothing else */
const ALONE = /^\s*\+?\s*(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Z]{1,3}\$?\d{1,7}\s*$/u;

/** The formula at the end of a chain of cells that each only repeat the next; null where one of them reckons. */
const repeated = (formula: Formula, sheets: ReadonlyMap<number, Formula[]>): string | null => {
  let at = formula;
  for (let step = 0; step < MOST_STEPS && ALONE.test(at.cell.formula) && at.cell.moved === null; step++) {
    const [one] = at.ranges;
    const next = sheets
      .get(one?.place ?? -1)
      ?.find(({ cell }) => cell.row === one?.range.top && cell.column === one.range.left);
    if (!next) return null;
    at = next;
  }
  return at === formula || ALONE.test(at.cell.formula) ? null : at.cell.formula;
};

/** The formulas of a sheet and of all sheets that they come from. */
const reachedFrom = (own: number, parts: Package, book: WorkbookPart): Map<number, Formula[]> => {
  const places = new Map(book.sheets.map(({ name }, place) => [name.toLowerCase(), place]));
  const named = new Map(book.names.map(({ name, formula }) => [name.toLowerCase(), referencesOf(formula)]));
  const sheets = new Map<number, Formula[]>();
  const open = [own];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const path = book.sheets[place]?.path ?? null;
    if (sheets.has(place) || path === null) continue;
    const here = place;
    const formulas = mayHoldFormulas(parts.bytes(path))
      ? formulaCells(parts.text(path)).map((cell): Formula => {
          const { ranges, names } = through(referencesOf(cell.formula), named);
          const known = ranges.flatMap(({ sheet, range }) => {
            const on = sheet === null ? here : places.get(sheet);
            return on === undefined ? [] : [{ place: on, range }];
          });
          return { cell, ranges: known, byDay: names.some((name) => BY_DAY.has(name)) };
        })
      : [];
    sheets.set(place, formulas);
    open.push(...new Set(formulas.flatMap(({ ranges }) => ranges.map((one) => one.place))));
  }
  return sheets;
};

type References = ReturnType<typeof referencesOf>;

/** What a formula speaks of, with what the defined names in it stand for, through other names as well. */
const through = (direct: References, named: ReadonlyMap<string, References>): References => {
  const ranges = [...direct.ranges];
  const names = new Set(direct.names);
  // A set goes on to what is added while it is walked.
  for (const name of names) {
    const meant = named.get(name);
    ranges.push(...(meant?.ranges ?? []));
    meant?.names.forEach((one) => names.add(one));
  }
  return { ranges, names: [...names] };
};
