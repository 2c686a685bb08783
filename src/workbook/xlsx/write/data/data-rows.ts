import { formatDay, serialOf } from "../../../../core/lib/calendar-day";
import { type Cell, columnName, type Grid } from "../../../../core/table/grid";
import { encodeCellText, xmlBytes } from "../../xml/text";
import type { Looks } from "./looks";

/** How a grid's cells are written as rows of a worksheet. */
export interface RowStyle {
  prefix: string;
  looks: Looks;
  headingRow: number;
  date1904: boolean;
}

/** From a serial number of the 1900 system to the one of the same day in the 1904 system. */
const DAYS_TO_1904 = -1462;
/** Rows are turned into bytes in stretches: one text of all of them would take more than the sheet itself. */
const STRETCH = 1 << 18;

/** The rows of a grid from `firstRow` on, as XML in UTF-8. */
export const dataRows = (grid: Grid, cellAt: Grid["cell"], firstRow: number, style: RowStyle): Uint8Array[] => {
  const writer = new RowWriter(grid, style);
  const pieces: Uint8Array[] = [];
  let text = "";
  for (let row = firstRow; row < grid.rows; row++) {
    text += writer.row(row, cellAt);
    if (text.length < STRETCH) continue;
    pieces.push(xmlBytes(text));
    text = "";
  }
  return [...pieces, xmlBytes(text)];
};

class RowWriter {
  private readonly columns: string[];
  /** Texts repeat: each is encoded once as long as there are not too many. */
  private readonly encoded = new Map<string, string>();

  constructor(
    grid: Grid,
    private readonly style: RowStyle,
  ) {
    this.columns = Array.from({ length: grid.columns }, (_, column) => columnName(column));
  }

  row(row: number, cellAt: Grid["cell"]): string {
    const { prefix, looks } = this.style;
    let cells = "";
    for (let column = 0; column < this.columns.length; column++) {
      const cell = cellAt(row, column);
      if (cell !== null) cells += this.cell(cell, row, this.columns[column] ?? "");
    }
    const attributes = row <= this.style.headingRow ? (looks.ofRow.get(row) ?? "") : "";
    return cells === "" && attributes === "" ? "" : `<${prefix}row r="${row + 1}"${attributes}>${cells}</${prefix}row>`;
  }

  private cell(cell: Exclude<Cell, null>, row: number, column: string): string {
    const { prefix, looks, headingRow, date1904 } = this.style;
    const style = row <= headingRow ? looks.ofCell.get(`${column}${row + 1}`) : looks.ofColumn.get(column);
    const open = (look: string | undefined, type: string) =>
      `<${prefix}c r="${column}${row + 1}"${look === undefined ? "" : ` s="${look}"`}${type}>`;
    const value = (look: string | undefined, type: string, content: string | number) =>
      `${open(look, type)}<${prefix}v>${content}</${prefix}v></${prefix}c>`;
    const text = (shown: string) => `${open(style, ' t="inlineStr"')}${this.inline(shown)}</${prefix}c>`;
    if (typeof cell === "string") return text(cell);
    if (typeof cell === "number") return value(style, "", cell);
    if (typeof cell === "boolean") return value(style, ' t="b"', cell ? 1 : 0);
    if (cell.type === "percent") return value(style, "", cell.value);
    if (cell.type === "error") return value(style, ' t="e"', encodeCellText(cell.code));
    if (cell.type === "uncomputed") return "";
    const look = style !== undefined && looks.isDate(style) ? style : looks.date;
    const serial = serialOf(cell.day) + cell.minutes / 1440 + (date1904 ? DAYS_TO_1904 : 0);
    // Without any date format in the workbook a serial number would show as 45.458: the day as text reads as a day, too.
    return look === undefined || serial < 0 ? text(formatDay(cell.day)) : value(look, "", serial);
  }

  private inline(shown: string): string {
    const known = this.encoded.get(shown);
    if (known !== undefined) return known;
    const { prefix } = this.style;
    const space = /^\s|\s$|\s\s|\n/.test(shown) ? ' xml:space="preserve"' : "";
    const written = `<${prefix}is><${prefix}t${space}>${encodeCellText(shown)}</${prefix}t></${prefix}is>`;
    if (this.encoded.size < MOST_REMEMBERED) this.encoded.set(shown, written);
    return written;
  }
}

const MOST_REMEMBERED = 5000;
