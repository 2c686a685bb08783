import { TrackerError } from "../../../core/error";
import { cellName } from "../../../core/table/grid";
import type { Area } from "../../../core/report/sheet-model";
import type { LaterEdit } from "../../live-workbook";
import { type Block, blocksOf, type Extent, rangeOf, type Written } from "./data-blocks";
import { askTables, isFiltered, sameArea, tableArea } from "./live-tables";
import { isTooLarge, type Requests, untracked } from "../requests/requests";

/** A sheet as it was left after writing. */
export interface LeftSheet {
  /** Excel's id of it: it may have another name by now. */
  id: string;
  extent: Extent;
  writtenAt: (row: number, column: number) => Written;
  /** It was made for these rows: a chart or a table in it is somebody else's. */
  added: boolean;
  /** The tables in it, and where they were left; null where that is not known. */
  tables: readonly { id: string; area: Area | null }[];
}

/** What stands there now. */
export interface Standing {
  edit: LaterEdit | null;
  /** What was written, and all that holds values beyond it by now. */
  extent: Extent;
}

/**
 * What has come into the sheet that was not written there: another value, a formula, rows or columns more. Looks are not
 * compared, nor what stands above the headings, for neither is written over.
 * @param anyway nothing is compared
 * @throws TrackerError sheet-protected, sheet-filtered
 */
export const standingIn = async (requests: Requests, left: LeftSheet, anyway: boolean): Promise<Standing> => {
  const facts = await requests.send(({ worksheets }) => askSheet(worksheets.getItem(left.id), left));
  const { sheet, used } = facts;
  if (sheet.protection.protected) throw new TrackerError("sheet-protected", { sheet: sheet.name });
  const { from, rows, columns } = left.extent;
  const extent = used.isNullObject
    ? left.extent
    : {
        from,
        rows: Math.max(rows, used.rowIndex + used.rowCount),
        columns: Math.max(columns, used.columnIndex + used.columnCount),
      };
  // A sheet that goes as a whole is not written into.
  if (!left.added && isFiltered(facts.filter, facts.tables))
    throw new TrackerError("sheet-filtered", { sheet: sheet.name });
  if (anyway) return { edit: null, extent };
  if (!facts.formulas.isNullObject) return { edit: { cell: firstCell(facts.formulas.address) }, extent };
  const edit = await otherValue(requests, left);
  const more =
    extent.rows > rows ||
    extent.columns > columns ||
    facts.tables.items.length !== left.tables.length ||
    (facts.charts?.value ?? 0) > 0 ||
    (await otherTable(requests, left));
  return { edit: edit ?? (more ? { cell: null } : null), extent };
};

const askSheet = (sheet: Excel.Worksheet, { extent: { from, rows, columns }, added }: LeftSheet) => ({
  sheet: sheet.load("name,protection/protected"),
  used: untracked(sheet.getUsedRangeOrNullObject(true)).load("rowIndex,columnIndex,rowCount,columnCount"),
  formulas: untracked(
    untracked(sheet.getRangeByIndexes(from, 0, Math.max(rows - from, 1), columns)).getSpecialCellsOrNullObject(
      "Formulas",
    ),
  ).load("address"),
  charts: added ? sheet.charts.getCount() : null,
  tables: askTables(sheet),
  filter: sheet.autoFilter.load("isDataFiltered"),
});

/** Whether a table is gone, or has another size than it was left with. */
const otherTable = async (requests: Requests, { id: sheetId, tables }: LeftSheet): Promise<boolean> => {
  for (const { id, area } of tables) {
    const now = await tableArea(requests, sheetId, id);
    if (now === null || (area !== null && !sameArea(now, area))) return true;
  }
  return false;
};

const otherValue = async (requests: Requests, { id, extent, writtenAt }: LeftSheet): Promise<LaterEdit | null> => {
  for (const block of blocksOf(extent, writtenAt)) {
    try {
      const range = await requests.send(({ worksheets }) => rangeOf(worksheets.getItem(id), block).load("values"));
      const edit = editIn(block, range);
      if (edit) return edit;
    } catch (error) {
      // What was written takes less.
      if (isTooLarge(error)) return { cell: null };
      throw error;
    }
  }
  return null;
};

const editIn = ({ row: top, values: written }: Block, range: Excel.Range): LaterEdit | null => {
  const found = range.values as unknown[][];
  for (const [index, cells] of written.entries()) {
    const column = cells.findIndex((cell, at) => !isSame(cell, found[index]?.[at]));
    if (column >= 0) return { cell: cellName(top + index, column) };
  }
  return null;
};

/** Excel may hold a number as a text where the cell's format is text, and keeps one kind of line break. */
const isSame = (written: Written, found: unknown): boolean => {
  const value = typeof written === "string" && written.startsWith("'") ? written.slice(1) : written;
  return value === found || plainLines(value) === plainLines(found);
};

const plainLines = (value: unknown): string => String(value).replace(/\r\n?/g, "\n");

/** "C5" of "'Hồ sơ'!C5:C9,'Hồ sơ'!E1" */
const firstCell = (addresses: string): string | null =>
  /!\$?([A-Z]{1,3})\$?(\d{1,7})/.exec(addresses)?.slice(1).join("") ?? null;
