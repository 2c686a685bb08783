import { Kind } from "../../../core/table/grid";
import { TrackerError } from "../../../core/error";
import { putBlock, putNumber } from "../requests/cell-values";
import { askMerges } from "./merged-areas";
import { batches, halve, type RequestedRange, requestedRanges, unknownFormats, type Wanted } from "./requested-ranges";
import type { Requests } from "../requests/requests";
import { isTooLarge, untracked } from "../requests/requests";

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
  const bottoms = await readPieces(requests, wanted.flatMap(requestedRanges), mute);
  const grown = wanted.flatMap((one) => {
    const rows = bottoms.get(one.sheet) ?? 0;
    return rows > one.rows ? requestedRanges({ ...one, rows }).map((piece) => behind(piece, one.rows)) : [];
  });
  await readPieces(requests, grown, mute);
  await readPieces(requests, wanted.flatMap(unknownFormats), mute);
};

const behind = (piece: RequestedRange, row: number): RequestedRange => ({ ...piece, row, rows: piece.rows - row });

/** Returns how many rows each sheet had at its last request. */
const readPieces = async (
  requests: Requests,
  pieces: readonly RequestedRange[],
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
const untoldIn = (batch: readonly RequestedRange[], mute: ReadonlySet<string>): Wanted[] =>
  [...new Set(batch.map(({ wanted }) => wanted))].filter(
    ({ merges, grid, sheet }) => merges && !grid.merges && !mute.has(sheet),
  );

const readBatch = async (
  requests: Requests,
  batch: readonly RequestedRange[],
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

const askPiece = (sheet: Excel.Worksheet, { row, column, rows, columns, what }: RequestedRange): Excel.Range =>
  untracked(sheet.getRangeByIndexes(row, column, rows, columns)).load(LOADED[what]);

const put = ({ wanted: { grid }, row, column, what }: RequestedRange, range: Excel.Range): void => {
  if (what !== "formats") {
    const formats = what === "both" ? (range.numberFormat as unknown[][]) : null;
    return putBlock(grid, { row, column }, range.values as unknown[][], formats);
  }
  const data = grid.column(column);
  (range.numberFormat as unknown[][]).forEach(([format], index) => {
    if (data?.kinds[row + index] !== Kind.number) return;
    putNumber(grid, row + index, column, data.values[row + index] ?? 0, format);
  });
};
