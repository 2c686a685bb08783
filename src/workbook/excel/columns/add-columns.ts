import { TrackerError } from "../../../core/error";
import type { Area } from "../../../core/report/sheet-model";
import type { NewColumn, NewColumns, StandingColumns } from "../../new-columns";
import { resizeTable, sameArea, tableArea } from "../data/live-tables";
import { pointsOfWidth } from "../requests/column-width";
import { type Requests, untracked } from "../requests/requests";
import { putLookBack, setLook } from "./cell-look";
import { askPlace, type ColumnPlace, headsOf, strangeCell, tasksOf, wholeOf } from "./column-place";
import { excelRule } from "./excel-rule";

/** Excel's format of a cell that nobody has given one. */
const NO_FORMAT = "General";

/** One request looks at the place, one writes; where that fails, what was there is put back. */
export const addColumns = async (requests: Requests, wanted: NewColumns): Promise<StandingColumns> => {
  const place = await lookAtPlace(requests, wanted);
  const taken = strangeCell(wanted, place.values, false);
  if (taken !== null) throw changed(wanted, taken);
  const tables = await areasOf(requests, wanted, place);
  const putBack = () => takeAway(requests, wanted, { place, tables });
  try {
    await requests.send(({ worksheets }) => put(worksheets.getItem(wanted.sheet), wanted, place));
  } catch (error) {
    // Some of it may stand by now; the first error is the one to be told.
    await putBack().catch(() => undefined);
    throw error;
  }
  return { putBack };
};

const lookAtPlace = async (requests: Requests, wanted: NewColumns): Promise<ColumnPlace> =>
  (await requests.send((workbook) => askPlace(workbook, wanted)))();

const changed = ({ sheet }: NewColumns, cell: string) => new TrackerError("changed-meanwhile", { sheet, cell });

/** A table that ends where the columns begin grows over them by itself. */
interface TableBefore {
  id: string;
  area: Area;
}

const areasOf = async (requests: Requests, { sheet }: NewColumns, { tables }: ColumnPlace): Promise<TableBefore[]> => {
  const found: TableBefore[] = [];
  for (const { id } of tables) {
    const area = await tableArea(requests, sheet, id);
    if (area) found.push({ id, area });
  }
  return found;
};

const put = (sheet: Excel.Worksheet, wanted: NewColumns, place: ColumnPlace): void => {
  if (place.look.plain) {
    setLook(sheet, headsOf(wanted), place.headingLook);
    setLook(sheet, tasksOf(wanted), place.taskLook);
  }
  wanted.columns.forEach((column, index) => {
    const body = untracked(sheet.getRangeByIndexes(...tasksOf(wanted, column.column)));
    const { width, format, rule } = changesOf(column, index, place);
    if (format) body.numberFormat = column.format as unknown as string[][];
    if (width) body.format.columnWidth = pointsOfWidth(column.width);
    if (column.rule && rule) Object.assign(body.dataValidation, excelRule(column.rule));
    untracked(sheet.getCell(wanted.textRow, column.column)).values = [[column.heading]];
  });
};

/** What the user has settled stays: a wider column, a number format, a rule of what may be typed. */
const changesOf = ({ width, format, rule }: NewColumn, index: number, place: ColumnPlace) => ({
  width: (place.columns[index]?.width ?? 0) < pointsOfWidth(width),
  format: format !== null && place.formats.every((row) => row[index] === NO_FORMAT),
  rule: rule !== null && place.columns[index]?.ruled === false,
});

interface Before {
  place: ColumnPlace;
  tables: readonly TableBefore[];
}

const takeAway = async (requests: Requests, wanted: NewColumns, before: Before): Promise<void> => {
  const now = await lookAtPlace(requests, wanted);
  const strange = strangeCell(wanted, now.values, true);
  if (strange !== null) throw changed(wanted, strange);
  const clear = () =>
    requests.send(({ worksheets }) => clearColumns(worksheets.getItem(wanted.sheet), wanted, before.place));
  for (const { id, area } of before.tables) {
    const grown = await tableArea(requests, wanted.sheet, id);
    if (!grown || sameArea(grown, area)) continue;
    if (!(await resizeTable(requests, wanted.sheet, id, { ...area, rows: grown.rows })))
      throw new TrackerError("half-restored", { sheet: wanted.sheet });
  }
  // The same once more changes nothing, and ends what Excel has stopped halfway.
  await clear().catch((error: unknown) => {
    if (error instanceof TrackerError) throw error;
    return clear();
  });
};

const clearColumns = (sheet: Excel.Worksheet, wanted: NewColumns, place: ColumnPlace): void => {
  untracked(
    sheet.getRangeByIndexes(...wholeOf({ ...wanted, firstRow: wanted.textRow, lastRow: wanted.textRow })),
  ).values = [wanted.columns.map(() => "")];
  wanted.columns.forEach((column, index) => {
    const body = untracked(sheet.getRangeByIndexes(...tasksOf(wanted, column.column)));
    const { width, format, rule } = changesOf(column, index, place);
    if (rule) body.dataValidation.clear();
    if (format) body.numberFormat = NO_FORMAT as unknown as string[][];
    if (width) body.format.columnWidth = place.columns[index]?.width ?? 0;
  });
  if (place.look.plain) putLookBack(sheet, wholeOf(wanted), place.look);
};
