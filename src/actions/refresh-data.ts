import { type DataTable, readDataTable } from "../core/data/data-table";
import { refreshData as matchData, type RefreshReport, tableOfExport } from "../core/data/refresh-data";
import { nameKey } from "../core/lib/text";
import type { Grid } from "../core/table/grid";
import type { ExportFile, ExportTable } from "../workbook/export-file";
import type { DataWriter, Workbook } from "../workbook/workbook";

/** What a refresh would change: shown before it is made. */
export interface Refresh {
  grid: Grid;
  report: RefreshReport;
  headingRow: number;
  /** The table's name is told where the file has others. */
  source: Pick<ExportFile, "file" | "letters"> & { table: string | null };
}

/**
 * Matches a new export with a data sheet of the workbook, by headings; nothing is written.
 * @param sheet the data sheet's name, typed loosely; one that is not there will be added under this name
 * @throws TrackerError broken-table
 */
export const planRefresh = async (workbook: Workbook, sheet: string, exported: ExportFile): Promise<Refresh> => {
  const known = (await workbook.survey()).find(({ name, ours }) => ours === null && nameKey(name) === nameKey(sheet));
  const [old] = known ? await workbook.read([{ sheet: known.name, columns: "all" }]) : [];
  const [table, ...others] = fittingTables(exported, sheet, old ? readDataTable(old) : null);
  const fresh = await table.read();
  const { grid, headingRow, report } = matchData(old ?? null, named(fresh, known?.name ?? sheet));
  const { file, letters, tables } = exported;
  const source = { file, letters, table: tables.some(({ name }) => name !== table.name) ? table.name : null };
  if (others.length === 0) return { grid, headingRow, report, source };
  const reason = [table, ...others].map(({ name }) => name);
  return { grid, headingRow, report: { ...report, kept: "several-tables", reason }, source };
};

/** Writes what {@link planRefresh} found, and returns what the workbook tells of it; null where the export had nothing to take. */
export const refreshData = async <Replaced>(
  workbook: DataWriter<Replaced>,
  { grid, headingRow, report }: Refresh,
): Promise<Replaced | null> => (report.kept === null ? workbook.replaceData({ grid, headingRow }) : null);

/**
 * The table whose headings fit best, for a new sheet the one of its name or with most headings; several where they fit
 * alike, and records are lost by taking one.
 */
const fittingTables = (
  { tables }: ExportFile,
  sheet: string,
  before: DataTable | null,
): [ExportTable, ...ExportTable[]] => {
  const keys = new Set(before?.headings.map(({ key }) => key));
  const fitting = tables.map((table) => {
    const found = tableOfExport(table.head, before);
    const own = found?.headings.map(({ key }) => key) ?? [];
    const fits = before ? new Set(own.filter((key) => keys.has(key))).size : own.length;
    const fit = fits + (!before && nameKey(table.name) === nameKey(sheet) ? MOST_COLUMNS : 0);
    return { table, fit, filled: found !== null && found.endRow > found.firstRow };
  });
  const best = Math.max(...fitting.map(({ fit }) => fit));
  const alike = fitting.filter(({ fit }) => fit === best);
  const filled = alike.filter((one) => one.filled);
  const [first, ...rest] = (filled.length > 0 ? filled : alike).map(({ table }) => table);
  if (!first) throw new RangeError("an export has a table");
  return best > 1 ? [first, ...rest] : [first];
};

const MOST_COLUMNS = 16_384;

const named = (grid: Grid, sheet: string): Grid => ({
  sheet,
  rows: grid.rows,
  columns: grid.columns,
  texts: grid.texts,
  cell: (row, column) => grid.cell(row, column),
  column: (column) => grid.column(column),
});
