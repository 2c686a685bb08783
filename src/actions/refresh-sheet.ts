import { refreshData, type RefreshReport } from "../core/data/refresh-data";
import type { Grid } from "../core/table/grid";
import type { LiveWorkbook } from "../workbook/live-workbook";

/** A data sheet as it is, as it would be, and what would change. */
export interface Refresh {
  before: Grid | null;
  after: Grid;
  report: RefreshReport;
}

/** What a new export would make of a data sheet; changes nothing. */
export const previewRefresh = async (workbook: LiveWorkbook, sheet: string, exported: Grid): Promise<Refresh> => {
  const there = (await workbook.survey()).some(({ name }) => name === sheet);
  const [before = null] = there ? await workbook.read([{ sheet, columns: "all" }]) : [];
  const { grid, report } = refreshData(before, exported);
  return { before, after: grid, report: { ...report, sheet } };
};

/** Writes what was previewed. */
export const applyRefresh = (workbook: LiveWorkbook, { after }: Refresh): Promise<void> =>
  workbook.replaceSheet(after);
