import { readDay, serialOf } from "../../../core/lib/calendar-day";
import { type CellLook, type GridBuilder, Kind } from "../../../core/table/grid";
import { type CellRange, rangeOf } from "../../follow-rows";
import { NumberKind, shownOf } from "../../number-kind";
import { decodeEscapes, decodeReferences, xmlBytes } from "../xml/text";
import type { LookKeeper } from "./cell-looks";
import { readCellContent } from "./cell-content";
import { plainText, richText } from "./element-text";
import type { Names } from "./names";
import { readNumber } from "./read-number";
import { RecentTexts } from "./recent-texts";
import { type CellPlace, type CellTaker, CellType } from "./scan-sheet";
import type { SharedStrings } from "./shared-strings";

/** What the cells of a workbook mean, beside what stands in them. */
export interface CellMeaning {
  strings: SharedStrings | null;
  /** By style number. */
  numberKinds: Uint8Array;
  date1904: boolean;
  /** By style number; worked out when first asked for. */
  looks: () => readonly (CellLook | null)[];
}

/** From a 1904 serial number to the one of the same day in the 1900 system. */
const DAYS_TO_1904 = 1462;

/** Puts cells into a grid: all columns or only some, all rows or those before `rowLimit`. */
export class CellReader implements CellTaker {
  /** The grid's code of each shared string met so far, plus one. */
  private codes = new Int32Array(256);
  private readonly texts: RecentTexts;
  /** One for each column that is wanted, or null for all. */
  private readonly wanted: Uint8Array | null;

  constructor(
    private readonly grid: GridBuilder,
    private readonly meaning: CellMeaning,
    columns: readonly number[] | "all",
    private readonly rowLimit: number,
    private readonly fail: () => never,
    private readonly how: { keeper?: LookKeeper | null } = {},
  ) {
    this.texts = new RecentTexts(grid);
    this.wanted = columns === "all" ? null : flagsOf(columns);
  }

  row(row: number): boolean {
    return row < this.rowLimit;
  }

  wants(column: number): boolean {
    return this.wanted === null || this.wanted[column] === 1;
  }

  styled(cell: CellPlace): void {
    this.how.keeper?.note(cell);
  }

  plain(cell: CellPlace, bytes: Uint8Array, start: number, end: number): void {
    switch (cell.type) {
      case CellType.shared:
        return this.putShared(cell, readNumber(bytes, start, end));
      case CellType.number:
        return this.putNumber(cell, bytes, start, end, false);
      case CellType.text:
      case CellType.inline:
        return start < end ? this.putCode(cell, this.texts.code(bytes, start, end)) : undefined;
      default:
        return this.putOther(cell, decodeReferences(plainText(bytes, start, end)));
    }
  }

  mixed(cell: CellPlace, bytes: Uint8Array, start: number, end: number, names: Names): void {
    const { value, formula } = readCellContent(bytes, start, end, names);
    if (value !== null) return this.putValue(cell, value, formula);
    if (cell.type === CellType.inline) {
      return this.grid.setText(cell.row, cell.column, richText(bytes, start, end, names));
    }
    if (formula) this.putUncomputed(cell, filledBy(bytes, start, end));
  }

  /** An array formula without a value has none for the cells that it fills, either. */
  private putUncomputed({ row, column }: CellPlace, fills: CellRange | null): void {
    this.grid.set(row, column, Kind.uncomputed, 0);
    if (fills === null) return;
    const bottom = Math.min(fills.bottom, row + MOST_FILLED, this.rowLimit - 1);
    for (let across = column; across <= Math.min(fills.right, column + MOST_FILLED); across++)
      for (let down = row; this.wants(across) && down <= bottom; down++)
        this.grid.set(down, across, Kind.uncomputed, 0);
  }

