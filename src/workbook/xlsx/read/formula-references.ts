import { columnOf } from "../../../core/table/grid";
import type { CellRange } from "../../follow-rows";

/** What a formula speaks of. */
export interface References {
  /** Ranges, with the sheet they are on: null for the formula's own, "a:c" for a row of sheets. */
  ranges: { sheet: string | null; range: WrittenRange }[];
  names: NameReference[];
  /** Something in another workbook. */
  outside: boolean;
  /** A range that is put together (`A1:INDEX(…)`): what lies in it is not told. */
  joined: boolean;
}

/** A table, a defined name or a function, in lower case. */
export interface NameReference {
  name: string;
  /** `Tam!Moc`: the name that the sheet has for itself. */
  sheet: string | null;
  called: boolean;
  /** The columns that are named of a table, the first and the last where it is a span; null for all of it. */
  columns: string[] | null;
}

/** Edges that stay where a formula is copied to ("$A5") are fixed. */
export interface WrittenRange extends CellRange {
  fixed: { top: boolean; left: boolean; bottom: boolean; right: boolean };
}

/** 'Hồ sơ'! · HoSo! · Mot:Ba! · [1]Tong! · [1]! · 'C:\SoLieu\[thang 9.xlsx]Tong'! */
const SHEET = String.raw`(?:'((?:[^']|'')+)'|((?:\[[^\][]+\])?[\p{L}\p{N}_.\\?]+(?::[\p{L}\p{N}_.\\?]+)?|\[\d+\]))!`;
/** $A$2 · $A$2:C4 */
const AREA = String.raw`(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Z]{1,3})(\$?)(\d{1,7}))?(?![\p{L}\p{N}_(.])`;
/** B:B · $2:7 */
const COLUMNS = String.raw`(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\p{L}\p{N}_(.])`;
const ROWS = String.raw`(\$?)(\d{1,7}):(\$?)(\d{1,7})`;
/** tHoSo · tHoSo[Phí] · tHoSo[[#This Row],[Phí]] · SUM( */
const NAME = String.raw`([\p{L}_\\][\p{L}\p{N}_.?\\]*)(\[(?:[^\][']|'.|\[(?:[^\][']|'.)*\])*\])?(\s*\()?`;
/** A text in quotes, and a number, which may look like a cell ("1E5"), are passed over. */
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?:${SHEET})?(?:${AREA}|${COLUMNS}|${ROWS}|${NAME})|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?`,
  "gu",
);
/** `):`, `:INDEX(`: a range between what functions give */
const JOINED = /\)\s*:|:\s*\$?[\p{L}_][\p{L}_.]*\s*\(/u;

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

export const referencesOf = (formula: string): References => {
  const references: References = { ranges: [], names: [], outside: false, joined: false };
  for (const found of formula.matchAll(TOKEN)) {
    const quoted = found[1]?.replaceAll("''", "'");
    const { sheet, outside } = sheetOf(quoted ?? found[2]);
    if (outside) references.outside = true;
    if (outside) continue;
    const range = rangeIn(found);
    if (range) references.ranges.push({ sheet, range });
    else if (found[19] !== undefined)
      references.names.push({
        name: sheetKey(found[19]),
        sheet,
        called: found[21] !== undefined,
        columns: found[20] === undefined ? null : columnsIn(found[20]),
      });
  }
  references.joined = JOINED.test(formula.replace(/"(?:[^"]|"")*"/g, '""'));
  return references;
};

/** Names of sheets, tables and names compare without case, however their accents are put together. */
export const sheetKey = (name: string): string => name.normalize("NFC").toLowerCase();

/** "[1]Tong" is another workbook's, "[0]" this one's. */
const sheetOf = (written: string | undefined): { sheet: string | null; outside: boolean } => {
  if (written === undefined) return { sheet: null, outside: false };
  const book = /\[([^\][]*)\]/.exec(written);
  if (book && book[1] !== "0") return { sheet: null, outside: true };
  const name = book ? written.slice(book.index + book[0].length) : written;
  return { sheet: name === "" ? null : sheetKey(name), outside: false };
};

const rangeIn = (found: RegExpExecArray): WrittenRange | null => {
  const [, , , a1, left, a2, top, b1 = a1, right = left, b2 = a2, bottom = top] = found;
  if (left !== undefined && right !== undefined)
    return {
      ...{ top: Number(top) - 1, left: columnOf(left), bottom: Number(bottom) - 1, right: columnOf(right) },
      fixed: { top: a2 === "$", left: a1 === "$", bottom: b2 === "$", right: b1 === "$" },
    };
  const [, , , , , , , , , , , c1, first, c2, last, r1, upper, r2, lower] = found;
  if (first !== undefined && last !== undefined)
    return {
      ...{ top: 0, left: columnOf(first), bottom: LAST_ROW, right: columnOf(last) },
      fixed: { top: true, left: c1 === "$", bottom: true, right: c2 === "$" },
    };
  if (upper === undefined || lower === undefined) return null;
  return {
    ...{ top: Number(upper) - 1, left: 0, bottom: Number(lower) - 1, right: LAST_COLUMN },
    fixed: { top: r1 === "$", left: true, bottom: r2 === "$", right: true },
  };
};

/** [Phí] · [[#This Row],[Phí]] · [[Mã]:[Phí]]; an apostrophe stands before what else would be a sign. */
const columnsIn = (brackets: string): string[] | null => {
  const inner = brackets.slice(1, -1);
  const parts = Array.from(inner.matchAll(/\[((?:[^\][']|'.)*)\]/g), ([, part = ""]) => part);
  const columns = (parts.length > 0 ? parts : [inner]).filter((part) => part !== "" && !part.startsWith("#"));
  return columns.length === 0 ? null : columns.map((part) => sheetKey(part.replace(/^@/, "").replace(/'(.)/g, "$1")));
};

/** Where a range of a formula that is written in another cell lies for this one. */
export const movedRange = (range: WrittenRange, moved: { rows: number; columns: number } | null): CellRange => {
  if (moved === null) return range;
  const { fixed } = range;
  const down = (row: number, stays: boolean) => (stays ? row : row + moved.rows);
  const right = (column: number, stays: boolean) => (stays ? column : column + moved.columns);
  return {
    top: down(range.top, fixed.top),
    left: right(range.left, fixed.left),
    bottom: down(range.bottom, fixed.bottom),
    right: right(range.right, fixed.right),
  };
};
