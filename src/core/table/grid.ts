import { GridTooLarge } from "./grid-too-large";
import type { Day } from "../lib/calendar-day";
import { dayOfSerial, serialOf } from "../lib/calendar-day";

/**
 * Cells as values. A date is the day its serial number means under the workbook's date system; a number formatted as a
 * percentage keeps that fact ("100%" and 1 are different targets); a formula whose value the file does not hold is
 * `uncomputed`, which is neither empty nor zero; so is one that asks for the day (TODAY) or for chance (RAND), where only
 * its value of the last saving is known (`byDay`).
 */
export type Cell =
  | null
  | string
  | number
  | boolean
  | { type: "date"; day: Day; minutes: number; shown?: ShownDate }
  | { type: "percent"; value: number }
  | { type: "error"; code: string }
  | { type: "uncomputed"; byDay?: true };

/** What is shown of a date whose number format leaves its day out ("mm/yyyy", "yyyy"): nobody meant the day. */
export type ShownDate = "month" | "year";

/** What a column holds in each row; the value beside it is read by it. */
export const Kind = {
  empty: 0,
  /** value: the number */
  number: 1,
  /** value: index into the grid's texts */
  text: 2,
  /** value: serial number in the 1900 system, with the time of day as its fraction */
  date: 3,
  /** value: the fraction, 0.5 for 50% */
  percent: 4,
  /** value: 0 or 1 */
  boolean: 5,
  /** value: index into the grid's texts ("#N/A") */
  error: 6,
  uncomputed: 7,
} as const;

/** One column from row 0 on; rows behind the end are empty. 9 bytes a row, no objects: 100,000 rows are 0.9 MB. */
export interface Column {
  readonly kinds: Uint8Array;
  readonly values: Float64Array;
  /** how many rows of the two arrays are filled; the arrays may be longer */
  readonly length: number;
}

/** Cells that are shown as one; its value stands in the first, at `row` and `column`. Zero-based. */
export interface MergedArea {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/**
 * A sheet's values, by zero-based row and column. Columns that were not asked for are absent and read as empty.
 */
export interface Grid {
  readonly sheet: string;
  /** One past the last row that holds a value. */
  readonly rows: number;
  /** One past the last column that holds a value. */
  readonly columns: number;
  /** The dictionary of all texts; a text that stands often stands here once. */
  readonly texts: readonly string[];
  /** The sheet's merged areas, in no order; absent where nobody has asked for them or nobody could tell. */
  readonly merges?: readonly MergedArea[];
  /** How cells look; absent where nobody has asked for it or nobody could tell. */
  readonly look?: ((row: number, column: number) => CellLook | null) | undefined;
  /** What the values do not tell; absent where nobody has asked for it or nobody could tell. */
  readonly background?: Background;
  /** The first cell read whose own formula asks for the day (TODAY, NOW): its stored value is of the last saving. */
  readonly dayCell?: string | null;
  cell(row: number, column: number): Cell;
  column(column: number): Column | undefined;
}

/** What stands behind the values of a sheet. */
export interface Background {
  /** By the cell's name, "B2"; of a cell that only repeats one that asks for the day, that one's. */
  formulas: ReadonlyMap<string, string>;
  /** Cells whose formulas come, through other cells and sheets, from one that asks for the day (TODAY, NOW). */
  byDay?: ReadonlySet<string>;
  /** Cells whose formulas come, through whatever other cells, from another workbook. */
  outside?: ReadonlySet<string>;
  /** Cells that come from a pivot table, which shows what its source held when it was last filled. */
  pivots?: ReadonlySet<string>;
  /** Cells that come from a sum of those rows alone that a filter shows (SUBTOTAL). */
  shown?: ReadonlySet<string>;
  /** Zero-based. */
  hiddenRows: ReadonlySet<number>;
  /** The workbook says that its formulas may hold what they held before a change. */
  mayBeOld?: boolean;
}

/** What a cell's look may say: a section in bold, a coloured cell of a time chart. */
export interface CellLook {
  bold: boolean;
  /** The colour it is filled with, in whatever words the workbook has for it; null for none and for white. */
  fill: string | null;
}

const EMPTY: Column = { kinds: new Uint8Array(0), values: new Float64Array(0), length: 0 };
const MINUTES_A_DAY = 1440;

export const cellOf = (column: Column, row: number, texts: readonly string[]): Cell => {
  if (row >= column.length) return null;
  const value = column.values[row] ?? 0;
  switch (column.kinds[row]) {
    case Kind.number:
      return value;
    case Kind.text:
      return texts[value] ?? "";
    case Kind.date: {
      // A tenth of a second is rounding noise of the fraction, not a minute.
      const minutes = Math.floor((value - Math.floor(value)) * MINUTES_A_DAY + 0.001);
      const day = dayOfSerial(value);
      return day === null ? value : { type: "date", day, minutes };
    }
    case Kind.percent:
      return { type: "percent", value };
    case Kind.boolean:
      return value === 1;
    case Kind.error:
      return { type: "error", code: texts[value] ?? "#N/A" };
    case Kind.uncomputed:
      return { type: "uncomputed" };
    default:
      return null;
  }
};

class GrowingColumn implements Column {
  kinds = new Uint8Array(64);
  values = new Float64Array(64);
  length = 0;

