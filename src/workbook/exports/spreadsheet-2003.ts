import { Parser } from "htmlparser2";
import { readDay, serialOf } from "../../core/lib/calendar-day";
import { type Grid, GridBuilder, Kind } from "../../core/table/grid";

/** A text file that Excel 2003 knows as "XML Spreadsheet". */
export const isSpreadsheet2003 = (text: string): boolean =>
  text.slice(0, 4000).includes("urn:schemas-microsoft-com:office:spreadsheet") && /<(?:\w+:)?Workbook\b/.test(text);

/** The sheets of an XML Spreadsheet 2003, with their values as typed there. */
export const readSpreadsheet2003 = (text: string): Grid[] => {
  const reader = new SheetReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(local(name), attributes),
      onclosetag: (name) => reader.close(local(name)),
      ontext: (piece) => reader.text(piece),
    },
    { xmlMode: true },
  );
  for (let at = 0; at < text.length; at += PIECE) parser.write(text.slice(at, at + PIECE));
  parser.end();
  return reader.sheets;
};

const PIECE = 1 << 16;
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/** An attribute of the format, whatever prefix the file gives it. */
const attribute = (attributes: Record<string, string>, name: string): string | undefined => {
  const stated = attributes[`ss:${name}`] ?? attributes[name];
  if (stated !== undefined) return stated;
  const key = Object.keys(attributes).find((one) => one.endsWith(`:${name}`) && !UNRELATED.test(one));
  return key === undefined ? undefined : attributes[key];
};

/** Excel's own marks and XML's, which name other things. */
const UNRELATED = /^(?:x|o|c|html|xml|xmlns):/;

class SheetReader {
  readonly sheets: GridBuilder[] = [];
  private row = -1;
  private column = -1;
  private merged = 0;
  private formula = false;
  private data: { type: string; text: string } | null = null;

  open(name: string, attributes: Record<string, string>): void {
    if (name === "Worksheet") {
      this.sheets.push(new GridBuilder(attribute(attributes, "Name") ?? "Sheet"));
      this.row = -1;
    } else if (name === "Row") {
      this.row = placeOf(attributes, this.row + 1, MOST_ROWS);
      this.column = -1;
      this.merged = 0;
    } else if (name === "Cell") {
      this.column = placeOf(attributes, this.column + 1 + this.merged, MOST_COLUMNS);
      this.merged = Number(attribute(attributes, "MergeAcross") ?? 0) || 0;
      this.formula = attribute(attributes, "Formula") !== undefined;
    } else if (name === "Data") this.data = { type: attribute(attributes, "Type") ?? "String", text: "" };
  }

  text(piece: string): void {
    if (this.data) this.data.text += piece;
  }

  close(name: string): void {
    const grid = this.sheets.at(-1);
    if (!grid) return;
    if (name === "Data" && this.data) {
      this.put(grid, this.data);
      this.data = null;
      this.formula = false;
    } else if (name === "Cell" && this.formula) {
      grid.set(this.row, this.column, Kind.uncomputed, 0);
      this.formula = false;
    }
  }

  private put(grid: GridBuilder, { type, text }: { type: string; text: string }): void {
    const { row, column } = this;
    const number = Number(text);
    const day = type === "DateTime" ? readDay(text.slice(0, 10)) : null;
    if (type === "Number" && text.trim() !== "" && Number.isFinite(number)) grid.set(row, column, Kind.number, number);
    else if (type === "Boolean") grid.set(row, column, Kind.boolean, text.trim() === "1" ? 1 : 0);
    else if (type === "Error") grid.set(row, column, Kind.error, grid.code(text));
    else if (day !== null) grid.set(row, column, Kind.date, serialOf(day) + fractionOf(text));
    else grid.setText(row, column, text);
  }
}

/** The place that `ss:Index` states, from one, or the next one. */
const placeOf = (attributes: Record<string, string>, next: number, most: number): number => {
  const stated = Number(attribute(attributes, "Index") ?? NaN);
  return Math.min(Number.isInteger(stated) && stated > 0 ? stated - 1 : next, most - 1);
};

/** "2026-09-25T17:30:00.000": the part of the day that has gone by. */
const fractionOf = (text: string): number => {
  const [, hours = 0, minutes = 0, seconds = 0] = /T(\d{2}):(\d{2}):(\d{2})/.exec(text) ?? [];
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
};
