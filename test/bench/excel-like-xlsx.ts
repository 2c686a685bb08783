import { strToU8, zipSync } from "fflate";
import { type Cell, cellName, type Grid } from "../../src/core/table/grid";
import { serialOf } from "../../src/core/lib/calendar-day";
import { escapeText, packageOf, SHEETML } from "../workbook/xlsx/small-package";

/** Grids as Excel writes them: every text once in a common table, sizes and spans stated, a style on every cell. */
export const excelLikeXlsx = (grids: readonly Grid[]): Uint8Array => {
  const texts = new Map<string, number>();
  const sheets = grids.map((grid) => ({ name: grid.sheet, xml: sheetXml(grid, texts) }));
  const items = Array.from(texts.keys(), (text) => `<si><t xml:space="preserve">${escapeText(text)}</t></si>`);
  const parts = packageOf(sheets, { "xl/sharedStrings.xml": `<sst xmlns="${SHEETML}">${items.join("")}</sst>` });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, content]) => [path, strToU8(String(content))])), {
    level: 6,
    mtime: "2026-01-01T00:00:00Z",
  });
};

const sheetXml = (grid: Grid, texts: Map<string, number>): string => {
  const rows: string[] = [];
  for (let row = 0; row < grid.rows; row++) {
    let cells = "";
    for (let column = 0; column < grid.columns; column++) {
      cells += cellXml(grid.cell(row, column), cellName(row, column), texts);
    }
    rows.push(`<row r="${row + 1}" spans="1:${grid.columns}">${cells}</row>`);
  }
  const size = `<dimension ref="A1:${cellName(grid.rows - 1, grid.columns - 1)}"/>`;
  return `<worksheet xmlns="${SHEETML}">${size}<sheetData>${rows.join("")}</sheetData></worksheet>`;
};

const cellXml = (cell: Cell, at: string, texts: Map<string, number>): string => {
  if (cell === null) return `<c r="${at}" s="0"/>`;
  if (typeof cell === "number") return `<c r="${at}" s="0"><v>${cell}</v></c>`;
  if (typeof cell === "object") {
    if (cell.type !== "date") throw new Error(`the bench writes no ${cell.type}`);
    return `<c r="${at}" s="1"><v>${serialOf(cell.day) + cell.minutes / 1440}</v></c>`;
  }
  const text = String(cell);
  const index = texts.get(text) ?? texts.size;
  texts.set(text, index);
  return `<c r="${at}" s="0" t="s"><v>${index}</v></c>`;
};
