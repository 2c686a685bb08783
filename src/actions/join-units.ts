import { gridOfRows } from "../core/table/grid";
import type { LiveWorkbook } from "../workbook/live-workbook";
import { freeSheetName } from "../workbook/names";
import type { Gathered } from "./gather";

/** The sheet that gets the table of units where the workbook has none. */
const SHEET = "DonVi";

/**
 * Writes into the table of units that two spellings are one unit: a row of its own below the table, or the table itself
 * where there is none. Gives back how to take it back.
 * @throws TrackerError changed-meanwhile, sheet-protected, and what adding a sheet throws
 */
export const joinUnits = async (
  workbook: LiveWorkbook,
  { tables, gridOf, survey }: Pick<Gathered, "tables" | "gridOf" | "survey">,
  { name, other }: { name: string; other: string },
): Promise<() => Promise<void>> => {
  const [table] = tables.units;
  if (!table) {
    const sheet = freeSheetName(
      SHEET,
      survey.map((one) => one.name),
    );
    const grid = gridOfRows(sheet, [
      ["Tên đơn vị", "Tên khác"],
      [name, other],
    ]);
    const added = await workbook.replaceData({ grid, headingRow: 0 });
    return async () => {
      await added.putBack();
    };
  }
  const { sheet, columns, headerRow } = table;
  const row = Math.max(gridOf(sheet).rows, headerRow + 1);
  const former = await workbook.editCells([
    { sheet, row, column: columns.name ?? 0, text: name, before: null },
    { sheet, row, column: columns.aliases ?? 1, text: other, before: null },
  ]);
  return () => workbook.putBack(former);
};
