import type { Grid } from "../../core/table/grid";
import { type Block, blocksOf, type Extent, place, type Written, writtenOf } from "./data-blocks";
import { REQUEST_BYTES } from "./payload";
import { type Requests, untracked } from "./requests";

/** What a data sheet held before it was written over, formulas and number formats with it. */
export interface FormerRows {
  grid: Grid;
  formulas: ReadonlyMap<number, readonly unknown[]>;
  /** The number formats of the columns that get another, from the first record on. */
  formats: ReadonlyMap<number, readonly unknown[][]>;
}

/** A formula's or a format's part of an answer, at most as a rule. */
const BYTES_A_CELL = 80;

/** @param changing the columns whose number formats will change, and whether there are formulas among the rows */
export const readFormer = async (
  requests: Requests,
  grid: Grid,
  headingRow: number,
  changing: { columns: readonly number[]; formulas: boolean },
): Promise<FormerRows> => {
  const formats = new Map<number, unknown[][]>();
  const records = grid.rows - headingRow - 1;
  for (const column of records > 0 ? changing.columns : []) {
    const { numberFormat } = await requests.send(({ worksheets }) =>
      untracked(worksheets.getItem(grid.sheet).getRangeByIndexes(headingRow + 1, column, records, 1)).load(
        "numberFormat",
      ),
    );
    formats.set(column, numberFormat as unknown[][]);
  }
  const formulas = changing.formulas ? await readFormulas(requests, grid, headingRow) : new Map<number, unknown[]>();
  return { grid, formulas, formats };
};

/** Exports hold none as a rule; only where there are some they are read, by row. */
const readFormulas = async (requests: Requests, grid: Grid, from: number): Promise<Map<number, unknown[]>> => {
  const formulas = new Map<number, unknown[]>();
  const most = Math.max(1, Math.floor(REQUEST_BYTES / (grid.columns * BYTES_A_CELL)));
  for (let row = from; row < grid.rows; row += most) {
    const rows = Math.min(most, grid.rows - row);
    const range = await requests.send(({ worksheets }) =>
      untracked(worksheets.getItem(grid.sheet).getRangeByIndexes(row, 0, rows, grid.columns)).load("formulas"),
    );
    (range.formulas as unknown[][]).forEach((cells, index) => {
      if (cells.some((cell) => typeof cell === "string" && cell.startsWith("="))) formulas.set(row + index, cells);
    });
  }
  return formulas;
};

/** Whether all of it stands in the sheet again; each piece is tried twice, for Excel may have been busy for a moment. */
export const putFormerBack = async (
  requests: Requests,
  former: FormerRows,
  headingRow: number,
  extent: Extent,
): Promise<boolean> => {
  const { grid, formats } = former;
  const blocks = blocksOf(extent, (row, column) => writtenBack(former, row, column));
  for (const block of blocks) {
    if (!(await tried(requests, grid.sheet, (sheet) => placeBack(sheet, block)))) return false;
  }
  return tried(requests, grid.sheet, (sheet) => {
    for (const [column, format] of formats) {
      const records = sheet.getRangeByIndexes(headingRow + 1, column, format.length, 1);
      untracked(records).numberFormat = format as string[][];
    }
    const beyond = extent.rows - Math.max(grid.rows, headingRow + 1);
    if (beyond > 0) {
      untracked(sheet.getRangeByIndexes(extent.rows - beyond, 0, beyond, extent.columns)).clear("Formats");
    }
  });
};

const tried = async (requests: Requests, name: string, step: (sheet: Excel.Worksheet) => void): Promise<boolean> => {
  for (let tries = 0; tries < 2; tries++) {
    try {
      await requests.send(({ worksheets }) => step(worksheets.getItem(name)));
      return true;
    } catch {
      // The first error of all is the one to be told.
    }
  }
  return false;
};

/** The `formulas` of a range take values as well, typed as by hand. */
const placeBack = (sheet: Excel.Worksheet, block: Block): void => {
  const isFormula = (value: Written) => typeof value === "string" && value.startsWith("=");
  if (!block.values.some((row) => row.some(isFormula))) return place(sheet, block);
  const { row, values } = block;
  untracked(sheet.getRangeByIndexes(row, 0, values.length, values[0]?.length ?? 1)).formulas = values;
};

/** A text that begins with "=" is its own value; a formula is not. */
const writtenBack = ({ grid, formulas }: FormerRows, row: number, column: number): Written => {
  const formula = formulas.get(row)?.[column];
  const isFormula = typeof formula === "string" && formula.startsWith("=") && grid.cell(row, column) !== formula;
  return isFormula ? formula : writtenOf(grid, row, column);
};
