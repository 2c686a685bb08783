import { broken } from "../fault";
import { attributeStart } from "./attribute";
import { joined } from "./joined";
import { type Names, namesOf } from "./names";
import { Byte, endsName, startsWith, Tag, TagKind } from "./tag";

export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
/** Bytes of XML that one cell or text may take: 32,767 characters, each a numeric reference, with formats. */
export const LONGEST_UNIT = 4_000_000;

/** What a cell's `t` says it holds. */
export const CellType = { number: 0, shared: 1, text: 2, inline: 3, boolean: 4, error: 5, date: 6 } as const;

/** Where a cell stands and how it is to be read; one object is used for all cells of a sheet. */
export interface CellPlace {
  row: number;
  column: number;
  type: number;
  style: number;
}

/** Takes the cells of a sheet as the scanner meets them. What stands in them is `bytes` from `start` to `end`. */
export interface CellTaker {
  /** False ends the scan before this row. */
  row(row: number): boolean;
  wants(column: number): boolean;
  /** A cell that holds one value or one plain text and nothing else, as nearly all do: this, references still in it. */
  plain(cell: CellPlace, bytes: Uint8Array, start: number, end: number): void;
  /** Every cell that names a style, be it filled or empty; asked of those who care for looks. */
  styled?(cell: CellPlace): void;
  /** Every other cell: its content, tags and all. */
  mixed(cell: CellPlace, bytes: Uint8Array, start: number, end: number, names: Names): void;
}

const ROW_NUMBER = new TextEncoder().encode("r");
const [LETTER_B, LETTER_D, LETTER_E, LETTER_R, LETTER_S, LETTER_T] = new TextEncoder().encode("bderst");
const TEXT = new TextEncoder().encode("str");
const INLINE = new TextEncoder().encode("inlineStr");

/** The prefix of `<x:sheetData`. */
const SHEET_DATA = /^([\w.-]+:|)sheetData$/;

/**
 * Reads the rows of a sheet from its UTF-8 bytes, fed in pieces. It keeps no tree and makes no strings: only what is
 * asked for is looked at.
 */
export class SheetScanner {
  /** What stands before the rows: the sheet's stated size, its columns. */
  opening = "";
  names: Names | null = null;
  /** Behind the rows, counted from the part's first byte; -1 as long as they are not over. */
  rowsEnd = -1;
  /** One past the last row and column of the cells met so far that hold anything. */
  rows = 0;
  columns = 0;
  private plainStart = -1;
  private plainEnd = -1;
  private rest: Uint8Array = new Uint8Array(0);
  private fed = 0;
  private finished = false;
  private rowStated = false;
  private readonly cell: CellPlace = { row: -1, column: -1, type: 0, style: 0 };
  private readonly tag = new Tag();

  constructor(
    private readonly taker: CellTaker,
    private readonly part: string,
  ) {}

  /** What has been fed behind the rows. */
  get behind(): Uint8Array {
    return this.finished ? this.rest : new Uint8Array(0);
  }

  /** True once the rows are over, or the taker has had enough. Throws Fault "broken-file". */
  feed(piece: Uint8Array): boolean {
    const bytes = joined(this.rest, piece);
    this.fed += piece.length;
    let at = 0;
    if (!this.names) at = this.begin(bytes);
    if (this.names && !this.finished) at = this.scan(bytes, at, this.names);
    this.rest = bytes.subarray(at);
    if (!this.finished && this.rest.length > LONGEST_UNIT) throw broken(this.part);
    return this.finished;
  }

  /** Call when all is fed: rows that never end are a truncated part. */
  end(): void {
    if (this.names && !this.finished) throw broken(this.part);
  }

  /** Goes on to the rows; gives back where they begin, or 0 where they have not been fed. */
  private begin(bytes: Uint8Array): number {
    const { tag } = this;
    for (let at = 0; (at = bytes.indexOf(Byte.less, at)) >= 0; at = tag.end) {
      if (!tag.read(bytes, at, bytes.length)) return 0;
      if (tag.kind > TagKind.selfClosed) continue;
      const name = SHEET_DATA.exec(String.fromCharCode(...bytes.subarray(tag.nameStart, tag.nameEnd).subarray(0, 200)));
      if (!name) continue;
      this.opening = new TextDecoder().decode(bytes.subarray(0, at));
      this.names = namesOf(name[1] ?? "");
      if (tag.kind === TagKind.selfClosed) this.finish(tag.end, bytes.length);
      return tag.end;
    }
    return 0;
  }

