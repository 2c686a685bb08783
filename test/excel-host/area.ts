import type { Area } from "../../src/core/report/sheet-model";
import { cellName, columnName } from "../../src/core/table/grid";
import { OfficeError } from "./office-error";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

const columnNumber = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

// B2 · $B$2:C9 · 5:7 · A:C
const CELLS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;

/** The area of an address without a sheet name; throws InvalidArgument for anything else. */
export const areaOf = (address: string): Area => {
  const cells = CELLS.exec(address);
  if (cells) {
    const row = Number(cells[2]) - 1;
    const column = columnNumber(cells[1] ?? "");
    const lastRow = cells[4] === undefined ? row : Number(cells[4]) - 1;
    const lastColumn = cells[3] === undefined ? column : columnNumber(cells[3]);
    return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
  }
  const rows = ROWS.exec(address);
  if (rows) {
    const row = Number(rows[1]) - 1;
    return { row, column: 0, rows: Number(rows[2]) - row, columns: MAX_COLUMNS };
  }
  const columns = COLUMNS.exec(address);
  if (columns) {
    const column = columnNumber(columns[1] ?? "");
    return { row: 0, column, rows: MAX_ROWS, columns: columnNumber(columns[2] ?? "") - column + 1 };
  }
  throw new OfficeError("InvalidArgument", `not an address: ${address}`);
};

export const addressOf = ({ row, column, rows, columns }: Area): string => {
  if (columns === MAX_COLUMNS) return `${row + 1}:${row + rows}`;
  if (rows === MAX_ROWS) return `${columnName(column)}:${columnName(column + columns - 1)}`;
  const first = cellName(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellName(row + rows - 1, column + columns - 1)}`;
};

export const intersection = (one: Area, other: Area): Area | null => {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
};

/** As Excel writes a sheet's name in a formula: 'Báo cáo', and BaoCao without quotes. */
export const quotedSheet = (name: string): string =>
  /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
