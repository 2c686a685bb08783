import * as crypto from "node:crypto";
import { onceForEach } from "../../../core/lib/once-for-each";
import type { CarriedCells } from "../../../core/report/kept/typed-cells";
import { type Cell, cellName, type Grid } from "../../../core/table/grid";

/** Rows of four letters each: an edited row is taken for a known one once in thirty thousand times. */
export const PRINT = 4;

export const printOf = (text: string): string =>
  base64Of(text).slice(0, PRINT).replaceAll("+", "-").replaceAll("/", "_");

/** In one call where Node has it (20.12): a plan has thousands of rows. */
const hashAtOnce = (crypto as Partial<Pick<typeof crypto, "hash">>).hash;

const base64Of = (text: string): string =>
  hashAtOnce ? hashAtOnce("sha256", text, "base64") : crypto.createHash("sha256").update(text).digest("base64");

/** What a cell says, however the program that saved it last writes numbers, accents and line ends. */
const plain = (cell: Cell): string => {
  if (cell === null) return "";
  if (typeof cell === "string") return oneLine(cell);
  if (typeof cell === "number") return String(Number(cell.toPrecision(12)));
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (cell.type === "date") return `${cell.day} ${cell.minutes}`;
  if (cell.type === "percent") return String(Number(cell.value.toPrecision(12)));
  return cell.type === "error" ? cell.code : "";
};

const oneLine = onceForEach((text) => text.normalize("NFC").replace(/\s+/g, " ").trim());

/** A formula's value changes by itself. */
const FORMULA = "=";

export interface RowPrint {
  row: number;
  print: string;
}

/** The prints of a user's rows: which values stand in which columns. */
export const printUserRows = (grid: Grid, formulas: ReadonlySet<string>): RowPrint[] =>
  printRows(grid, (row, column) => {
    const value = formulas.has(cellName(row, column)) ? FORMULA : plain(grid.cell(row, column));
    return value === "" ? "" : `${column} ${value}`;
  });

/** The prints of a report's rows: their values, wherever the table has been moved, but for what is carried on. */
export const printOwnRows = (grid: Grid, carried: (row: number) => CarriedCells): RowPrint[] =>
  printRows(
    grid,
    (row, column, cells) => (cells === "all" || cells.has(column) ? "" : plain(grid.cell(row, column))),
    carried,
  );

const printRows = (
  grid: Grid,
  partOf: (row: number, column: number, carried: CarriedCells) => string,
  carried: (row: number) => CarriedCells = () => new Set(),
): RowPrint[] => {
  const prints: RowPrint[] = [];
  for (let row = 0; row < grid.rows; row++) {
    const cells = carried(row);
    const parts = Array.from({ length: grid.columns }, (_, column) => partOf(row, column, cells)).filter(Boolean);
    if (parts.length > 0) prints.push({ row, print: printOf(parts.join("\n")) });
  }
  return prints;
};
