import { type DataTable, readDataTable } from "../core/data/data-table";
import { refreshData as matchData, type RefreshReport } from "../core/data/refresh-data";
import { nameKey } from "../core/lib/text";
import type { Grid } from "../core/table/grid";
import type { DataWriter, Workbook } from "../workbook/workbook";

/** What a refresh would change: shown before it is made. */
export interface Refresh {
  grid: Grid;
  report: RefreshReport;
}

/**
 * Matches a new export with a data sheet of the workbook, by headings; nothing is written.
 * @param sheet the data sheet's name, typed loosely; one that is not there will be added under this name
 */
export const planRefresh = async (workbook: Workbook, sheet: string, exported: Grid): Promise<Refresh> => {
  const known = (await workbook.survey()).find(({ name, ours }) => ours === null && nameKey(name) === nameKey(sheet));
  const [old] = known ? await workbook.read([{ sheet: known.name, columns: "all" }]) : [];
  const { grid, report } = matchData(old ?? null, named(exported, known?.name ?? sheet));
  return { grid, report };
};

/** Writes what {@link planRefresh} found, and returns what the workbook tells of it; null where the export had nothing to take. */
export const refreshData = async <Replaced>(
  workbook: DataWriter<Replaced>,
  { grid, report }: Refresh,
): Promise<Replaced | null> => {
  const table: DataTable | null = readDataTable(grid);
  return report.kept === null && table ? workbook.replaceData({ grid, headingRow: table.headingRow }) : null;
};

const named = (grid: Grid, sheet: string): Grid => ({
  sheet,
  rows: grid.rows,
  columns: grid.columns,
  texts: grid.texts,
  cell: (row, column) => grid.cell(row, column),
  column: (column) => grid.column(column),
});
