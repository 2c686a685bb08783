import { fold, nameKey, plainText } from "../lib/text";
import { type Grid, Kind, type Column } from "../table/grid";

/** A data sheet as columns by heading; rows are those of the grid, zero-based. */
export interface DataTable {
  sheet: string;
  headingRow: number;
  /** The first row of data and one past the last. */
  firstRow: number;
  endRow: number;
  /** All columns that have a heading, whether their values were read or not. */
  headings: readonly Heading[];
  /** A closing row of totals ("Tổng cộng") that is no record, or null. */
  totalRow: { row: number; text: string } | null;
  grid: Grid;
}

export interface Heading {
  name: string;
  /** The name as it is looked up: case, accents, spaces and line breaks play no part. */
  key: string;
  column: number;
}

/** Titles above a table are few; below this row no heading is looked for. */
const LAST_HEADING_ROW = 40;

/**
 * The table of a data sheet, or null where no row looks like a heading row.
 * @param head the sheet's first rows with all columns, where `grid` holds only some columns
 * @param named the columns that expressions name: where several rows could be the heading, theirs is
 */
export const readDataTable = (grid: Grid, head: Grid = grid, named: Iterable<string> = []): DataTable | null => {
  const headingRow = findHeadingRow(head, new Set([...named].map(nameKey)));
  if (headingRow === null) return null;
  const headings = headingsOf(head, headingRow);
  const firstRow = headingRow + (isNumbering(head, headingRow + 1) ? 2 : 1);
  const lastRow = lastFilledRow(grid, firstRow);
  const totalRow = lastRow > firstRow ? readTotalRow(grid, lastRow, headings) : null;
  return {
    sheet: grid.sheet,
    headingRow,
    firstRow,
    endRow: totalRow ? lastRow : lastRow + 1,
    headings,
    totalRow,
    grid,
  };
};

/**
 * The columns to read of a data sheet: those that expressions name, and the first, which tells whether a row is a
 * record. Names that are no heading are left out (evaluation reports them).
 */
export const columnsToRead = (head: Grid, named: Iterable<string>): number[] => {
  const names = [...named];
  const table = readDataTable(head, head, names);
  if (!table) return [];
  const found = names.map((name) => findHeading(table, name)?.column).filter((column) => column !== undefined);
  const [first] = table.headings;
  return [...new Set([...(first ? [first.column] : []), ...found])].sort((a, b) => a - b);
};

export const findHeading = (table: DataTable, name: string): Heading | undefined => {
  const key = nameKey(name);
  const same = table.headings.filter((heading) => heading.key === key);
  const written = plainText(name);
  return same.find((heading) => heading.name === written) ?? same[0];
};

const textsOf = (grid: Grid, row: number): string[] => {
  const texts: string[] = [];
  for (let column = 0; column < grid.columns; column++) {
    const cell = grid.cell(row, column);
    if (typeof cell === "string" && plainText(cell) !== "") texts.push(plainText(cell));
  }
  return texts;
};

const filledOf = (grid: Grid, row: number): number => {
  let filled = 0;
  for (let column = 0; column < grid.columns; column++) if (grid.cell(row, column) !== null) filled++;
  return filled;
};

/** The first row of at least two different texts that is about as wide as the table, or that holds the named columns. */
const findHeadingRow = (head: Grid, named: ReadonlySet<string>): number | null => {
  const rows = Array.from({ length: Math.min(head.rows, LAST_HEADING_ROW) }, (_, row) =>
    textsOf(head, row).map(nameKey),
  );
  const known = rows.map((keys) => new Set(keys.filter((key) => named.has(key))).size);
  const most = Math.max(0, ...known);
  if (most > 0) return known.indexOf(most);
  const width = Math.max(0, ...rows.map((_, row) => filledOf(head, row)));
  const isWide = (keys: string[]) => keys.length >= 2 && new Set(keys).size === keys.length && keys.length * 2 > width;
  const wide = rows.findIndex(isWide);
  if (wide >= 0) return wide;
  // A list of one column has a heading of one cell.
  const only = width === 1 ? rows.findIndex((keys) => keys.length === 1) : -1;
  return only >= 0 ? only : null;
};

const headingsOf = (head: Grid, row: number): Heading[] => {
  const headings: Heading[] = [];
  for (let column = 0; column < head.columns; column++) {
    const cell = head.cell(row, column);
    const name = typeof cell === "number" ? String(cell) : typeof cell === "string" ? plainText(cell) : "";
    if (name !== "") headings.push({ name: name.replace(/\n/g, " "), key: nameKey(name), column });
  }
  return headings;
};

/** "(1) (2) (3)" or "1 2 3" under the headings, as in printed forms. */
const isNumbering = (head: Grid, row: number): boolean => {
  const cells: string[] = [];
  for (let column = 0; column < head.columns; column++) {
    const cell = head.cell(row, column);
    if (cell !== null) cells.push(typeof cell === "string" || typeof cell === "number" ? String(cell) : "?");
  }
  return cells.length >= 3 && cells.every((cell, index) => cell.replace(/[()\s]/g, "") === String(index + 1));
};

export const isFilled = (column: Column | undefined, row: number, texts: readonly string[]): boolean => {
  if (!column || row >= column.length) return false;
  const kind = column.kinds[row];
  if (kind === Kind.text) return (texts[column.values[row] ?? 0] ?? "").trim() !== "";
  return kind !== Kind.empty;
};

const lastFilledRow = (grid: Grid, firstRow: number): number => {
  for (let row = grid.rows - 1; row >= firstRow; row--) {
    for (let column = 0; column < grid.columns; column++) {
      if (isFilled(grid.column(column), row, grid.texts)) return row;
    }
  }
  return firstRow - 1;
};

/** "Tổng cộng", "TỔNG SỐ:", "Cộng" */
const TOTAL = /^(?:tong(?: cong| so)?|cong)\s?:?$/;

const readTotalRow = (grid: Grid, row: number, headings: readonly Heading[]): DataTable["totalRow"] => {
  for (const { column } of headings) {
    const cell = grid.cell(row, column);
    if (typeof cell === "string" && cell.trim() !== "") {
      return TOTAL.test(fold(cell)) ? { row, text: plainText(cell) } : null;
    }
  }
  return null;
};
