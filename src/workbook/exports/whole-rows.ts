import { readDataTable } from "../../core/data/data-table";
import { type ErrorDetails, TrackerError } from "../../core/error";
import type { Grid } from "../../core/table/grid";
import type { CsvTable } from "../csv/read-csv";

/**
 * The rows of a CSV file where each record is one row as wide as the headings: what stands in others would come under
 * wrong headings, or be counted twice.
 * @throws TrackerError broken-table
 */
export const withWholeRows = (csv: CsvTable, file: string): Grid => {
  const { grid, lines, fields } = csv;
  const table = readDataTable(grid);
  if (!table) return grid;
  const { headingRow, firstRow, endRow } = table;
  const width = fields[headingRow] ?? 0;
  const fail = (row: number, why: ErrorDetails["broken-table"]["why"]): never => {
    const text = textsOf(grid, row).join(" | ").slice(0, LONGEST_SHOWN);
    throw new TrackerError("broken-table", { file, line: lines[row] ?? 0, why, text });
  };
  for (let row = firstRow; row < endRow; row++) {
    // A comma inside a number cuts it in two, and moves all behind it under other headings.
    if ((fields[row] ?? 0) > width && textsOf(grid, row, width).length > 0) fail(row, "surplus-cells");
    if (isCut(csv, row, endRow, width)) fail(row, "cut-row");
  }
  if (endsMidRow(csv, firstRow, endRow, width)) fail(endRow - 1, "cut-file");
  return grid;
};

const LONGEST_SHOWN = 60;

const textsOf = (grid: Grid, row: number, from = 0): string[] =>
  Array.from({ length: Math.max(0, grid.columns - from) }, (_, column) => grid.cell(row, from + column)).filter(
    (cell) => typeof cell === "string",
  );

/** A line break inside a cell without quotes makes several rows of one, which together are as wide as the headings. */
const isCut = ({ grid, fields }: CsvTable, row: number, endRow: number, width: number): boolean => {
  let together = fields[row] ?? 0;
  if (together < 2 || together >= width || !isCode(grid, row)) return false;
  for (let next = row + 1; next < endRow && together < width && !isCode(grid, next); next++) {
    together += (fields[next] ?? 0) - 1;
    if (together === width && (fields[next] ?? 0) > 1) return true;
  }
  return false;
};

/** A record begins with its code or number. */
const isCode = (grid: Grid, row: number): boolean => {
  const cell = grid.cell(row, 0);
  return typeof cell === "string" && /\d/.test(cell) && !/\s/.test(cell.trim());
};

/** A download that broke off: the last row alone is shorter than all others, and its line does not end. */
const endsMidRow = ({ lines, fields, ended }: CsvTable, firstRow: number, endRow: number, width: number): boolean => {
  if (ended || endRow !== lines.length || endRow - firstRow < 2 || (fields[endRow - 1] ?? 0) >= width) return false;
  return fields.slice(firstRow, endRow - 1).every((count) => count >= width);
};
