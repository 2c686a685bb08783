import { type GridBuilder, Kind } from "../../../core/table/grid";
import { REQUEST_BYTES } from "../requests/payload";
import type { ColumnSample } from "./survey-sheets";

/** A grid to be filled: columns of one sheet, with what the survey knows of them. */
export interface Wanted {
  grid: GridBuilder;
  sheet: string;
  columns: readonly number[];
  rows: number;
  samples: readonly ColumnSample[];
  /** The merged areas are wanted, too. */
  merges: boolean;
}

/** A rectangle of a sheet, as one range of one request. */
export interface RequestedRange {
  wanted: Wanted;
  column: number;
  columns: number;
  row: number;
  rows: number;
  what: "values" | "both" | "formats";
  bytesPerRow: number;
}

/** What a cell and a format take where the head shows none of them. */
const UNSEEN = { valueBytes: 6, formatBytes: 11 };

/** Neighbouring columns that need the same are one range. */
export const requestedRanges = (wanted: Wanted): RequestedRange[] => {
  const pieces: RequestedRange[] = [];
  if (wanted.rows === 0) return pieces;
  for (const column of [...new Set(wanted.columns)].sort((a, b) => a - b)) {
    const sample = wanted.samples[column];
    const what = sample?.numbers ? "both" : "values";
    const { valueBytes, formatBytes } = sample ?? UNSEEN;
    const bytes = Math.max(valueBytes, UNSEEN.valueBytes) + (what === "both" ? formatBytes : 0);
    const last = pieces.at(-1);
    if (last && last.column + last.columns === column && last.what === what) {
      last.columns++;
      last.bytesPerRow += bytes;
    } else {
      pieces.push({ wanted, column, columns: 1, row: 0, rows: wanted.rows, what, bytesPerRow: bytes });
    }
  }
  return pieces;
};

/** Columns read without formats in which numbers were found: from the first to the last of them. */
export const unknownFormats = (wanted: Wanted): RequestedRange[] =>
  [...new Set(wanted.columns)].flatMap((column): RequestedRange[] => {
    if (wanted.samples[column]?.numbers) return [];
    const data = wanted.grid.column(column);
    const kinds = data?.kinds.subarray(0, data.length) ?? new Uint8Array();
    const row = kinds.indexOf(Kind.number);
    if (row < 0) return [];
    const rows = kinds.lastIndexOf(Kind.number) - row + 1;
    return [{ wanted, column, columns: 1, row, rows, what: "formats", bytesPerRow: UNSEEN.formatBytes }];
  });

/** Rows that can be asked for in parts. */
export type Rows = Pick<RequestedRange, "row" | "rows" | "bytesPerRow">;

/** Fills each request up to the limit, cutting pieces by rows. */
export const batches = <Part extends Rows>(pieces: readonly Part[]): Part[][] => {
  const filled: Part[][] = [];
  let batch: Part[] = [];
  let room = REQUEST_BYTES;
  for (const piece of pieces) {
    for (let row = piece.row; row < piece.row + piece.rows;) {
      const left = piece.row + piece.rows - row;
      const rows = Math.min(left, Math.floor(room / piece.bytesPerRow));
      if (rows > 0) {
        batch.push({ ...piece, row, rows });
        room -= rows * piece.bytesPerRow;
        row += rows;
      }
      if (rows < left) {
        // A single row that no request has room for is asked for all the same; Excel may refuse it.
        if (batch.length === 0) batch.push({ ...piece, row: row++, rows: 1 });
        filled.push(batch);
        batch = [];
        room = REQUEST_BYTES;
      }
    }
  }
  if (batch.length > 0) filled.push(batch);
  return filled;
};

export const halve = <Part extends Rows>(batch: readonly Part[]): Part[][] | null => {
  const middle = Math.ceil(batch.length / 2);
  if (batch.length > 1) return [batch.slice(0, middle), batch.slice(middle)];
  const [piece] = batch;
  if (!piece || piece.rows < 2) return null;
  const rows = Math.ceil(piece.rows / 2);
  return [[{ ...piece, rows }], [{ ...piece, row: piece.row + rows, rows: piece.rows - rows }]];
};
