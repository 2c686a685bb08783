import { broken } from "../fault";
import { tagsOf, type Tags } from "./rich-text";
import { LONGEST_UNIT } from "./text-pieces";

export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

/** What a cell's `t` says it holds. */
export const CellType = { number: 0, shared: 1, text: 2, inline: 3, boolean: 4, error: 5, date: 6 } as const;

const TYPES: Record<string, number> = {
  n: CellType.number,
  s: CellType.shared,
  str: CellType.text,
  inlineStr: CellType.inline,
  b: CellType.boolean,
  e: CellType.error,
  d: CellType.date,
};

/** Takes the cells of a sheet as the scanner meets them; the content is `text` from `start` to `end`, still XML. */
export interface CellTaker {
  /** False ends the scan before this row. */
  row(row: number): boolean;
  wants(column: number): boolean;
  take(
    row: number,
    column: number,
    type: number,
    style: number,
    text: string,
    start: number,
    end: number,
    tags: Tags,
  ): void;
}

const CODE = {
  slash: 47,
  equals: 61,
  apostrophe: 39,
  nine: 57,
  zero: 48,
  letterC: 99,
  letterR: 114,
  letterS: 115,
  letterT: 116,
};
const SHEET_DATA = /<([\w.-]+:|)sheetData(\s[^>]*|\/|)>/;
const ROW_NUMBER = /\sr\s*=\s*["'](\d+)["']/;

/** Reads the rows of a sheet from its XML, fed in pieces. It keeps no tree: only what is asked for is looked at. */
export class SheetScanner {
  /** What stands before the rows: the sheet's stated size, its columns. */
  opening = "";
  private rest = "";
  private tags: Tags | null = null;
  private rowNumber = -1;
  private rowStated = false;
  private column = -1;
  private finished = false;

  constructor(
    private readonly taker: CellTaker,
    private readonly part: string,
  ) {}

  /** What has been fed behind the rows. */
  get behind(): string {
    return this.finished ? this.rest : "";
  }

  /** True once the rows are over, or the taker has had enough. */
  feed(piece: string): boolean {
    const text = this.rest + piece;
    const from = this.tags ? 0 : this.begin(text);
    const at = this.finished || !this.tags ? from : this.scan(text, from, this.tags);
    this.rest = text.slice(at);
    if (this.rest.length > LONGEST_UNIT) throw broken(this.part);
    return this.finished;
  }

  /** Call when all is fed: rows that never end are a truncated part. */
  end(): void {
    if (this.tags && !this.finished) throw broken(this.part);
  }

  private begin(text: string): number {
    const found = SHEET_DATA.exec(text);
    if (!found) return 0;
    this.opening = text.slice(0, found.index);
    this.tags = tagsOf(found[1] ?? "");
    this.finished = (found[2] ?? "").endsWith("/");
    return found.index + found[0].length;
  }

  /** Goes over whole rows' openings and whole cells; gives back where the first unfinished one starts. */
  private scan(text: string, from: number, tags: Tags): number {
    let at = from;
    while (!this.finished) {
      const open = text.indexOf("<", at);
      if (open < 0) return text.length;
      const close = text.indexOf(">", open);
      if (close < 0) return open;
      const name = open + 1 + tags.prefix.length;
      const ours = tags.prefix === "" || text.startsWith(tags.prefix, open + 1);
      const code = ours ? text.charCodeAt(name) : 0;
      if (code === CODE.letterC && isNameEnd(text.charCodeAt(name + 1))) {
        at = this.cell(text, name + 1, close, tags);
        if (at < 0) return open;
      } else {
        at = this.otherTag(text, open, close, name, tags);
        if (at < 0) return open;
      }
    }
    return at;
  }

  private otherTag(text: string, open: number, close: number, name: number, tags: Tags): number {
    if (text.startsWith("row", name) && isNameEnd(text.charCodeAt(name + 3))) {
      this.startRow(text.slice(name + 3, close));
    } else if (text.startsWith(`</${tags.prefix}sheetData`, open)) {
      this.finished = true;
    } else if (text.startsWith("<!--", open)) {
      const end = text.indexOf("-->", open);
      return end < 0 ? -1 : end + 3;
    }
    return close + 1;
  }

  private startRow(attributes: string): void {
    const stated = ROW_NUMBER.exec(attributes);
    this.rowStated = stated !== null;
    this.startRowAt(stated ? Number(stated[1]) - 1 : this.rowNumber + 1);
    this.column = -1;
  }

  private startRowAt(row: number): void {
    if (row < 0 || row >= MOST_ROWS) throw broken(this.part);
    this.rowNumber = row;
    if (!this.taker.row(row)) this.finished = true;
  }

  /** Reads one cell; gives back where it ends, or -1 where the text stops before that. */
  private cell(text: string, from: number, close: number, tags: Tags): number {
    const closesItself = text.charCodeAt(close - 1) === CODE.slash;
    const end = closesItself ? close : text.indexOf(tags.cellEnd, close);
    if (end < 0) return -1;
    let column = this.column + 1;
    let type: number = CellType.number;
    let style = 0;
    for (let at = from; at < close;) {
      const code = text.charCodeAt(at);
      if (code <= 32 || code === CODE.slash) {
        at++;
        continue;
      }
      const equals = text.indexOf("=", at);
      if (equals < 0 || equals > close) throw broken(this.part);
      let quote = equals + 1;
      while (text.charCodeAt(quote) <= 32) quote++;
      const stop = text.indexOf(text.charCodeAt(quote) === CODE.apostrophe ? "'" : '"', quote + 1);
      if (stop < 0 || stop > close) throw broken(this.part);
      if (text.charCodeAt(at + 1) <= CODE.equals && equals - at < 3) {
        if (code === CODE.letterR) column = this.reference(text, quote + 1, stop);
        else if (code === CODE.letterS) style = Number(text.slice(quote + 1, stop));
        else if (code === CODE.letterT) type = TYPES[text.slice(quote + 1, stop)] ?? CellType.number;
      }
      at = stop + 1;
    }
    this.column = column;
    if (column >= MOST_COLUMNS) throw broken(this.part);
    if (closesItself) return close + 1;
    if (!this.finished && this.taker.wants(column)) {
      this.taker.take(this.rowNumber, column, type, style, text, close + 1, end, tags);
    }
    return end + tags.cellEnd.length;
  }

  /** The column of "AB12"; its row counts only where the row itself states none. */
  private reference(text: string, from: number, to: number): number {
    let column = 0;
    let at = from;
    for (; at < to; at++) {
      const code = text.charCodeAt(at) & ~32;
      if (code < 65 || code > 90) break;
      column = column * 26 + code - 64;
      if (column > MOST_COLUMNS) throw broken(this.part);
    }
    if (column === 0) throw broken(this.part);
    if (!this.rowStated) {
      const row = Number(text.slice(at, to)) - 1;
      if (row !== this.rowNumber) this.startRowAt(row);
      this.rowStated = true;
    }
    return column - 1;
  }
}

const isNameEnd = (code: number): boolean => code <= 32 || code === CODE.slash || code === 62;
