import { serialOf } from "../../../core/lib/calendar-day";
import { type Cell, cellName, type Grid } from "../../../core/table/grid";
import { encodeCellText } from "../xml/text";

/** Style numbers of the new file for a day, a moment and a percentage. */
export const GridStyle = { plain: 0, day: 1, moment: 2, percent: 3 } as const;

const WIDTH = 20;

/** A grid's values as a worksheet part, plain as a person would paste them. */
export const gridSheetXml = (grid: Grid): string => {
  const rows: string[] = [];
  for (let row = 0; row < grid.rows; row++) {
    let cells = "";
    for (let column = 0; column < grid.columns; column++)
      cells += cellXml(grid.cell(row, column), cellName(row, column));
    if (cells) rows.push(`<row r="${row + 1}">${cells}</row>`);
  }
  const last = cellName(Math.max(0, grid.rows - 1), Math.max(0, grid.columns - 1));
  const columns =
    grid.columns > 0 ? `<cols><col min="1" max="${grid.columns}" width="${WIDTH}" customWidth="1"/></cols>` : "";
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:${last}"/>${columns}<sheetData>${rows.join("")}</sheetData></worksheet>`;
};

const cellXml = (cell: Cell, at: string): string => {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === "string") {
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${encodeCellText(cell)}</t></is></c>`;
  }
  if (cell.type === "percent") return `<c r="${at}" s="${GridStyle.percent}"><v>${cell.value}</v></c>`;
  if (cell.type === "error") return `<c r="${at}" t="e"><v>${encodeCellText(cell.code)}</v></c>`;
  if (cell.type === "uncomputed") return "";
  const style = cell.minutes === 0 ? GridStyle.day : GridStyle.moment;
  return `<c r="${at}" s="${style}"><v>${serialOf(cell.day) + cell.minutes / 1440}</v></c>`;
};
