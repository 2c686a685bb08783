import { cellName } from "../../../core/table/grid";
import type { CellRange } from "../../follow-rows";
import type { Package } from "../package";
import type { WorkbookPart } from "../workbook-part";
import { asksToRecalculate } from "../write/recalculation";
import { FormulaGraph, type GraphFormula } from "./formula-graph";
import { isFiltered } from "./is-filtered";
import { pivotTablesOn } from "./pivot-tables";
import { spread } from "./spread";
import { TouchedCells } from "./touched-cells";

/** Each gives another value whenever a workbook is calculated. */
const BY_DAY = ["today", "now", "rand", "randbetween", "randarray"];

/** Where the values of a sheet's formulas come from, as far as that makes them old. */
export interface SheetOrigins {
  /** Every cell that a formula fills: "D2" → its formula. */
  formulas: Map<string, string>;
  /**
   * Cells whose formulas come, through whatever other cells, sheets and names, from one that asks for the day (TODAY, NOW)
   * or for chance: → the formula that asks, where the cell only repeats it (`=Tam!A1`), else its own.
   */
  byDay: Map<string, string>;
  /** Cells that come from another workbook, from a pivot table, or from a sum of the rows that a filter shows. */
  outside: Set<string>;
  pivots: Set<string>;
  shown: Set<string>;
}

/** Cells of one array formula that are looked at, down and across. */
const MOST_FILLED = 10_000;

/** The formulas of a workbook by where their values come from. One for a workbook as it stands. */
export class FormulaOrigins {
  private readonly graph: FormulaGraph;
  private readonly filtered = new Map<string, boolean>();

  constructor(
    private readonly parts: Package,
    private readonly book: WorkbookPart,
    /** Nobody vouches for what any formula holds: see {@link mayBeOld}. */
    readonly mayBeOld: boolean,
  ) {
    this.graph = new FormulaGraph(parts, book);
  }

  of(path: string): SheetOrigins {
    const own = this.graph.on(this.placeOf(path));
    const reachable = this.graph.reachedFrom(this.placeOf(path));
    const byDay = this.byDay(reachable);
    const namesIn = (from: ReadonlySet<GraphFormula>) =>
      new Set(own.filter((formula) => from.has(formula)).flatMap(({ cell }) => namesOf(cell)));
    return {
      formulas: new Map(own.flatMap(({ cell }) => namesOf(cell).map((name) => [name, cell.formula]))),
      byDay: new Map(
        own
          .filter((formula) => byDay.has(formula))
          .flatMap((formula) => namesOf(formula.cell).map((name) => [name, this.asked(formula)])),
      ),
      outside: namesIn(spread(reachable, ({ outside }) => outside)),
      pivots: namesIn(this.fromPivots(reachable)),
      shown: namesIn(spread(reachable, (formula) => this.countsShownRows(formula))),
    };
  }

  /** The areas of a sheet, in reading order, whose values are those of another day, or may be old. */
  oldAreas(path: string): CellRange[] {
    const own = this.graph.on(this.placeOf(path));
    if (own.length === 0) return [];
    const byDay = this.mayBeOld ? null : this.byDay(this.graph.reachedFrom(this.placeOf(path)));
    return own.filter((formula) => byDay === null || byDay.has(formula)).map(({ cell }) => areaOf(cell));
  }

  private placeOf(path: string): number {
    return this.book.sheets.findIndex((sheet) => sheet.path === path);
  }

  private byDay(formulas: readonly GraphFormula[]): Set<GraphFormula> {
    const asks = (formula: GraphFormula) => BY_DAY.some((name) => formula.calls.has(name)) && !isStamp(formula);
    return formulas.some(asks) ? spread(formulas, (formula) => formula.untold || asks(formula)) : new Set();
  }

  private fromPivots(formulas: readonly GraphFormula[]): Set<GraphFormula> {
    const touched = new Map<number, TouchedCells>();
    for (const place of new Set(formulas.flatMap(({ ranges }) => ranges.map((one) => one.place)))) {
      const path = this.book.sheets[place]?.path ?? null;
      const pivots = path === null ? [] : pivotTablesOn(this.parts, path);
      if (pivots.length === 0) continue;
      const cells = new TouchedCells();
      for (const { area } of pivots) cells.addArea(area);
      touched.set(place, cells);
    }
    return spread(formulas, ({ calls }) => calls.has("getpivotdata"), touched);
  }

  private countsShownRows({ calls, ranges }: GraphFormula): boolean {
    if (!calls.has("subtotal") && !calls.has("aggregate")) return false;
    return ranges.some(({ place }) => {
      const path = this.book.sheets[place]?.path ?? null;
      if (path === null) return false;
      const filtered = this.filtered.get(path) ?? isFiltered(this.parts, path);
      this.filtered.set(path, filtered);
      return filtered;
    });
  }

  /** The formula at the end of a chain of cells that each only repeat the next; its own where one of them reckons. */
  private asked(formula: GraphFormula): string {
    let at = formula;
    for (let step = 0; step < MOST_STEPS && ALONE.test(at.cell.formula) && at.cell.moved === null; step++) {
      const [one] = at.ranges;
      const next =
        one &&
        this.graph.on(one.place).find(({ cell }) => cell.row === one.range.top && cell.column === one.range.left);
      if (!next) return formula.cell.formula;
      at = next;
    }
    return ALONE.test(at.cell.formula) ? formula.cell.formula : at.cell.formula;
  }
}

const MOST_STEPS = 20;
/** `Tam!$A$1`, `'Ngày chốt'!B2` and nothing else */
const ALONE = /^\s*\+?\s*(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Z]{1,3}\$?\d{1,7}\s*$/u;

/** `=IF(E2="x",IF(F2="",NOW(),F2),"")` in F2: a day that was written once and stays (iterative calculation). */
const isStamp = ({ place, cell, ranges }: GraphFormula): boolean =>
  ranges.some(
    (one) =>
      one.place === place &&
      cell.row >= one.range.top &&
      cell.row <= one.range.bottom &&
      cell.column >= one.range.left &&
      cell.column <= one.range.right,
  );

const areaOf = ({ row, column, fills }: GraphFormula["cell"]): CellRange =>
  fills ?? { top: row, bottom: row, left: column, right: column };

const namesOf = (cell: GraphFormula["cell"]): string[] => {
  const { top, bottom, left, right } = areaOf(cell);
  const names: string[] = [];
  for (let row = top; row <= Math.min(bottom, top + MOST_FILLED); row++)
    for (let column = left; column <= Math.min(right, left + MOST_FILLED / 100); column++)
      names.push(cellName(row, column));
  return names;
};

/**
 * The workbook says that its formulas may not have been calculated since something changed: a person calculates by hand
 * and has it that saving calculates nothing either; saving was cut short; or a program asks Excel to calculate all on
 * opening, for it has not done so itself. Our own request is none: what had become old holds no value.
 */
export const mayBeOld = (book: WorkbookPart): boolean => {
  const settings = book.root.child("calcPr");
  if (!settings) return false;
  const isOff = (name: string) => settings.get(name) !== null && !settings.flag(name);
  return (
    (settings.get("calcMode") === "manual" && isOff("calcOnSave")) ||
    isOff("calcCompleted") ||
    (settings.flag("fullCalcOnLoad") && !asksToRecalculate(book))
  );
};
