import { readDay, serialOf } from "../../../core/lib/calendar-day";
import { type GridBuilder, Kind } from "../../../core/table/grid";
import { decodeCellText, decodeXml } from "../xml/text";
import { NumberKind } from "../../number-kind";
import { richText, type Tags } from "./rich-text";
import { CellType, type CellTaker } from "./scan-sheet";
import type { SharedStrings } from "./shared-strings";

/** What the cells of a workbook mean, beside what stands in them. */
export interface CellMeaning {
  strings: SharedStrings | null;
  /** By style number. */
  numberKinds: Uint8Array;
  date1904: boolean;
}

/** From a 1904 serial number to the one of the same day in the 1900 system. */
const DAYS_TO_1904 = 1462;

/** Puts cells into a grid: all columns or only some, all rows or those before `rowLimit`. */
export class CellReader implements CellTaker {
  /** The grid's code of each shared string met so far, plus one. */
  private codes = new Int32Array(256);
  private readonly spelled = new Map<string, number>();
  private readonly wanted: Set<number> | null;

  constructor(
    private readonly grid: GridBuilder,
    private readonly meaning: CellMeaning,
    columns: readonly number[] | "all",
    private readonly rowLimit: number,
    private readonly fail: () => never,
  ) {
    this.wanted = columns === "all" ? null : new Set(columns);
  }

  row(row: number): boolean {
    return row < this.rowLimit;
  }

  wants(column: number): boolean {
    return this.wanted === null || this.wanted.has(column);
  }

  take(
    row: number,
    column: number,
    type: number,
    style: number,
    text: string,
    start: number,
    end: number,
    tags: Tags,
  ): void {
    // Nearly all cells: nothing but a value, or a plain text in place.
    if (text.startsWith(tags.value, start)) {
      const from = start + tags.value.length;
      const stop = text.indexOf("<", from);
      if (text.charCodeAt(stop + 1) === 47) return this.put(row, column, type, style, text.slice(from, stop), false);
    } else if (type === CellType.inline && text.startsWith(tags.plainInline, start)) {
      const from = start + tags.plainInline.length;
      const stop = end - tags.plainInlineEnd.length;
      if (text.startsWith(tags.plainInlineEnd, stop) && text.indexOf("<", from) === stop) {
        return this.putText(row, column, text.slice(from, stop));
      }
    }
    this.takeOther(row, column, type, style, text.slice(start, end), tags);
  }

  private takeOther(row: number, column: number, type: number, style: number, content: string, tags: Tags): void {
    const formula = content.includes(`<${tags.prefix}f`);
    const value = valueOf(content, tags.prefix);
    if (value !== null) return this.put(row, column, type, style, value, formula);
    if (type === CellType.inline) return this.grid.setText(row, column, richText(content, tags.prefix));
    if (formula) this.grid.set(row, column, Kind.uncomputed, 0);
  }

  private put(row: number, column: number, type: number, style: number, value: string, formula: boolean): void {
    const { grid } = this;
    switch (type) {
      case CellType.shared:
        return this.putShared(row, column, value);
      case CellType.text:
      case CellType.inline:
        return this.putText(row, column, value);
      case CellType.boolean:
        return grid.set(row, column, Kind.boolean, value.trim() === "1" || value.trim() === "true" ? 1 : 0);
      case CellType.error:
        return grid.set(row, column, Kind.error, grid.code(decodeXml(value)));
      case CellType.date:
        return this.putIsoDate(row, column, value.trim());
      default:
        return this.putNumber(row, column, style, value, formula);
    }
  }

  /** A sheet may spell every accent as a reference and repeat its texts thousands of times: each is decoded once. */
  private putText(row: number, column: number, xml: string): void {
    if (!xml.includes("&")) return this.grid.setText(row, column, decodeCellText(xml));
    let code = this.spelled.get(xml);
    if (code === undefined) this.spelled.set(xml, (code = this.grid.code(decodeCellText(xml))));
    this.grid.set(row, column, Kind.text, code);
  }

  private putShared(row: number, column: number, value: string): void {
    const index = Number(value);
    const known = this.codes[index];
    if (known !== undefined && known > 0) return this.grid.set(row, column, Kind.text, known - 1);
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
    this.grid.set(row, column, Kind.text, code);
  }

  private putNumber(row: number, column: number, style: number, value: string, formula: boolean): void {
    const number = Number(value);
    if (value.trim() === "") {
      if (formula) this.grid.set(row, column, Kind.uncomputed, 0);
    } else if (!Number.isFinite(number)) this.grid.setText(row, column, decodeCellText(value));
    else this.putFormatted(row, column, this.meaning.numberKinds[style] ?? NumberKind.plain, number);
  }

  private putFormatted(row: number, column: number, kind: number, number: number): void {
    if (kind === NumberKind.percent) this.grid.set(row, column, Kind.percent, number);
    else if (kind === NumberKind.plain) this.grid.set(row, column, Kind.number, number);
    else this.grid.set(row, column, Kind.date, this.meaning.date1904 ? number + DAYS_TO_1904 : number);
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

/** What stands in <v>, empty where it is there and holds nothing; null where there is none. */
const valueOf = (content: string, prefix: string): string | null => {
  const start = content.search(new RegExp(`<${prefix}v[\\s/>]`));
  if (start < 0) return null;
  const open = content.indexOf(">", start);
  if (content.charAt(open - 1) === "/") return "";
  const end = content.indexOf(`</${prefix}v>`, open);
  return end < 0 ? null : content.slice(open + 1, end);
};
