import { TrackerError } from "../../core/error";
import { type Grid, Kind } from "../../core/table/grid";
import type { DataSheet, SheetSurvey } from "../workbook";
import { kindOfNumber } from "./cell-values";
import { type Block, blocksOf, type Extent, kindBelow, place, writtenOf } from "./data-blocks";
import { dropNewSheet } from "./drop-new-sheet";
import { putFormerBack, readFormer } from "./former-rows";
import { codeOf, type Requests, untracked } from "./requests";

export interface DataRoads {
  survey: () => Promise<readonly SheetSurvey[]>;
  readAll: (sheet: string) => Promise<Grid>;
  /** Makes an empty sheet; null: in the request that fills it. */
  makeSheet: ((name: string) => Promise<void>) | null;
}

/**
 * Puts a grid's values into the sheet of its name, from the heading row on; rows and columns beyond them are emptied, and
 * new rows look as the first record does. A failure leaves what was there: the old rows with their formulas, or no sheet.
 */
export const replaceRows = async (requests: Requests, data: DataSheet, roads: DataRoads): Promise<void> => {
  const { sheet } = data.grid;
  const old = (await roads.survey()).find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  if (old?.protected) throw new TrackerError("sheet-protected", { sheet });
  if (old) await replaceOld(requests, data, await roads.readAll(old.name));
  else await addNew(requests, data, roads.makeSheet);
};

const addNew = async (
  requests: Requests,
  { grid, headingRow }: DataSheet,
  makeSheet: DataRoads["makeSheet"],
): Promise<void> => {
  const extent = { from: headingRow, rows: grid.rows, columns: Math.max(grid.columns, 1) };
  const formats = wantedFormats(grid, headingRow, []);
  const begin = (workbook: Excel.Workbook) => {
    if (!makeSheet) workbook.worksheets.add(grid.sheet);
    formatRecords(workbook.worksheets.getItem(grid.sheet), formats, headingRow, grid.rows);
  };
  const progress = { begun: false };
  try {
    await makeSheet?.(grid.sheet);
    await writeRows(requests, grid, extent, progress, begin);
  } catch (error) {
    // Somebody else has made a sheet of this name in the meantime.
    if (codeOf(error) === "ItemAlreadyExists") throw new TrackerError("name-taken", { sheet: grid.sheet });
    await dropNewSheet(requests, grid.sheet, progress.begun);
    throw codeOf(error) === "AccessDenied" ? new TrackerError("workbook-protected", {}, { cause: error }) : error;
  }
};

const replaceOld = async (requests: Requests, { grid, headingRow }: DataSheet, old: Grid): Promise<void> => {
  const rows = Math.max(grid.rows, old.rows);
  const extent = { from: headingRow, rows, columns: Math.max(grid.columns, old.columns, 1) };
  const partOf = ({ worksheets }: Excel.Workbook, row: number, count: number) =>
    untracked(worksheets.getItem(grid.sheet).getRangeByIndexes(row, 0, count, extent.columns));
  const found = await requests.send((workbook) => ({
    record: partOf(workbook, headingRow + 1, 1).load("numberFormat"),
    formulas: untracked(partOf(workbook, headingRow, rows - headingRow).getSpecialCellsOrNullObject("Formulas")).load(
      "address",
    ),
  }));
  const formats = wantedFormats(grid, headingRow, (found.record.numberFormat as unknown[][])[0] ?? []);
  const changing = { columns: [...formats.keys()], formulas: !found.formulas.isNullObject };
  const former = await readFormer(requests, old, headingRow, changing);
  const begin = (workbook: Excel.Workbook) => {
    const added = grid.rows - Math.max(old.rows, headingRow + 2);
    if (added > 0) {
      partOf(workbook, grid.rows - added, added).copyFrom(partOf(workbook, headingRow + 1, 1), "Formats");
    }
    formatRecords(workbook.worksheets.getItem(grid.sheet), formats, headingRow, grid.rows);
  };
  const progress = { begun: false };
  try {
    await writeRows(requests, grid, extent, progress, begin);
  } catch (error) {
    const whole = !progress.begun || (await putFormerBack(requests, former, headingRow, extent));
    throw whole ? error : new TrackerError("half-written", { sheet: grid.sheet }, { cause: error });
  }
};

/**
 * What fits into one request goes in one. Of more, the heading row comes last: should Excel fall silent in between, a
 * table without headings is missed by whoever counts in it, and half a table is not.
 */
const writeRows = async (
  requests: Requests,
  grid: Grid,
  extent: Extent,
  progress: { begun: boolean },
  begin: (workbook: Excel.Workbook) => void,
): Promise<void> => {
  const blocks = blocksOf(extent, (row, column) => writtenOf(grid, row, column));
  const [first] = blocks;
  const headings: Block = { row: extent.from, values: first?.values.slice(0, 1) ?? [] };
  const several = blocks.length > 1;
  if (several && first) first.values[0] = headings.values[0]?.map(() => "") ?? [];
  for (const [index, block] of blocks.entries()) {
    const last = index === blocks.length - 1;
    await requests
      .send((workbook) => {
        if (index === 0) begin(workbook);
        const sheet = workbook.worksheets.getItem(grid.sheet);
        place(sheet, block);
        if (several && last) place(sheet, headings);
      })
      .catch((error: unknown) => {
        // While a cell is being edited Excel refuses a request whole; else some of it may have been done.
        progress.begun ||= !(error instanceof TrackerError);
        throw error;
      });
    progress.begun = true;
  }
};

/**
 * The looks stay; only dates, percentages and plain numbers must show as what they are. Before they are written: into a
 * cell with the text format a number would go as a text.
 */
const wantedFormats = (grid: Grid, headingRow: number, shown: readonly unknown[]): Map<number, string> => {
  const formats = new Map<number, string>();
  for (let column = 0; column < grid.columns; column++) {
    const kind = kindBelow(grid, headingRow + 1, column);
    const wanted = kind === Kind.date ? "dd/mm/yyyy" : kind === Kind.percent ? "0.0%" : "General";
    const isNumber = kind === Kind.date || kind === Kind.percent || kind === Kind.number;
    if (isNumber && (shown[column] === "@" || kindOfNumber(shown[column]) !== kind)) formats.set(column, wanted);
  }
  return formats;
};

const formatRecords = (
  sheet: Excel.Worksheet,
  formats: ReadonlyMap<number, string>,
  headingRow: number,
  rows: number,
): void => {
  for (const [column, format] of formats) {
    const records = untracked(sheet.getRangeByIndexes(headingRow + 1, column, rows - headingRow - 1, 1));
    records.numberFormat = format as unknown as string[][];
  }
};