  private finish(at: number, length: number): void {
    this.finished = true;
    this.rowsEnd = this.fed - length + at;
  }

  /** Goes over whole rows' openings and whole cells; gives back where the first unfinished one starts. */
  private scan(bytes: Uint8Array, from: number, names: Names): number {
    const limit = bytes.length;
    const name = names.cell.length;
    for (let at = from; ;) {
      while (at < limit && bytes[at] !== Byte.less) at++;
      const behind = at + 1 + name;
      if (behind >= limit) return at;
      const isCell = startsWith(bytes, at + 1, names.cell) && endsName(bytes[behind] ?? 0);
      const next = isCell ? this.readCell(bytes, behind, limit, names) : this.other(bytes, at, names);
      if (next < 0) return at;
      if (this.finished) return next;
      at = next;
    }
  }

  private other(bytes: Uint8Array, at: number, names: Names): number {
    const { tag } = this;
    if (!tag.read(bytes, at, bytes.length)) return -1;
    if (tag.kind <= TagKind.selfClosed && tag.is(bytes, names.row)) this.startRow(bytes);
    else if (tag.kind === TagKind.close && tag.is(bytes, names.sheetData)) this.finish(tag.end, bytes.length);
    return tag.end;
  }

  private startRow(bytes: Uint8Array): void {
    const stated = attributeStart(bytes, this.tag.nameEnd, this.tag.end, ROW_NUMBER);
    this.rowStated = stated >= 0;
    this.cell.column = -1;
    this.startRowAt(stated < 0 ? this.cell.row + 1 : wholeNumber(bytes, stated, this.tag.end) - 1);
  }

  private startRowAt(row: number): void {
    if (!(row >= 0 && row < MOST_ROWS)) throw broken(this.part);
    this.cell.row = row;
    if (!this.taker.row(row)) this.finished = true;
  }

  /** Reads one cell from behind its name; gives back where it ends, or -1 where the bytes stop before that. */
  private readCell(bytes: Uint8Array, from: number, limit: number, names: Names): number {
    const { cell } = this;
    let type: number = CellType.number;
    let style = 0;
    let reference = -1;
    let referenceEnd = -1;
    let at = from;
    for (;;) {
      while (at < limit && (bytes[at] ?? 0) <= Byte.space) at++;
      if (at + 1 >= limit) return -1;
      const code = bytes[at];
      if (code === Byte.greater || code === Byte.slash) break;
      const name = at;
      while (at < limit && bytes[at] !== Byte.equals && (bytes[at] ?? 0) > Byte.space) at++;
      const length = at - name;
      while (at < limit && (bytes[at] ?? 0) <= Byte.space) at++;
      if (at >= limit) return -1;
      if (bytes[at++] !== Byte.equals) throw broken(this.part);
      while (at < limit && (bytes[at] ?? 0) <= Byte.space) at++;
      if (at >= limit) return -1;
      const quote = bytes[at];
      if (quote !== Byte.doubleQuote && quote !== Byte.apostrophe) throw broken(this.part);
      const value = ++at;
      while (at < limit && bytes[at] !== quote) at++;
      if (at >= limit) return -1;
      if (length === 1) {
        if (code === LETTER_R) {
          reference = value;
          referenceEnd = at;
        } else if (code === LETTER_S) style = wholeNumber(bytes, value, at);
        else if (code === LETTER_T) type = typeOf(bytes, value, at);
      }
      at++;
    }
    const closed = bytes[at] === Byte.slash;
    const content = at + (closed ? 2 : 1);
    const end = closed ? content : this.contentEnd(bytes, content, limit, names);
    if (end < 0) return -1;
    cell.type = type;
    cell.style = style;
    this.place(bytes, reference, referenceEnd);
    if (style > 0 && !this.finished) this.taker.styled?.(cell);
    if (closed || this.finished) return end;
    if (cell.row >= this.rows) this.rows = cell.row + 1;
    if (cell.column >= this.columns) this.columns = cell.column + 1;
    if (!this.taker.wants(cell.column)) return end;
    if (this.plainStart >= 0) this.taker.plain(cell, bytes, this.plainStart, this.plainEnd);
    else this.taker.mixed(cell, bytes, content, this.tag.nameStart - 2, names);
    return end;
  }

