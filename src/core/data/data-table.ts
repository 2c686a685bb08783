import { nameKey, plainText } from "../lib/text";
import { type Grid, Kind } from "../table/grid";
import { isFilled } from "./is-filled";
import { type LeftOut, RecordRows } from "./table-tail";

/** A data sheet as columns by heading; rows are those of the grid, zero-based. */
export interface DataTable {
  sheet: string;
  headingRow: number;
  /** The first row of data and one past the last. */
  firstRow: number;
  endRow: number;
  /** All columns that have a heading, whether their values were read or not. */
  headings: readonly Heading[];
  /** What closes the table and is no record ("Tổng cộng", signatures, notes), or null. */
  tail: LeftOut | null;
  /** The first of the rows between the records that are none, and how many there are; where that was looked for. */
  between?: LeftOut;
  /** All of them. */
  skipped?: ReadonlySet<number>;
  grid: Grid;
}

/** What is known of a table wherever its rows are counted. */
export type CountedTable = Omit<DataTable, "grid" | "skipped">;

export interface Heading {
  name: string;
  /** The name as it is looked up: case, accents, spaces and line breaks play no part. */
  key: string;
  column: number;
}

/** A heading may stand twice; a row that says the same all along is none. */
const MOST_REPEATED = 0.6;

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
  const tail = new RecordRows(grid, firstRow, lastRow, headings[0]?.column ?? 0).tail();
  return {
    sheet: grid.sheet,
    headingRow,
    firstRow,
    endRow: tail ? tail.row : lastRow + 1,
    headings,
    tail,
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

/**
 * The second column where it holds texts: sums and titles may have their words there. It is read where a row without a
 * code in the first asks for it: of fifteen thousand cases it is as large as all that is counted.
 */
export const wordsColumn = (head: Grid, named: Iterable<string>): number | null => {
  const table = readDataTable(head, head, named);
  const second = table?.headings[1];
  return table && second && holdsTexts(table, second.column) ? second.column : null;
};

const holdsTexts = ({ grid, firstRow }: DataTable, column: number): boolean => {
  const kinds = grid.column(column)?.kinds.subarray(firstRow, grid.rows) ?? new Uint8Array(0);
  return kinds.includes(Kind.text) && kinds.every((kind) => kind === Kind.text || kind === Kind.empty);
};

export const findHeading = (table: Pick<DataTable, "headings">, name: string): Heading | undefined => {
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
  const isVaried = (keys: string[]) => new Set(keys).size >= keys.length * MOST_REPEATED;
  const isWide = (keys: string[]) =>
    keys.length >= 2 && new Set(keys).size >= 2 && isVaried(keys) && keys.length * 2 > width;
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

const lastFilledRow = (grid: Grid, firstRow: number): number => {
  for (let row = grid.rows - 1; row >= firstRow; row--) {
    for (let column = 0; column < grid.columns; column++) {
      if (isFilled(grid.column(column), row, grid.texts)) return row;
    }
  }
  return firstRow - 1;
};
