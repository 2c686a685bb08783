import { TrackerError } from "../core/error";
import { nameKey } from "../core/lib/text";
import type { Area } from "../core/report/sheet-model";
import type { Grid } from "../core/table/grid";
import type { DataSheet } from "./workbook";

/** A table that a person has made of cells (Excel's "Format as table"): formulas and pivot tables name it. */
export interface SheetTable {
  name: string;
  /** With its row of headings, and its row of totals. */
  area: Area;
  /** The texts of its heading row, by column; null where it has none. */
  headings: readonly string[] | null;
  totals: boolean;
}

/** The table that holds a data sheet's records, and the area that it is to have with the new ones. */
export interface Following<Table> {
  table: Table;
  area: Area;
}

/** A table has one record at least, if an empty one. */
const LEAST_ROWS = 2;

/**
 * How a sheet's tables follow its new rows; null where there are none among them. New columns stand right behind the
 * table and belong to it: sorting it without them would tear the records.
 * @throws TrackerError table-in-the-way: following would spoil a table, or what names its columns
 */
export const followTable = <Table extends SheetTable>(
  tables: readonly Table[],
  { grid, headingRow }: DataSheet,
): Following<Table> | null => {
  const touched = tables.filter(({ area }) => area.row + area.rows > headingRow);
  const [any] = touched;
  if (!any) return null;
  const table = touched.find(({ area, headings }) => area.row === headingRow && headings !== null);
  if (!table) throw inTheWay(grid.sheet, any, "headings");
  const other = touched.find((one) => one !== table);
  if (other) throw inTheWay(grid.sheet, other, "another");
  if (table.totals) throw inTheWay(grid.sheet, table, "totals");
  const { column, columns } = table.area;
  const headingAt = (index: number) => headingText(grid, headingRow, index);
  const own = table.headings ?? [];
  const moved = own.filter((heading, index) => nameKey(headingAt(column + index)) !== nameKey(heading));
  if (moved.length > 0) {
    const there = new Set(Array.from({ length: grid.columns }, (_, index) => nameKey(headingAt(index))));
    const lost = own.filter((heading) => !there.has(nameKey(heading)));
    throw inTheWay(grid.sheet, table, "columns", lost.length > 0 ? lost : moved);
  }
  const rows = Math.max(grid.rows - headingRow, LEAST_ROWS);
  return {
    table,
    area: { row: headingRow, column, rows, columns: columns + addedTo(own, column + columns, headingAt) },
  };
};

/** A heading as a table has it: a text; "" for anything else. */
export const headingText = (grid: Grid, row: number, column: number): string => {
  const cell = grid.cell(row, column);
  return typeof cell === "string" ? cell : "";
};

/** How many columns come to a table: none where one's heading is another's, which no table takes. */
const addedTo = (own: readonly string[], first: number, headingAt: (column: number) => string): number => {
  const headings = own.map((heading) => heading.toLowerCase());
  let column = first;
  for (; headingAt(column) !== ""; column++) headings.push(headingAt(column).toLowerCase());
  return new Set(headings).size === headings.length ? column - first : 0;
};

const inTheWay = (
  sheet: string,
  { name }: SheetTable,
  why: "headings" | "another" | "totals" | "columns",
  columns: readonly string[] = [],
): TrackerError => new TrackerError("table-in-the-way", { sheet, table: name, why, columns: [...columns] });

/** Whether a cell is a heading of the table: those stay as they are written, for formulas name them. */
export const isHeadingOf = (table: SheetTable | null, row: number, column: number): boolean =>
  table !== null &&
  row === table.area.row &&
  column >= table.area.column &&
  column < table.area.column + table.area.columns;
