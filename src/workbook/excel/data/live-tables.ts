import type { Area } from "../../../core/report/sheet-model";
import type { Grid } from "../../../core/table/grid";
import { headingText, type SheetTable } from "../../follow-table";
import { codeOf, type Requests, untracked } from "../requests/requests";

/** A table of a sheet as Excel knows it. */
export interface LiveTable extends SheetTable {
  id: string;
}

/** Asked beside other things, for most sheets have none. */
export const askTables = (sheet: Excel.Worksheet): Excel.TableCollection =>
  sheet.tables.load("items/id,items/name,items/showHeaders,items/showTotals,items/autoFilter/isDataFiltered");

/**
 * Whether rows are filtered out, by the sheet's filter or a table's. Excel for the desktop then writes a block of cells
 * into the wrong rows, and does not clear a filter reliably: its user is asked to.
 */
export const isFiltered = (filter: Excel.AutoFilter, tables: Excel.TableCollection): boolean =>
  filter.isDataFiltered || tables.items.some(({ autoFilter }) => autoFilter.isDataFiltered);

/** Where the tables are: one request, none where there is no table. */
export const readTables = async (
  requests: Requests,
  sheetId: string,
  { items }: Excel.TableCollection,
  grid: Grid,
): Promise<LiveTable[]> => {
  if (items.length === 0) return [];
  const ranges = await requests.send(({ worksheets }) =>
    items.map(({ id }) => askArea(worksheets.getItem(sheetId).tables.getItem(id))),
  );
  return items.flatMap(({ id, name, showHeaders, showTotals: totals }, index) => {
    const range = ranges[index];
    if (!range) return [];
    const area = areaOf(range);
    const headings = Array.from({ length: area.columns }, (_, at) => headingText(grid, area.row, area.column + at));
    return [{ id, name, area, headings: showHeaders ? headings : null, totals }];
  });
};

const askArea = (table: Excel.Table): Excel.Range =>
  untracked(table.getRange()).load("rowIndex,columnIndex,rowCount,columnCount");

const areaOf = ({ rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns }: Excel.Range): Area => ({
  row,
  column,
  rows,
  columns,
});

/** Where a table is now; null where it is no more. */
export const tableArea = async (requests: Requests, sheetId: string, tableId: string): Promise<Area | null> => {
  try {
    const range = await requests.send(({ worksheets }) => askArea(worksheets.getItem(sheetId).tables.getItem(tableId)));
    return areaOf(range);
  } catch (error) {
    if (codeOf(error) === "ItemNotFound") return null;
    throw error;
  }
};

export const sameArea = (one: Area, other: Area): boolean =>
  one.row === other.row && one.column === other.column && one.rows === other.rows && one.columns === other.columns;

/** Whether it was done: an Excel before ExcelApi 1.13 leaves tables as they are, and one that is no more is nobody's. */
export const resizeTable = async (
  requests: Requests,
  sheetId: string,
  tableId: string,
  { row, column, rows, columns }: Area,
): Promise<boolean> => {
  try {
    await requests.send(({ worksheets }) => {
      const sheet = worksheets.getItem(sheetId);
      sheet.tables.getItem(tableId).resize(untracked(sheet.getRangeByIndexes(row, column, rows, columns)));
    });
    return true;
  } catch (error) {
    if (codeOf(error) === "ApiNotFound" || codeOf(error) === "ItemNotFound") return false;
    throw error;
  }
};
