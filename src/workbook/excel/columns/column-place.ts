import { TrackerError } from "../../../core/error";
import { cellName } from "../../../core/table/grid";
import type { NewColumns } from "../../new-columns";
import { askTables, isFiltered } from "../data/live-tables";
import { untracked } from "../requests/requests";
import { askLook, type Block, type CellLook } from "./cell-look";

/** What stands where columns are to be added. */
export interface ColumnPlace {
  /** Row by row from the first of the heading, as Excel gives them. */
  values: unknown[][];
  formats: unknown[][];
  look: CellLook;
  /** How the table's own heading and tasks look. */
  headingLook: CellLook;
  taskLook: CellLook;
  /** By column: its width in points, and whether a rule says already what may be typed. */
  columns: { width: number; ruled: boolean }[];
  tables: { id: string; name: string }[];
}

/** The rows of the new columns, heading and all. */
export const wholeOf = ({ firstRow, lastRow, columns }: NewColumns): Block => [
  firstRow,
  columns[0]?.column ?? 0,
  lastRow - firstRow + 1,
  columns.length,
];

export const headsOf = ({ firstRow, headerRow, columns }: NewColumns): Block => [
  firstRow,
  columns[0]?.column ?? 0,
  headerRow - firstRow + 1,
  columns.length,
];

/** The rows below the heading, of all new columns or of one. */
export const tasksOf = ({ headerRow, lastRow, columns }: NewColumns, only?: number): Block => [
  headerRow + 1,
  only ?? columns[0]?.column ?? 0,
  lastRow - headerRow,
  only === undefined ? columns.length : 1,
];

/** Queues what is to be read; what it returns reads the answer. @throws TrackerError sheet-protected, sheet-filtered */
export const askPlace = ({ worksheets }: Excel.Workbook, wanted: NewColumns): (() => ColumnPlace) => {
  const sheet = worksheets.getItem(wanted.sheet);
  const protection = sheet.protection.load("protected");
  const filter = sheet.autoFilter.load("isDataFiltered");
  const tables = askTables(sheet);
  const cells = untracked(sheet.getRangeByIndexes(...wholeOf(wanted))).load("values,numberFormat");
  const look = askLook(sheet, wholeOf(wanted));
  const { model, headerRow } = wanted;
  const headingLook = askLook(sheet, [headerRow, model.column, 1, 1]);
  const taskLook = askLook(sheet, [model.row, model.column, 1, 1]);
  const columns = wanted.columns.map(({ column }) => {
    const body = untracked(sheet.getRangeByIndexes(...tasksOf(wanted, column)));
    return { format: body.format.load("columnWidth"), validation: body.dataValidation.load("type") };
  });
  return () => {
    if (protection.protected) throw new TrackerError("sheet-protected", { sheet: wanted.sheet });
    if (isFiltered(filter, tables)) throw new TrackerError("sheet-filtered", { sheet: wanted.sheet });
    return {
      values: cells.values as unknown[][],
      formats: cells.numberFormat as unknown[][],
      look: look(),
      headingLook: headingLook(),
      taskLook: taskLook(),
      columns: columns.map(({ format, validation }) => ({
        width: format.columnWidth,
        ruled: validation.type !== "None",
      })),
      tables: tables.items.map(({ id, name }) => ({ id, name })),
    };
  };
};

/** The first cell that holds something else than these headings, or than nothing; null where there is none. */
export const strangeCell = (
  { firstRow, textRow, columns }: NewColumns,
  values: readonly (readonly unknown[])[],
  headings: boolean,
): string | null => {
  for (const [index, row] of values.entries()) {
    for (const [at, value] of row.entries()) {
      const column = columns[at];
      const isHeading = headings && firstRow + index === textRow && value === column?.heading;
      if (value !== "" && !isHeading) return cellName(firstRow + index, column?.column ?? 0);
    }
  }
  return null;
};