  /** Behind the cell's closing tag, or -1 where it has not been fed; notes where a plain value stands. */
  private contentEnd(bytes: Uint8Array, at: number, limit: number, names: Names): number {
    this.plainStart = -1;
    if (startsWith(bytes, at, names.valueOpen)) {
      return (
        this.plainValue(bytes, at + names.valueOpen.length, limit, names.valueClose) ||
        this.mixedEnd(bytes, at, limit, names)
      );
    }
    if (!startsWith(bytes, at, names.inlineOpen)) return this.mixedEnd(bytes, at, limit, names);
    const text = at + names.inlineOpen.length;
    const opening = startsWith(bytes, text, names.textOpen) ? names.textOpen : names.spacedTextOpen;
    if (!startsWith(bytes, text, opening)) return this.mixedEnd(bytes, at, limit, names);
    return (
      this.plainValue(bytes, text + opening.length, limit, names.inlineClose) || this.mixedEnd(bytes, at, limit, names)
    );
  }

  /** Behind `closing` where only text stands before it; 0 where something else does, -1 where too little has been fed. */
  private plainValue(bytes: Uint8Array, start: number, limit: number, closing: Uint8Array): number {
    let at = start;
    while (at < limit && bytes[at] !== Byte.less) at++;
    if (at + closing.length > limit) return -1;
    if (!startsWith(bytes, at, closing)) return 0;
    this.plainStart = start;
    this.plainEnd = at;
    return at + closing.length;
  }

  private mixedEnd(bytes: Uint8Array, from: number, limit: number, names: Names): number {
    const { tag } = this;
    for (let at = from; ; at = tag.end) {
      while (at < limit && bytes[at] !== Byte.less) at++;
      if (at >= limit || !tag.read(bytes, at, limit)) return -1;
      if (tag.kind !== TagKind.close) continue;
      if (tag.is(bytes, names.cell)) return tag.end;
      if (tag.is(bytes, names.row) || tag.is(bytes, names.sheetData)) throw broken(this.part);
    }
  }

  /** Goes to the cell that "AB12" means, or to the next one; its row counts only where the row itself states none. */
  private place(bytes: Uint8Array, start: number, end: number): void {
    const { cell } = this;
    cell.column = start < 0 ? cell.column + 1 : -1;
    let at = start;
    for (; start >= 0 && at < end; at++) {
      const letter = (bytes[at] ?? 0) & ~32;
      if (letter < 65 || letter > 90) break;
      cell.column = (cell.column + 1) * 26 + letter - 65;
      if (cell.column >= MOST_COLUMNS) throw broken(this.part);
    }
    if (cell.column < 0 || cell.column >= MOST_COLUMNS) throw broken(this.part);
    if (start < 0 || this.rowStated) return;
    const row = wholeNumber(bytes, at, end) - 1;
    if (row !== cell.row) this.startRowAt(row);
    this.rowStated = true;
  }
}

/** The digits that stand here, up to whatever is none; NaN where none do. */
const wholeNumber = (bytes: Uint8Array, start: number, end: number): number => {
  let value = 0;
  let at = start;
  for (; at < end; at++) {
    const digit = (bytes[at] ?? 0) - Byte.zero;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  return at === start ? NaN : value;
};

/** Cells by the million state a type: it is told by length and first letter, without a string. */
const typeOf = (bytes: Uint8Array, start: number, end: number): number => {
  const first = bytes[start];
  switch (end - start) {
    case 1:
      if (first === LETTER_S) return CellType.shared;
      if (first === LETTER_B) return CellType.boolean;
      if (first === LETTER_E) return CellType.error;
      return first === LETTER_D ? CellType.date : CellType.number;
    case TEXT.length:
      return startsWith(bytes, start, TEXT) ? CellType.text : CellType.number;
    case INLINE.length:
      return startsWith(bytes, start, INLINE) ? CellType.inline : CellType.number;
    default:
      return CellType.number;
  }
};
