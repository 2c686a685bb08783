import { TrackerError } from "../../../core/error";
import { isHeadingOf } from "../../follow-table";
import {
  type Block,
  blocksOf,
  type Extent,
  headingsLast,
  place,
  rangeOf,
  type Written,
  writtenOf,
} from "./data-blocks";
import type { FormerRows } from "./former-rows";
import { type LiveTable, resizeTable } from "./live-tables";
import { bytesOf, REQUEST_BYTES } from "../requests/payload";
import { type FormatRun, setFormats, TEXT_FORMAT } from "./record-formats";
import { type Requests, untracked } from "../requests/requests";
import type { Progress } from "./write-rows";

/** A sheet that was written over, and what it held. */
export interface Overwritten {
  /** Excel's id of it: it may have another name by now. */
  id: string;
  former: FormerRows;
  /** All that was written over. */
  extent: Extent;
  /** From this row on the cells got the first record's looks, and had none before. */
  dressedFrom: number;
  /** The table that has followed the new rows, as it was. */
  table: LiveTable | null;
}

interface Step {
  bytes: number;
  act: (sheet: Excel.Worksheet) => void;
}

/** A range that is set to one value takes about this much of a request. */
const SMALL = 500;
const LAST_ROW = 1_048_576;

/**
 * Each request is tried twice, for Excel may have been busy for a moment; all of it can be done again. A table gets its
 * former size first: where that cannot be, nothing has been changed; and cells that are no more its headings can be emptied.
 */
export const restoreRows = async (requests: Requests, over: Overwritten, progress: Progress): Promise<void> => {
  const { id, table } = over;
  if (table) await twice(() => resizeTable(requests, id, table.id, table.area));
  for (const steps of packed(stepsOf(over))) {
    const send = () =>
      requests.send(({ worksheets }) => {
        const sheet = worksheets.getItem(id);
        for (const { act } of steps) act(sheet);
      });
    await twice(send, () => (progress.begun = true));
    progress.begun = true;
  }
};

/** While a cell is being edited Excel refuses a request whole; else some of it may have been done. */
const twice = async (send: () => Promise<unknown>, failed: () => void = () => undefined): Promise<void> => {
  for (let tries = 1; ; tries++) {
    try {
      await send();
      return;
    } catch (error) {
      if (!(error instanceof TrackerError)) failed();
      if (error instanceof TrackerError || tries === 2) throw error;
    }
  }
};

/** Formats last, for a number that is written into a cell with the text format goes in as a text. */
const stepsOf = ({ former, extent, dressedFrom, table }: Overwritten): Step[] => {
  const blocks = blocksOf(extent, (row, column) =>
    isHeadingOf(table, row, column) ? null : writtenBack(former, row, column),
  );
  const headings = headingsLast(blocks);
  const freed = former.formats
    .filter(({ format }) => format === TEXT_FORMAT)
    .map((run): FormatRun => ({ ...run, format: "General" }));
  const formatStep = (run: FormatRun): Step => ({ bytes: SMALL, act: (sheet) => setFormats(sheet, [run]) });
  const blockStep = (block: Block): Step => ({ bytes: bytesOf(block.values), act: (sheet) => placeBack(sheet, block) });
  return [
    ...freed.map(formatStep),
    ...blocks.map(blockStep),
    ...(headings ? [blockStep(headings)] : []),
    ...former.formats.map(formatStep),
    { bytes: SMALL, act: (sheet) => undress(sheet, extent, dressedFrom) },
  ];
};

const packed = (steps: readonly Step[]): Step[][] => {
  const requests: Step[][] = [];
  let room = 0;
  for (const step of steps) {
    if (step.bytes > room) {
      requests.push([]);
      room = REQUEST_BYTES;
    }
    requests.at(-1)?.push(step);
    room -= step.bytes;
  }
  return requests;
};

/** The row behind has what these had: nothing, or the looks of whole columns. */
const undress = (sheet: Excel.Worksheet, { rows, columns }: Extent, from: number): void => {
  if (rows <= from) return;
  const dressed = untracked(sheet.getRangeByIndexes(from, 0, rows - from, columns));
  dressed.clear("Formats");
  if (rows < LAST_ROW) dressed.copyFrom(untracked(sheet.getRangeByIndexes(rows, 0, 1, columns)), "Formats");
};

/** The `formulas` of a range take values as well, typed as by hand. */
const placeBack = (sheet: Excel.Worksheet, block: Block): void => {
  const isFormula = (value: Written) => typeof value === "string" && value.startsWith("=");
  if (block.values.some((row) => row.some(isFormula))) rangeOf(sheet, block).formulas = block.values;
  else place(sheet, block);
};

const writtenBack = ({ grid, formulas }: FormerRows, row: number, column: number): Written =>
  formulas.get(column)?.get(row) ?? writtenOf(grid, row, column);
