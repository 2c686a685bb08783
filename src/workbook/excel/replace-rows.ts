import { TrackerError } from "../../core/error";
import type { Grid } from "../../core/table/grid";
import type { ReplacedData } from "../live-workbook";
import type { DataSheet, SheetSurvey } from "../workbook";
import { blocksOf, type Extent, writtenOf } from "./data-blocks";
import { dropNewSheet, dropSheet } from "./drop-new-sheet";
import { readFormer } from "./former-rows";
import { type LeftSheet, standingIn } from "./later-edit";
import { type Overwritten, putFormerBack } from "./put-former-back";
import { setFormats, wantedFormats } from "./record-formats";
import { codeOf, type Requests, untracked } from "./requests";
import { writeRows } from "./write-rows";

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
export const replaceRows = async (requests: Requests, data: DataSheet, roads: DataRoads): Promise<ReplacedData> => {
  const { sheet } = data.grid;
  const old = (await roads.survey()).find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  if (old?.protected) throw new TrackerError("sheet-protected", { sheet });
  return old ? replaceOld(requests, data, await roads.readAll(old.name)) : addNew(requests, data, roads.makeSheet);
};

const addNew = async (
  requests: Requests,
  { grid, headingRow }: DataSheet,
  makeSheet: DataRoads["makeSheet"],
): Promise<ReplacedData> => {
  const extent: Extent = { from: headingRow, rows: grid.rows, columns: Math.max(grid.columns, 1) };
  const nothing = { headingRow, filled: 0, prepared: 0, shown: [] };
  const made: { sheet?: Excel.Worksheet } = {};
  const begin = (workbook: Excel.Workbook) => {
    if (!makeSheet) workbook.worksheets.add(grid.sheet);
    made.sheet = workbook.worksheets.getItem(grid.sheet).load("id");
    setFormats(made.sheet, wantedFormats(grid, nothing));
  };
  const progress = { begun: false };
  const writtenAt = (row: number, column: number) => writtenOf(grid, row, column);
  try {
    await makeSheet?.(grid.sheet);
    await writeRows(requests, grid.sheet, blocksOf(extent, writtenAt), progress, begin);
  } catch (error) {
    // Somebody else has made a sheet of this name in the meantime.
    if (codeOf(error) === "ItemAlreadyExists") throw new TrackerError("name-taken", { sheet: grid.sheet });
    await dropNewSheet(requests, grid.sheet, progress.begun);
    throw codeOf(error) === "AccessDenied" ? new TrackerError("workbook-protected", {}, { cause: error }) : error;
  }
  const id = made.sheet?.id ?? grid.sheet;
  return {
    added: true,
    putBack: async (anyway = false) => {
      const { edit } = await standingIn(requests, { id, extent, writtenAt, added: true }, anyway);
      if (edit === null) await dropSheet(requests, id);
      return edit;
    },
  };
};

const replaceOld = async (requests: Requests, { grid, headingRow }: DataSheet, old: Grid): Promise<ReplacedData> => {
  const rows = Math.max(grid.rows, old.rows);
  const extent: Extent = { from: headingRow, rows, columns: Math.max(grid.columns, old.columns, 1) };
  const partOf = (sheet: Excel.Worksheet, row: number, count: number) =>
    untracked(sheet.getRangeByIndexes(row, 0, count, extent.columns));
  const found = await requests.send(({ worksheets }) => {
    const sheet = worksheets.getItem(grid.sheet).load("id");
    const all = partOf(sheet, headingRow, rows - headingRow);
    return {
      sheet,
      record: partOf(sheet, headingRow + 1, 1).load("numberFormat"),
      formulas: untracked(all.getSpecialCellsOrNullObject("Formulas")).load("address"),
      dressed: untracked(sheet.getUsedRangeOrNullObject(false)).load("rowIndex,rowCount"),
    };
  });
  const dressedEnd = found.dressed.isNullObject ? 0 : found.dressed.rowIndex + found.dressed.rowCount;
  const prepared = Math.max(old.rows, Math.min(dressedEnd, grid.rows));
  const shown = (found.record.numberFormat as unknown[][])[0] ?? [];
  const records = { headingRow, filled: old.rows, prepared, shown };
  const formats = wantedFormats(grid, records);
  const former = await readFormer(requests, old, records, formats, !found.formulas.isNullObject);
  const dressedFrom = Math.max(prepared, headingRow + 2);
  const over: Overwritten = { id: found.sheet.id, former, extent, dressedFrom };
  const begin = ({ worksheets }: Excel.Workbook) => {
    const sheet = worksheets.getItem(over.id);
    const bare = grid.rows - dressedFrom;
    if (bare > 0) partOf(sheet, dressedFrom, bare).copyFrom(partOf(sheet, headingRow + 1, 1), "Formats");
    setFormats(sheet, formats);
  };
  const writtenAt = (row: number, column: number) => writtenOf(grid, row, column);
  const progress = { begun: false };
  try {
    await writeRows(requests, over.id, blocksOf(extent, writtenAt), progress, begin);
  } catch (error) {
    if (!progress.begun) throw error;
    await putFormerBack(requests, over, { begun: true }).catch(() => {
      throw new TrackerError("half-written", { sheet: grid.sheet }, { cause: error });
    });
    throw error;
  }
  return {
    added: false,
    putBack: wayBack(requests, over, { id: over.id, extent, writtenAt, added: false }, grid.sheet),
  };
};

/** Once it has begun, the sheet differs from what was written by our own doing: then it is only to be finished. */
const wayBack = (requests: Requests, over: Overwritten, left: LeftSheet, sheet: string): ReplacedData["putBack"] => {
  const progress = { begun: false };
  return async (anyway = false) => {
    const { edit, extent } = await standingIn(requests, left, anyway || progress.begun);
    if (edit) return edit;
    try {
      await putFormerBack(requests, { ...over, extent }, progress);
    } catch (error) {
      throw progress.begun ? new TrackerError("half-restored", { sheet }, { cause: error }) : error;
    }
    return null;
  };
};
