import { TrackerError } from "../../../core/error";
import type { Grid } from "../../../core/table/grid";
import { type Following, followTable, isHeadingOf } from "../../follow-table";
import type { ReplacedData } from "../../live-workbook";
import type { DataSheet } from "../../workbook";
import { blocksOf, type Extent, writtenOf } from "./data-blocks";
import { readFormer } from "./former-rows";
import { type LeftSheet, standingIn } from "./later-edit";
import { askTables, isFiltered, type LiveTable, readTables, resizeTable, sameArea } from "./live-tables";
import { type Overwritten, restoreRows } from "./restore-rows";
import { type RecordsPlace, setFormats, wantedFormats } from "./record-formats";
import { type Requests, untracked } from "../requests/requests";
import { writeRows } from "./write-rows";

/** The rows of a sheet anew; a failure leaves the old ones, and a table that follows them as it was. */
export const replaceOldRows = async (requests: Requests, data: DataSheet, old: Grid): Promise<ReplacedData> => {
  const { grid, headingRow } = data;
  const rows = Math.max(grid.rows, old.rows);
  const extent: Extent = { from: headingRow, rows, columns: Math.max(grid.columns, old.columns, 1) };
  const { id, tables, records, hasFormulas } = await lookAtOld(requests, data, old, extent);
  const following = followTable(tables, data);
  const table = following?.table ?? null;
  const formats = wantedFormats(grid, records);
  const former = await readFormer(requests, old, records, formats, hasFormulas);
  const dressedFrom = Math.max(records.prepared, headingRow + 2);
  const over: Overwritten = { id, former, extent, dressedFrom, table };
  const begin = ({ worksheets }: Excel.Workbook) => {
    const sheet = worksheets.getItem(id);
    const bare = grid.rows - dressedFrom;
    if (bare > 0)
      partOf(sheet, extent, dressedFrom, bare).copyFrom(partOf(sheet, extent, headingRow + 1, 1), "Formats");
    setFormats(sheet, formats);
  };
  const blocks = blocksOf(extent, (row, column) =>
    isHeadingOf(table, row, column) ? null : writtenOf(grid, row, column),
  );
  const progress = { begun: false };
  let followed = false;
  try {
    await writeRows(requests, id, blocks, progress, begin);
    followed = await follow(requests, id, following);
  } catch (error) {
    if (!progress.begun) throw error;
    await restoreRows(requests, over, { begun: true }).catch(() => {
      throw new TrackerError("half-written", { sheet: grid.sheet }, { cause: error });
    });
    throw error;
  }
  const left: LeftSheet = {
    id,
    extent,
    writtenAt: (row, column) => writtenOf(isHeadingOf(table, row, column) ? old : grid, row, column),
    added: false,
    tables: tables.map((one) => ({ id: one.id, area: followed && one === table ? (following?.area ?? null) : null })),
  };
  return { added: false, putBack: wayBack(requests, over, left, grid.sheet) };
};

const partOf = (sheet: Excel.Worksheet, { columns }: Extent, row: number, rows: number): Excel.Range =>
  untracked(sheet.getRangeByIndexes(row, 0, rows, columns));

/** What replacing has to know of the sheet: one request, and one more where there are tables. */
const lookAtOld = async (requests: Requests, { grid, headingRow }: DataSheet, old: Grid, extent: Extent) => {
  const found = await requests.send(({ worksheets }) => {
    const sheet = worksheets.getItem(grid.sheet).load("id");
    const all = partOf(sheet, extent, headingRow, extent.rows - headingRow);
    return {
      sheet,
      record: partOf(sheet, extent, headingRow + 1, 1).load("numberFormat"),
      formulas: untracked(all.getSpecialCellsOrNullObject("Formulas")).load("address"),
      dressed: untracked(sheet.getUsedRangeOrNullObject(false)).load("rowIndex,rowCount"),
      tables: askTables(sheet),
      filter: sheet.autoFilter.load("isDataFiltered"),
    };
  });
  const { sheet, record, formulas, dressed, filter } = found;
  const dressedEnd = dressed.isNullObject ? 0 : dressed.rowIndex + dressed.rowCount;
  const records: RecordsPlace = {
    headingRow,
    filled: old.rows,
    prepared: Math.max(old.rows, Math.min(dressedEnd, grid.rows)),
    shown: (record.numberFormat as unknown[][])[0] ?? [],
  };
  if (isFiltered(filter, found.tables)) throw new TrackerError("sheet-filtered", { sheet: grid.sheet });
  const tables = await readTables(requests, sheet.id, found.tables, old);
  return { id: sheet.id, tables, records, hasFormulas: !formulas.isNullObject };
};

/** Whether a table now has the area it is to have. */
const follow = async (
  requests: Requests,
  sheetId: string,
  following: Following<LiveTable> | null,
): Promise<boolean> => {
  if (!following) return false;
  const { table, area } = following;
  return sameArea(table.area, area) || resizeTable(requests, sheetId, table.id, area);
};

/** Once it has begun, the sheet differs from what was written by our own doing: then it is only to be finished. */
const wayBack = (requests: Requests, over: Overwritten, left: LeftSheet, sheet: string): ReplacedData["putBack"] => {
  const progress = { begun: false };
  return async (anyway = false) => {
    const { edit, extent } = await standingIn(requests, left, anyway || progress.begun);
    if (edit) return edit;
    try {
      await restoreRows(requests, { ...over, extent }, progress);
    } catch (error) {
      throw progress.begun ? new TrackerError("half-restored", { sheet }, { cause: error }) : error;
    }
    return null;
  };
};
