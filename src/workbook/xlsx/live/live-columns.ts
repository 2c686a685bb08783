import { TrackerError } from "../../../core/error";
import { cellName, type Grid } from "../../../core/table/grid";
import type { NewColumns } from "../../new-columns";
import { readWorkbookPart } from "../workbook-part";
import { addColumns } from "../write/add-columns";
import type { XlsxWorkbook } from "../xlsx-workbook";
import type { Step } from "./history";

/** @throws TrackerError changed-meanwhile, sheet-protected */
export const addColumnsToFile = async (file: XlsxWorkbook, wanted: NewColumns): Promise<void> => {
  await refuseStrange(file, wanted, false);
  await file.change((parts) => addColumns(parts, readWorkbookPart(parts), wanted));
};

/** All cells of the new columns. */
export const cellsOf = ({ sheet, firstRow, lastRow, columns }: NewColumns): Step["cells"] =>
  columns.flatMap(({ column }) =>
    Array.from({ length: lastRow - firstRow + 1 }, (_, index) => ({ sheet, row: firstRow + index, column })),
  );

/**
 * The columns can go only where nothing has been put into them since, nor anything elsewhere together with it.
 * @throws TrackerError changed-meanwhile
 */
export const refuseFilled = async (file: XlsxWorkbook, wanted: NewColumns, since: readonly Step[]): Promise<void> => {
  await refuseStrange(file, wanted, true);
  for (const { cells } of since) {
    const inside = cells.find((cell) => isInside(cell, wanted));
    if (inside && !cells.every((cell) => isInside(cell, wanted))) throw changed(wanted, inside.row, inside.column);
  }
};

export const isInside = (
  { sheet, row, column }: Step["cells"][number],
  { sheet: own, firstRow, lastRow, columns }: NewColumns,
): boolean => sheet === own && row >= firstRow && row <= lastRow && columns.some((one) => one.column === column);

const refuseStrange = async (file: XlsxWorkbook, wanted: NewColumns, headings: boolean): Promise<void> => {
  const [grid] = await file.read([{ sheet: wanted.sheet, columns: "all" }]);
  for (const { row, column } of cellsOf(wanted)) {
    const heading = headings && row === wanted.textRow && headingAt(wanted, column) === grid?.cell(row, column);
    if (!heading && !isEmpty(grid, row, column)) throw changed(wanted, row, column);
  }
};

const isEmpty = (grid: Grid | undefined, row: number, column: number): boolean =>
  (grid?.cell(row, column) ?? null) === null;

const headingAt = ({ columns }: NewColumns, column: number): string | undefined =>
  columns.find((one) => one.column === column)?.heading;

const changed = ({ sheet }: NewColumns, row: number, column: number) =>
  new TrackerError("changed-meanwhile", { sheet, cell: cellName(row, column) });