  set(row: number, kind: number, value: number): void {
    if (row >= this.kinds.length) this.grow(row + 1);
    this.kinds[row] = kind;
    this.values[row] = value;
    if (row >= this.length) this.length = row + 1;
  }

  private grow(least: number): void {
    const size = Math.max(least, this.kinds.length * 2);
    const kinds = new Uint8Array(size);
    kinds.set(this.kinds);
    const values = new Float64Array(size);
    values.set(this.values);
    this.kinds = kinds;
    this.values = values;
  }
}

/** A workbook with a value in the last row of every column would ask for gigabytes: refuse long before. */
export const MOST_SLOTS = 40_000_000;
/** Characters of different texts, counting what each costs beside its own: a million codes of cases are 60 million. */
export const MOST_TEXT = 100_000_000;
const TEXT_ITSELF = 50;

/** Filled by an adapter, cell by cell in any order; then it is the grid. Throws GridTooLarge past {@link MOST_SLOTS}. */
export class GridBuilder implements Grid {
  readonly sheet: string;
  readonly texts: string[] = [];
  merges?: readonly MergedArea[];
  background?: Background;
  dayCell: string | null = null;
  look?: (row: number, column: number) => CellLook | null;
  rows = 0;
  columns = 0;
  private readonly codes = new Map<string, number>();
  private readonly store: (GrowingColumn | undefined)[] = [];
  private slots = 0;
  private held = 0;
  /** Dates whose day is not shown, by row and column; a workbook has few of them. */
  private readonly shown = new Map<string, ShownDate>();

  constructor(sheet: string) {
    this.sheet = sheet;
  }

  /** The dictionary code of a text. Throws GridTooLarge past {@link MOST_TEXT}. */
  code(text: string): number {
    const known = this.codes.get(text);
    if (known !== undefined) return known;
    this.held += text.length + TEXT_ITSELF;
    if (this.held > MOST_TEXT) throw new GridTooLarge("texts");
    const code = this.texts.push(text) - 1;
    this.codes.set(text, code);
    return code;
  }

  set(row: number, column: number, kind: number, value: number): void {
    if (kind === Kind.empty) return;
    let target = this.store[column];
    if (!target) this.store[column] = target = new GrowingColumn();
    const before = target.kinds.length;
    if (row >= before && this.slots + row + 1 - before > MOST_SLOTS) throw new GridTooLarge("cells");
    target.set(row, kind, value);
    this.slots += target.kinds.length - before;
    if (row >= this.rows) this.rows = row + 1;
    if (column >= this.columns) this.columns = column + 1;
  }

  /** Says what is shown of the date that stands there. */
  setShown(row: number, column: number, shown: ShownDate): void {
    this.shown.set(`${row} ${column}`, shown);
  }

  setText(row: number, column: number, text: string): void {
    if (text !== "") this.set(row, column, Kind.text, this.code(text));
  }

  cell(row: number, column: number): Cell {
    const cell = cellOf(this.store[column] ?? EMPTY, row, this.texts);
    const shown = this.shown.size === 0 ? undefined : this.shown.get(`${row} ${column}`);
    return shown !== undefined && cell !== null && typeof cell === "object" && cell.type === "date"
      ? { ...cell, shown }
      : cell;
  }

  column(column: number): Column | undefined {
    return this.store[column];
  }
}

/** A grid from rows of plain values, for tests, CSV files and pasted tables. */
export const gridOfRows = (sheet: string, rows: readonly (readonly Cell[])[]): Grid => {
  const grid = new GridBuilder(sheet);
  rows.forEach((cells, row) => cells.forEach((cell, column) => putCell(grid, row, column, cell)));
  return grid;
};

const putCell = (grid: GridBuilder, row: number, column: number, cell: Cell): void => {
  if (cell === null) return;
  if (typeof cell === "string") return grid.setText(row, column, cell);
  if (typeof cell === "number") return grid.set(row, column, Kind.number, cell);
  if (typeof cell === "boolean") return grid.set(row, column, Kind.boolean, cell ? 1 : 0);
  if (cell.type === "date") {
    if (cell.shown) grid.setShown(row, column, cell.shown);
    return grid.set(row, column, Kind.date, serialOf(cell.day) + cell.minutes / MINUTES_A_DAY);
  }
  if (cell.type === "percent") return grid.set(row, column, Kind.percent, cell.value);
  if (cell.type === "error") return grid.set(row, column, Kind.error, grid.code(cell.code));
  grid.set(row, column, Kind.uncomputed, 0);
};

/** "A", "Z", "AA" … of a zero-based column. */
export const columnName = (column: number): string => {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
};

/** "C12" of zero-based row and column. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** The zero-based column of "A", "Z", "AA" … */
export const columnOf = (name: string): number =>
  Array.from(name).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
