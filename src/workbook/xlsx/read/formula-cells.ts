import { columnOf } from "../../../core/table/grid";
import { type CellRange, rangeOf } from "../../follow-rows";
import { decodeXml, xmlBytes } from "../xml/text";

/** A cell with a formula, and where its stored value stands in the sheet's text. */
export interface FormulaCell {
  row: number;
  column: number;
  formula: string;
  /** How far a formula that is written in another cell stands from there; null for one of the cell's own. */
  moved: { rows: number; columns: number } | null;
  /** The cells that an array formula or a data table fills, its own among them; null for a formula of one cell. */
  fills: CellRange | null;
  /** A table of what-if values (Excel's "data table"): its text does not tell what it is calculated from. */
  whatIf: boolean;
  /** `<v>…</v>`, or null where nothing is stored. */
  value: { start: number; end: number } | null;
}

const FORMULA = /<((?:[\w.-]+:)?)f(?=[\s/>])([^>]*?)(\/>|>([^<]*)<\/(?:[\w.-]+:)?f\s*>)/g;

/** `<f t="array" ref="D2:D9">`, `<f t="dataTable" ref="B2:C9">` */
const FILLS = /\bt\s*=\s*["'](?:array|dataTable)["']/;

/** Where the values of a range's cells stand in a sheet's text. */
export const valuesWithin = (text: string, { top, bottom, left, right }: CellRange): { start: number; end: number }[] =>
  Array.from(text.matchAll(CELL_VALUE)).flatMap(({ index, 0: whole, 1: column = "", 2: row = "", 3: value = "" }) => {
    const [at, down] = [columnOf(column), Number(row) - 1];
    if (down < top || down > bottom || at < left || at > right) return [];
    const start = index + whole.lastIndexOf(value);
    return [{ start, end: start + value.length }];
  });

/** `<c r="D3" s="1"><v>6</v></c>`: a cell without a formula of its own */
const CELL_VALUE =
  /<(?:[\w.-]+:)?c\s[^>]*?\br\s*=\s*["']([A-Z]{1,3})(\d{1,7})["'][^>]*(?<!\/)>(<(?:[\w.-]+:)?v(?:\s[^>]*)?>[^<]*<\/(?:[\w.-]+:)?v\s*>)/g;

/** All cells with formulas in a sheet's text. */
export const formulaCells = (text: string): FormulaCell[] => {
  const cells: FormulaCell[] = [];
  const masters = new Map<string, { formula: string; row: number; column: number }>();
  for (const found of text.matchAll(FORMULA)) {
    const [whole, prefix = "", attributes = "", , written = ""] = found;
    const open = text.lastIndexOf(`<${prefix}c `, found.index);
    const place = /\sr\s*=\s*["']([A-Z]{1,3})(\d{1,7})["']/.exec(text.slice(open, found.index));
    if (open < 0 || !place) continue;
    const group = /\bt\s*=\s*["']shared["']/.test(attributes)
      ? (/\bsi\s*=\s*["'](\d+)["']/.exec(attributes)?.[1] ?? "")
      : null;
    const row = Number(place[2]) - 1;
    const column = columnOf(place[1] ?? "");
    if (group !== null && written !== "") masters.set(group, { formula: written, row, column });
    const master = group !== null && written === "" ? masters.get(group) : undefined;
    const behind = found.index + whole.length;
    const close = text.indexOf(`</${prefix}c>`, behind);
    const value = new RegExp(`<${prefix}v(?:\\s[^>]*)?>[^<]*</${prefix}v\\s*>`).exec(text.slice(behind, close));
    cells.push({
      row,
      column,
      formula: decodeXml(master?.formula ?? written),
      moved: master ? { rows: row - master.row, columns: column - master.column } : null,
      fills: FILLS.test(attributes) ? rangeOf(/\bref\s*=\s*["']([^"']+)["']/.exec(attributes)?.[1] ?? "") : null,
      whatIf: /\bt\s*=\s*["']dataTable["']/.test(attributes),
      value: value ? { start: behind + value.index, end: behind + value.index + value[0].length } : null,
    });
  }
  return cells;
};

/** What a formula speaks of. */
export interface References {
  /** Ranges, with the sheet they are on; null for the formula's own. */
  ranges: { sheet: string | null; range: CellRange }[];
  /** Other names: tables, defined names, functions. In lower case. */
  names: string[];
}

/** 'Hồ sơ'!$A$2:C4 · HoSo!A2 · Sheet1:Sheet3!A1 · B:B · 2:7 · tHoSo[Phí] · a text in quotes */
const TOKEN =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?)!)?(?:(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)(?![\p{L}\p{N}_(.])|\$?([A-Z]{1,3}):\$?([A-Z]{1,3})(?![\p{L}\p{N}_(.])|\$?(\d{1,7}):\$?(\d{1,7})|([\p{L}_\\][\p{L}\p{N}_.]*))/gu;

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

export const referencesOf = (formula: string): References => {
  const references: References = { ranges: [], names: [] };
  for (const [, sheet, area, left, right, top, bottom, name] of formula.matchAll(TOKEN)) {
    const on =
      sheet === undefined ? null : sheet.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'").toLowerCase();
    const range = area
      ? rangeOf(area)
      : left && right
        ? { top: 0, left: columnOf(left), bottom: LAST_ROW, right: columnOf(right) }
        : top && bottom
          ? { top: Number(top) - 1, left: 0, bottom: Number(bottom) - 1, right: LAST_COLUMN }
          : null;
    if (range) references.ranges.push({ sheet: on, range });
    else if (name !== undefined) references.names.push(name.toLowerCase());
  }
  return references;
};

/**
 * A formula that is written in another cell stands here moved, but for what is fixed in it ("$A5"): its range is one of
 * these.
 */
export const rangesOf = (range: CellRange, { moved }: FormulaCell): CellRange[] => {
  if (moved === null) return [range];
  const { rows, columns } = moved;
  const shifts = [0, rows].flatMap((down) => [0, columns].map((right) => ({ down, right })));
  return shifts.map(({ down, right }) => ({
    top: range.top + down,
    bottom: range.bottom + down,
    left: range.left + right,
    right: range.right + right,
  }));
};

export const meet = (one: CellRange, other: CellRange): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

const OPENING = xmlBytes("<f");
const PREFIXED = xmlBytes(":f");

/** Most sheets hold none, and the largest are data: those stay bytes. */
export const mayHoldFormulas = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xff ||
  bytes[0] === 0xfe ||
  [OPENING, PREFIXED].some((mark) => {
    for (let at = bytes.indexOf(mark[0] ?? 0); at >= 0; at = bytes.indexOf(mark[0] ?? 0, at + 1)) {
      const next = bytes[at + 2] ?? 0;
      if (bytes[at + 1] === mark[1] && (next <= 32 || next === 62 || next === 47)) return true;
    }
    return false;
  });
