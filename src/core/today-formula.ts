import { addDays, type Day, makeDay, monthEnd, monthOf, yearOf } from "./lib/calendar-day";
import { type Background, type Cell, cellName, type Grid } from "./table/grid";

/** A formula that gives another value on another day; its stored one is of the day it was saved. */
const BY_DAY = /\b(?:TODAY|NOW)\s*\(/i;

/** TODAY() · TODAY()-7 · INT(NOW()) */
const TODAY = /^(?:TODAY\(\)|NOW\(\)|INT\(NOW\(\)\))([+-]\d{1,5})?$/;
/** YEAR(TODAY()) · YEAR(NOW())-1 */
const YEAR = /^YEAR\((?:TODAY|NOW)\(\)\)([+-]\d{1,3})?$/;
/** EOMONTH(TODAY(),-1) */
const MONTH_END = /^EOMONTH\((?:TODAY|NOW)\(\),([+-]?\d{1,3})\)$/;
/** DATE(YEAR(TODAY()),1,1) · DATE(YEAR(TODAY())-1,12,15) */
const IN_YEAR = /^DATE\(YEAR\((?:TODAY|NOW)\(\)\)([+-]\d{1,3})?,(\d{1,2}),(\d{1,2})\)$/;
const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/;

/** What a cell whose formula asks for the day gives on a day. */
export type DayFormula =
  | { kind: "value"; cell: Cell }
  /** Its stored value is all there is, and of another day. */
  | { kind: "stored"; formula: string }
  | null;

/** Null for cells that hold no formula, or one that is the same every day. */
export const readDayFormula = (
  background: Background | undefined,
  row: number,
  column: number,
  today: Day,
): DayFormula => (background ? formulaAt(background, cellName(row, column), today, 0) : null);

const MOST_STEPS = 5;

const formulaAt = ({ formulas, byDay }: Background, name: string, today: Day, steps: number): DayFormula => {
  const written = formulas.get(name);
  if (written === undefined || steps > MOST_STEPS) return null;
  const formula = written.replace(/\s+/g, "").replace(/^=/, "").toUpperCase();
  const reference = REFERENCE.exec(formula);
  if (reference) {
    return formulaAt(
      { formulas, hiddenRows: new Set(), ...(byDay && { byDay }) },
      `${reference[1] ?? ""}${reference[2] ?? ""}`,
      today,
      steps + 1,
    );
  }
  if (!BY_DAY.test(formula)) return byDay?.has(name) ? { kind: "stored", formula: written } : null;
  const value = valueOf(formula, today);
  return value === null ? { kind: "stored", formula: written } : { kind: "value", cell: value };
};

const valueOf = (formula: string, today: Day): Cell => {
  const dated = (day: Day | null): Cell => day && { type: "date", day, minutes: 0 };
  const plain = TODAY.exec(formula);
  if (plain) return dated(addDays(today, Number(plain[1] ?? 0)));
  const year = YEAR.exec(formula);
  if (year) return yearOf(today) + Number(year[1] ?? 0);
  const end = MONTH_END.exec(formula);
  if (end) {
    const months = yearOf(today) * 12 + monthOf(today) - 1 + Number(end[1]);
    return dated(monthEnd(Math.floor(months / 12), (months % 12) + 1));
  }
  const within = IN_YEAR.exec(formula);
  return within ? dated(makeDay(yearOf(today) + Number(within[1] ?? 0), Number(within[2]), Number(within[3]))) : null;
};

/** A sheet in which the cells of some columns have no value where it is one of another day or may be old: no figure is made of it. */
export const withoutOldValues = (grid: Grid, columns: readonly number[]): Grid => {
  const byDay = new Set(cellsByDay(grid.background, columns));
  const maybe = new Set(cellsMaybeOld(grid.background, columns));
  if (byDay.size + maybe.size === 0) return grid;
  const cell = (row: number, column: number): Cell => {
    const name = cellName(row, column);
    if (byDay.has(name)) return { type: "uncomputed", byDay: true };
    return maybe.has(name) ? { type: "uncomputed" } : grid.cell(row, column);
  };
  return Object.create(grid, { cell: { value: cell } }) as Grid;
};

/** The same, where formulas that are understood (`=TODAY()`) give what they give on a day. */
export const valuesOn = (grid: Grid, columns: readonly number[], today: Day): Grid => {
  const sound = withoutOldValues(grid, columns);
  if (sound === grid) return grid;
  const cell = (row: number, column: number): Cell => {
    const byDay = columns.includes(column) ? readDayFormula(grid.background, row, column, today) : null;
    return byDay?.kind === "value" ? byDay.cell : sound.cell(row, column);
  };
  return Object.create(grid, { cell: { value: cell } }) as Grid;
};

/** Cells of a sheet whose stored values are those of another day. */
export const cellsByDay = (background: Background | undefined, columns: readonly number[]): string[] =>
  cellsWith(background, columns, (_, cell) => background?.byDay?.has(cell) === true);

/** Cells of a sheet whose stored values are sound, but speak of something else than they seem to: see {@link Background}. */
export const cellsFrom =
  (origin: "outside" | "pivots" | "shown") =>
  (background: Background | undefined, columns: readonly number[]): string[] =>
    cellsWith(background, columns, (_, cell) => background?.[origin]?.has(cell) === true);

/** Cells with formulas of a workbook that says that they may not have been calculated since something changed. */
export const cellsMaybeOld = (background: Background | undefined, columns: readonly number[]): string[] =>
  background?.mayBeOld ? cellsWith(background, columns, () => true) : [];

const cellsWith = (
  background: Background | undefined,
  columns: readonly number[],
  is: (formula: string, cell: string) => boolean,
): string[] => {
  const names = new Set(columns.map((column) => cellName(0, column).replace(/\d+$/, "")));
  return Array.from(background?.formulas ?? [])
    .filter(([cell, formula]) => names.has(cell.replace(/\d+$/, "")) && is(formula, cell))
    .map(([cell]) => cell);
};
