import { columnOf } from "../../../../core/table/grid";
import { isDateKind, NumberKind } from "../../../number-kind";

/** The style numbers the sheet's cells had: exactly for titles and headings, by column for the records. */
export interface Looks {
  ofCell: ReadonlyMap<string, string>;
  ofColumn: ReadonlyMap<string, string>;
  /** Height and the like of the rows of titles and headings, by row: ` ht="30" customHeight="1"`. */
  ofRow: ReadonlyMap<number, string>;
  /** Columns of the heading row that hold something. */
  headings: readonly number[];
  /** A style that shows a number as a date; absent where the workbook has none. */
  date: string | undefined;
  isDate: (style: string) => boolean;
}

const TAG = /<(?:\w+:)?(c|row)\s([^>]*)>/g;

/** @param rows the first rows of the sheet: titles, headings and a first record are found there */
export const readLooks = (rows: string, headingRow: number, numberKinds: Uint8Array): Looks => {
  const ofCell = new Map<string, string>();
  const ofColumn = new Map<string, string>();
  const ofRow = new Map<number, string>();
  const headings: number[] = [];
  for (const [, tag, attributes = ""] of rows.matchAll(TAG)) {
    if (tag === "row") {
      const row = Number(/(?:^|\s)r="(\d+)"/.exec(attributes)?.[1] ?? 0) - 1;
      if (row >= 0 && row <= headingRow) ofRow.set(row, rowLook(attributes));
      continue;
    }
    const style = /(?:^|\s)s="(\d+)"/.exec(attributes)?.[1];
    const [, column = "", row = ""] = /(?:^|\s)r="([A-Z]+)(\d+)"/.exec(attributes) ?? [];
    if (Number(row) === headingRow + 1 && !attributes.endsWith("/")) headings.push(columnOf(column));
    if (style === undefined || column === "") continue;
    if (Number(row) <= headingRow + 1) ofCell.set(`${column}${row}`, style);
    else if (!ofColumn.has(column)) ofColumn.set(column, style);
  }
  const isDate = (style: string) => isDateKind(numberKinds[Number(style)]);
  const date = numberKinds.indexOf(NumberKind.date);
  return { ofCell, ofColumn, ofRow, headings, date: date < 0 ? undefined : String(date), isDate };
};

const rowLook = (attributes: string): string =>
  Array.from(attributes.matchAll(/(?:^|\s)(s|customFormat|ht|customHeight)="([^"]*)"/g))
    .map(([, name, value]) => ` ${name}="${value}"`)
    .join("");
