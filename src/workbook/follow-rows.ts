import { columnOf, columnName } from "../core/table/grid";

/** Where a data sheet's records stood and now stand; rows and columns zero-based, the last of each. */
export interface MovedRows {
  sheet: string;
  firstRow: number;
  oldLast: number;
  newLast: number;
  /** The headings' columns; the last of the new ones is further right where columns came. */
  firstColumn: number;
  oldLastColumn: number;
  newLastColumn: number;
}

export interface CellRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/**
 * A range that held all the old records holds all the new ones; one that goes further down stays, if it is enough. What
 * lay above, or over a part of the old records, is none of theirs and stays.
 */
export const followRange = (range: CellRange, moved: MovedRows): CellRange => {
  const { firstRow, oldLast, newLast } = moved;
  if (range.top > firstRow || range.bottom < oldLast || range.bottom < firstRow) return range;
  return { ...range, bottom: range.bottom === oldLast ? newLast : Math.max(range.bottom, newLast) };
};

/** The same for what spans the table: it takes in the columns that came. */
export const followTableRange = (range: CellRange, moved: MovedRows): CellRange => {
  const followed = followRange(range, moved);
  const whole = range.left <= moved.firstColumn && range.right === moved.oldLastColumn;
  return whole && range.bottom >= moved.oldLast ? { ...followed, right: moved.newLastColumn } : followed;
};

/** A4 · $A$4 · A4:$C9 */
const AREA = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/;

export const rangeOf = (text: string): CellRange | null => {
  const found = AREA.exec(text);
  if (!found) return null;
  const [, left = "", top = "", right = left, bottom = top] = found;
  return { top: Number(top) - 1, left: columnOf(left), bottom: Number(bottom) - 1, right: columnOf(right) };
};

/** "A2:C9", "A2" for one cell. */
export const rangeText = ({ top, left, bottom, right }: CellRange): string => {
  const first = `${columnName(left)}${top + 1}`;
  const last = `${columnName(right)}${bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
};

/** 'Hồ sơ'!$A$2:$C$4 · HoSo!A2:A4 · A2:A4, and texts in quotes, which are passed over */
const REFERENCE =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$'!])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7}):(\$?[A-Z]{1,3}\$?)(\d{1,7})(?![\p{L}\p{N}_(])/gu;

/**
 * A formula whose ranges over the records have followed them.
 * @param own the sheet that ranges without a sheet's name are on
 */
export const followFormula = (
  formula: string,
  own: string | null,
  moved: MovedRows,
  follow: typeof followRange = followRange,
): string =>
  formula.replace(REFERENCE, (whole, sheet: string | undefined, first?: string, column?: string, row?: string) => {
    if (first === undefined || column === undefined) return whole;
    if ((sheet === undefined ? own : sheetName(sheet))?.toLowerCase() !== moved.sheet.toLowerCase()) return whole;
    const range = rangeOf(`${first}:${column}${row ?? ""}`);
    if (range === null) return whole;
    const now = follow(range, moved);
    if (now.bottom === range.bottom && now.right === range.right) return whole;
    const right = column.replace(/[A-Z]+/, columnName(now.right));
    return `${sheet ?? ""}${first}:${right}${now.bottom + 1}`;
  });

const sheetName = (text: string): string => text.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'");
