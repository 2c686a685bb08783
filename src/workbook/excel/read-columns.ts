import { type GridBuilder, Kind } from "../../core/table/grid";
import { TrackerError } from "../../core/error";
import { kindOfNumber, putBlock } from "./cell-values";
import { askMerges } from "./merged-areas";
import { REQUEST_BYTES } from "./payload";
import type { Requests } from "./requests";
import { isTooLarge, untracked } from "./requests";
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
interface Piece {
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

/**
 * Reads values in as few requests as the limits allow: sizes are estimated from the head, and what turns out too large is
 * asked for in halves. Number formats, which tell dates and percentages from numbers, come along for columns whose head
 * holds numbers; where numbers only come later, they are asked for afterwards. Rows that a co-author has added since the
 * survey are read behind the others. Merged areas come along with a sheet's first values; in sheets that are in `mute`
 * Excel cannot tell them.
 */
export const readColumns = async (
  requests: Requests,
  wanted: readonly Wanted[],
  mute: Set<string> = new Set(),
): Promise<void> => {
  const bottoms = await readPieces(requests, wanted.flatMap(piecesOf), mute);
  const grown = wanted.flatMap((one) => {
    const rows = bottoms.get(one.sheet) ?? 0;
    return rows > one.rows ? piecesOf({ ...one, rows }).map((piece) => behind(piece, one.rows)) : [];
  });
  await readPieces(requests, grown, mute);
  await readPieces(requests, wanted.flatMap(unknownFormats), mute);
};

const behind = (piece: Piece, row: number): Piece => ({ ...piece, row, rows: piece.rows - row });

/** Neighbouring columns that need the same are one range. */
const piecesOf = (wanted: Wanted): Piece[] => {
  const pieces: Piece[] = [];
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
const unknownFormats = (wanted: Wanted): Piece[] =>
  [...new Set(wanted.columns)].flatMap((column): Piece[] => {
    if (wanted.samples[column]?.numbers) return [];
    const data = wanted.grid.column(column);
    const kinds = data?.kinds.subarray(0, data.length) ?? new Uint8Array();
    const row = kinds.indexOf(Kind.number);
    if (row < 0) return [];
    const rows = kinds.lastIndexOf(Kind.number) - row + 1;
    return [{ wanted, column, columns: 1, row, rows, what: "formats", bytesPerRow: UNSEEN.formatBytes }];
  });

/** Returns how many rows each sheet had at its last request. */
const readPieces = async (
  requests: Requests,
  pieces: readonly Piece[],
  mute: Set<string>,
): Promise<Map<string, number>> => {
  const bottoms = new Map<string, number>();
  const queue = batches(pieces);
  for (let batch = queue.shift(); batch; batch = queue.shift()) {
    try {
      await readBatch(requests, batch, bottoms, mute);
    } catch (error) {
      const halves = isTooLarge(error) ? halve(batch) : null;
      const asking = untoldIn(batch, mute).map(({ sheet }) => sheet);
      if (halves) queue.unshift(...halves);
      else if (asking.length === 0 || error instanceof TrackerError) throw error;
      else {
        await readBatch(requests, batch, bottoms, new Set([...mute, ...asking]));
        for (const sheet of asking) mute.add(sheet);
      }
    }
  }
  return bottoms;
};

/** Whose merged areas are still to be asked for. */
const untoldIn = (batch: readonly Piece[], mute: ReadonlySet<string>): Wanted[] =>
  [...new Set(batch.map(({ wanted }) => wanted))].filter(
    ({ merges, grid, sheet }) => merges && !grid.merges && !mute.has(sheet),
  );

/** Fills each request up to the limit, cutting pieces by rows. */
const batches = (pieces: readonly Piece[]): Piece[][] => {
  const filled: Piece[][] = [];
  let batch: Piece[] = [];
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

const halve = (batch: readonly Piece[]): Piece[][] | null => {
  const middle = Math.ceil(batch.length / 2);
  if (batch.length > 1) return [batch.slice(0, middle), batch.slice(middle)];
  const [piece] = batch;
  if (!piece || piece.rows < 2) return null;
  const rows = Math.ceil(piece.rows / 2);
  return [[{ ...piece, rows }], [{ ...piece, row: piece.row + rows, rows: piece.rows - rows }]];
};

const readBatch = async (
  requests: Requests,
  batch: readonly Piece[],
  bottoms: Map<string, number>,
  mute: ReadonlySet<string>,
): Promise<void> => {
  const asked = await requests.send(({ worksheets }) => ({
    sizes: [...new Set(batch.map(({ wanted }) => wanted.sheet))].map((name) => ({
      name,
      used: untracked(worksheets.getItem(name).getUsedRangeOrNullObject(true)).load("rowIndex,rowCount"),
    })),
    ranges: batch.map((piece) => askPiece(worksheets.getItem(piece.wanted.sheet), piece)),
    merges: untoldIn(batch, mute).map(({ grid, sheet, rows, columns }) => ({
      grid,
      tell: askMerges(worksheets.getItem(sheet), rows, Math.max(...columns) + 1),
    })),
  }));
  for (const { name, used } of asked.sizes) bottoms.set(name, used.isNullObject ? 0 : used.rowIndex + used.rowCount);
  for (const { grid, tell } of asked.merges) grid.merges = tell();
  batch.forEach((piece, index) => {
    const range = asked.ranges[index];
    if (range) put(piece, range);
  });
};

const LOADED = { values: "values", both: "values,numberFormat", formats: "numberFormat" };

const askPiece = (sheet: Excel.Worksheet, { row, column, rows, columns, what }: Piece): Excel.Range =>
  untracked(sheet.getRangeByIndexes(row, column, rows, columns)).load(LOADED[what]);

const put = ({ wanted: { grid }, row, column, what }: Piece, range: Excel.Range): void => {
  if (what !== "formats") {
    const formats = what === "both" ? (range.numberFormat as unknown[][]) : null;
    return putBlock(grid, { row, column }, range.values as unknown[][], formats);
  }
  const data = grid.column(column);
  (range.numberFormat as unknown[][]).forEach(([format], index) => {
    if (data?.kinds[row + index] !== Kind.number) return;
    grid.set(row + index, column, kindOfNumber(format), data.values[row + index] ?? 0);
  });
};
