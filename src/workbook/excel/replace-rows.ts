import { TrackerError } from "../../core/error";
import { type Grid, Kind } from "../../core/table/grid";
import type { DataSheet } from "../workbook";
import { bytesOf, REQUEST_BYTES } from "./payload";
import { type Requests, untracked } from "./requests";

type Written = string | number | boolean;

/** A rectangle of values from the first column on. */
interface Block {
  row: number;
  values: Written[][];
}

export interface DataRoads {
  /** The sheet as it is, for writing it back. */
  readOld: () => Promise<Grid | null>;
  makeSheet: ((name: string) => Promise<void>) | null;
}

/**
 * Puts a grid's values into the sheet of its name, from the heading row on; rows and columns beyond them are emptied.
 * What fits into one request is written whole or not at all; of more, a failure writes the old values back.
 */
export const replaceRows = async (
  requests: Requests,
  { grid, headingRow }: DataSheet,
  { readOld, makeSheet }: DataRoads,
): Promise<void> => {
  const old = await look(requests, grid.sheet);
  if (old.protected) throw new TrackerError("sheet-protected", { sheet: grid.sheet });
  const rows = Math.max(grid.rows, old.rows);
  const columns = Math.max(grid.columns, old.columns, 1);
  const blocks = blocksOf(grid, headingRow, rows, columns);
  const oldGrid = blocks.length > 1 && old.exists ? await readOld() : null;
  let sent = 0;
  if (!old.exists) await makeSheet?.(grid.sheet);
  try {
    for (const block of blocks) {
      const last = ++sent === blocks.length;
      await requests.send(({ worksheets }) => {
        const sheet = old.exists || makeSheet || sent > 1 ? worksheets.getItem(grid.sheet) : worksheets.add(grid.sheet);
        place(sheet, block, columns);
        if (last) formatColumns(sheet, grid, headingRow);
      });
    }
  } catch (error) {
    if (sent > 1 && oldGrid) await writeBack(requests, oldGrid, headingRow, { rows, columns });
    throw error;
  }
};

interface Old {
  exists: boolean;
  protected: boolean;
  rows: number;
  columns: number;
}

const look = async (requests: Requests, name: string): Promise<Old> => {
  const { sheet, used } = await requests.send(({ worksheets }) => {
    const asked = worksheets.getItemOrNullObject(name).load("name,protection/protected");
    const size = untracked(asked.getUsedRangeOrNullObject(true));
    return { sheet: asked, used: size.load("rowIndex,columnIndex,rowCount,columnCount") };
  });
  if (sheet.isNullObject) return { exists: false, protected: false, rows: 0, columns: 0 };
  const empty = used.isNullObject;
  return {
    exists: true,
    protected: sheet.protection.protected,
    rows: empty ? 0 : used.rowIndex + used.rowCount,
    columns: empty ? 0 : used.columnIndex + used.columnCount,
  };
};

const place = (sheet: Excel.Worksheet, { row, values }: Block, columns: number): void => {
  untracked(sheet.getRangeByIndexes(row, 0, values.length, columns)).values = values;
};

const blocksOf = (grid: Grid, first: number, rows: number, columns: number): Block[] => {
  const blocks: Block[] = [{ row: first, values: [] }];
  let room = REQUEST_BYTES;
  for (let row = first; row < rows; row++) {
    const values = Array.from({ length: columns }, (_, column) => writtenOf(grid, row, column));
    const bytes = bytesOf(values);
    if (bytes > room) {
      blocks.push({ row, values: [] });
      room = REQUEST_BYTES;
    }
    blocks.at(-1)?.values.push(values);
    room -= bytes;
  }
  return blocks.filter(({ values }) => values.length > 0);
};

const writtenOf = (grid: Grid, row: number, column: number): Written => {
  const cell = grid.cell(row, column);
  if (cell === null) return "";
  if (typeof cell === "string") return cell === "" ? "" : `'${cell}`;
  if (typeof cell === "number" || typeof cell === "boolean") return cell;
  if (cell.type === "error" || cell.type === "uncomputed") return "";
  return grid.column(column)?.values[row] ?? "";
};

/** The looks stay; only dates and percentages must show as what they are. */
const formatColumns = (sheet: Excel.Worksheet, grid: Grid, headingRow: number): void => {
  for (let column = 0; column < grid.columns; column++) {
    const format = formatOf(grid, headingRow + 1, column);
    if (format === null) continue;
    const range = untracked(sheet.getRangeByIndexes(headingRow + 1, column, grid.rows - headingRow - 1, 1));
    range.numberFormat = format as unknown as string[][];
  }
};

const formatOf = (grid: Grid, from: number, index: number): string | null => {
  const column = grid.column(index);
  for (let row = from; column && row < column.length; row++) {
    if (column.kinds[row] === Kind.date) return "dd/mm/yyyy";
    if (column.kinds[row] === Kind.percent) return "0.0%";
    if (column.kinds[row] !== Kind.empty) return null;
  }
  return null;
};

/** As far as Excel answers: the first error is the one to be told. */
const writeBack = async (
  requests: Requests,
  old: Grid,
  headingRow: number,
  size: { rows: number; columns: number },
): Promise<void> => {
  for (const block of blocksOf(old, headingRow, size.rows, size.columns)) {
    await requests
      .send(({ worksheets }) => place(worksheets.getItem(old.sheet), block, size.columns))
      .catch(() => undefined);
  }
};
