import { type DataTable, readDataTable } from "../core/data/data-table";
import { refreshData as matchData, type RefreshReport } from "../core/data/refresh-data";
import { nameKey } from "../core/lib/text";
import type { Grid } from "../core/table/grid";
import type { ExportFile, ExportTable } from "../workbook/export-file";
import type { DataWriter, Workbook } from "../workbook/workbook";

/** What a refresh would change: shown before it is made. */
export interface Refresh {
  grid: Grid;
  report: RefreshReport;
  source: Pick<ExportFile, "file" | "letters">;
}

/**
 * Matches a new export with a data sheet of the workbook, by headings; nothing is written.
 * @param sheet the data sheet's name, typed loosely; one that is not there will be added under this name
 * @throws TrackerError broken-table
 */
export const planRefresh = async (workbook: Workbook, sheet: string, exported: ExportFile): Promise<Refresh> => {
  const known = (await workbook.survey()).find(({ name, ours }) => ours === null && nameKey(name) === nameKey(sheet));
  const [old] = known ? await workbook.read([{ sheet: known.name, columns: "all" }]) : [];
  const [table, ...others] = fittingTables(exported, old ? readDataTable(old) : null);
  const fresh = await table.read();
  const { grid, report } = matchData(old ?? null, named(fresh, known?.name ?? sheet));
  const { file, letters } = exported;
  if (others.length === 0) return { grid, report, source: { file, letters } };
  const reason = [table, ...others].map(({ name }) => name);
  return { grid, report: { ...report, kept: "several-tables", reason }, source: { file, letters } };
};

/** Writes what {@link planRefresh} found, and returns what the workbook tells of it; null where the export had nothing to take. */
export const refreshData = async <Replaced>(
  workbook: DataWriter<Replaced>,
  { grid, report }: Refresh,
): Promise<Replaced | null> => {
  const table: DataTable | null = readDataTable(grid);
  return report.kept === null && table ? workbook.replaceData({ grid, headingRow: table.headingRow }) : null;
};

/** The table whose headings fit best; several where they fit alike, and records are lost by taking one. */
const fittingTables = ({ tables }: ExportFile, before: DataTable | null): [ExportTable, ...ExportTable[]] => {
  const keys = new Set(before?.headings.map(({ key }) => key));
  const fitting = tables.map((table) => {
    const found = readDataTable(
      table.head,
      table.head,
      before?.headings.map(({ name }) => name),
    );
    const fit = new Set(found?.headings.map(({ key }) => key).filter((key) => keys.has(key))).size;
    return { table, fit, filled: found !== null && found.endRow > found.firstRow };
  });
  const best = Math.max(...fitting.map(({ fit }) => fit));
  const alike = fitting.filter(({ fit }) => fit === best);
  const filled = alike.filter((one) => one.filled);
  const [first, ...rest] = (filled.length > 0 ? filled : alike).map(({ table }) => table);
  if (!first) throw new RangeError("an export has a table");
  return best > 1 ? [first, ...rest] : [first];
};

const named = (grid: Grid, sheet: string): Grid => ({
  sheet,
  rows: grid.rows,
  columns: grid.columns,
  texts: grid.texts,
  cell: (row, column) => grid.cell(row, column),
  column: (column) => grid.column(column),
});