  private putValue(cell: CellPlace, value: string, formula: boolean): void {
    const bytes = xmlBytes(value);
    if (cell.type === CellType.shared) return this.putShared(cell, readNumber(bytes, 0, bytes.length));
    if (cell.type === CellType.number) return this.putNumber(cell, bytes, 0, bytes.length, formula);
    if (cell.type === CellType.text || cell.type === CellType.inline) {
      return this.grid.setText(cell.row, cell.column, decodeEscapes(value));
    }
    return this.putOther(cell, value);
  }

  private putOther({ row, column, type }: CellPlace, value: string): void {
    const { grid } = this;
    const text = value.trim();
    if (type === CellType.boolean) grid.set(row, column, Kind.boolean, text === "1" || text === "true" ? 1 : 0);
    else if (type === CellType.error) grid.set(row, column, Kind.error, grid.code(text));
    else this.putIsoDate(row, column, text);
  }

  private putCode({ row, column }: CellPlace, code: number): void {
    this.grid.set(row, column, Kind.text, code);
  }

  private putShared(cell: CellPlace, index: number): void {
    const known = this.codes[index];
    if (known !== undefined && known > 0) return this.putCode(cell, known - 1);
    if (!Number.isInteger(index) || index < 0 || this.meaning.strings === null) return this.fail();
    const text = this.meaning.strings.text(index);
    if (text === "") return;
    const code = this.grid.code(text);
    if (index >= this.codes.length) {
      const larger = new Int32Array(Math.max(index + 1, this.codes.length * 2));
      larger.set(this.codes);
      this.codes = larger;
    }
    this.codes[index] = code + 1;
    this.putCode(cell, code);
  }

  private putNumber(cell: CellPlace, bytes: Uint8Array, start: number, end: number, formula: boolean): void {
    const { row, column, style } = cell;
    const number = readNumber(bytes, start, end);
    if (Number.isFinite(number))
      return this.putFormatted(cell, this.meaning.numberKinds[style] ?? NumberKind.plain, number);
    const written = plainText(bytes, start, end);
    const text = decodeReferences(written);
    if (text !== written) this.putValue(cell, text, formula);
    else if (text.trim() !== "") this.grid.setText(row, column, decodeEscapes(text));
    else if (formula) this.grid.set(row, column, Kind.uncomputed, 0);
  }

  private putFormatted({ row, column }: CellPlace, kind: number, number: number): void {
    if (kind === NumberKind.percent) this.grid.set(row, column, Kind.percent, number);
    else if (kind === NumberKind.plain) this.grid.set(row, column, Kind.number, number);
    else {
      this.grid.set(row, column, Kind.date, this.meaning.date1904 ? number + DAYS_TO_1904 : number);
      const shown = shownOf(kind);
      if (shown !== null) this.grid.setShown(row, column, shown);
    }
  }

  /** "2024-03-05", "2024-03-05T17:30:00Z": the day as it is written, in no time zone. */
  private putIsoDate(row: number, column: number, value: string): void {
    const day = readDay(value.slice(0, 10));
    if (day === null) return this.grid.setText(row, column, value);
    const time = /T(\d{2}):(\d{2})(?::(\d{2}))?/.exec(value);
    const seconds = time ? Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0) : 0;
    this.grid.set(row, column, Kind.date, serialOf(day) + seconds / 86_400);
  }
}

/** Columns and rows of one array formula that are looked at. */
const MOST_FILLED = 10_000;
/** `<f t="array" ref="D2:D9">` */
const ARRAY =
  /\bt\s*=\s*["'](?:array|dataTable)["'][^>]*?\bref\s*=\s*["']([^"']+)["']|\bref\s*=\s*["']([^"']+)["'][^>]*?\bt\s*=\s*["'](?:array|dataTable)["']/;

const filledBy = (bytes: Uint8Array, start: number, end: number): CellRange | null => {
  const found = ARRAY.exec(plainText(bytes, start, end));
  return found ? rangeOf(found[1] ?? found[2] ?? "") : null;
};

const flagsOf = (columns: readonly number[]): Uint8Array => {
  const flags = new Uint8Array(Math.max(0, ...columns) + 1);
  for (const column of columns) flags[column] = 1;
  return flags;
};
