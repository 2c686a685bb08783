import { TrackerError } from "../../../core/error";
import { cellName } from "../../../core/table/grid";
import { broken } from "../fault";
import type { Package } from "../package";
import { readSheetTail, tailIsProtected, writeSheetTail } from "../sheet-tail";
import type { SheetEntry } from "../workbook-part";
import { type Edit, editText, insertAt } from "../xml/edit-text";
import { encodeCellText, xmlBytes, xmlText } from "../xml/text";
import { findCell, type RowPlace, styleOf } from "./cell-places";
import { widenDimension } from "./widen-dimension";

/**
 * A cell (zero-based) and what it is to hold: a text, the very element that stood there, "" for none, or a day's serial
 * number with the look of another cell that holds a day.
 */
export interface NewCell {
  row: number;
  column: number;
  content: { text: string } | { element: string } | { serial: number; like: { row: number; column: number } };
}

/**
 * Puts contents into cells of one sheet and gives back, in the order asked, the elements that stood there. A text keeps
 * the cell's look; everything else in the part stays as it is written.
 * @throws TrackerError sheet-protected, shared-formula
 */
export const setCells = (parts: Package, { path, name }: SheetEntry, cells: readonly NewCell[]): string[] => {
  if (path === null) throw broken(name);
  const tail = readSheetTail(parts, path);
  if (tailIsProtected(tail)) throw new TrackerError("sheet-protected", { sheet: name });
  const { prefix } = tail;
  let text = xmlText(tail.head, path);
  const former = cells.map((cell) => {
    const { edits, before } = placeCell(text, prefix, cell, likeOf(text, prefix, cell));
    if (WRITTEN_FOR_OTHERS.test(before))
      throw new TrackerError("shared-formula", { sheet: name, cell: cellName(cell.row, cell.column) });
    text = editText(text, edits);
    return before;
  });
  const head = widenDimension(text, cells);
  writeSheetTail(parts, path, { ...tail, head: xmlBytes(head) }, tail.text);
  return former;
};

/** A formula that other cells stand on: `<f t="shared" ref="C2:C9" si="0">`, `<f t="array" ref="C2:C9">`, a data table. */
const WRITTEN_FOR_OTHERS = /<(?:[\w.-]+:)?f\s(?=[^>]*\bref\s*=)[^>]*\bt\s*=\s*["'](?:shared|array|dataTable)["']/;

/** The number of the look that a day is to have; null where its model is not there. */
const likeOf = (text: string, prefix: string, { content }: NewCell): string | null => {
  if (!("like" in content)) return null;
  const row = findRow(text, prefix, content.like.row);
  if (typeof row === "number") return null;
  return styleOf(findCell(text.slice(row.inner, row.innerEnd), prefix, content.like.column).element);
};

const placeCell = (
  text: string,
  prefix: string,
  cell: NewCell,
  like: string | null,
): { edits: Edit[]; before: string } => {
  const row = findRow(text, prefix, cell.row);
  if (typeof row === "number") {
    const element = elementOf(cell, prefix, like);
    if (element === "") return { edits: [], before: "" };
    const whole = `<${prefix}row r="${cell.row + 1}">${element}</${prefix}row>`;
    return { edits: [openData(text, prefix, row, whole)], before: "" };
  }
  const found = findCell(text.slice(row.inner, row.innerEnd), prefix, cell.column);
  const style = found.element === "" ? styleOf(row.attributes) : styleOf(found.element);
  const element = elementOf(cell, prefix, like ?? style);
  const at = row.inner + found.at;
  if (!row.selfClosing)
    return { edits: [{ start: at, end: at + found.element.length, text: element }], before: found.element };
  const opened = `>${element}</${prefix}row>`;
  return { edits: element === "" ? [] : [{ start: row.inner - 2, end: row.inner, text: opened }], before: "" };
};

/** The row's place, or where a new one must stand. Rows that do not say their number follow the one before. */
const findRow = (text: string, prefix: string, wanted: number): RowPlace | number => {
  const tags = new RegExp(`<${prefix}row(?=[\\s/>])([^>]*?)(/?)>`, "g");
  let number = 0;
  let behind = -1;
  for (const found of text.matchAll(tags)) {
    const [tag, attributes = "", slash] = found;
    number = Number(/\sr\s*=\s*["'](\d+)["']/.exec(attributes)?.[1] ?? number + 1);
    if (number > wanted + 1 && behind < 0) behind = found.index;
    if (number !== wanted + 1) continue;
    const inner = found.index + tag.length;
    const innerEnd = slash ? inner : text.indexOf(`</${prefix}row`, inner);
    return { attributes, inner, innerEnd, selfClosing: slash === "/" };
  }
  return behind >= 0 ? behind : endOfData(text, prefix);
};

/** Behind the last row: before `</sheetData>`, or the whole of `<sheetData/>`. */
const endOfData = (text: string, prefix: string): number => {
  const close = text.lastIndexOf(`</${prefix}sheetData`);
  return close >= 0 ? close : text.lastIndexOf(`<${prefix}sheetData`);
};

const openData = (text: string, prefix: string, at: number, row: string): Edit => {
  const empty = new RegExp(`^<${prefix}sheetData([^>]*?)/>`).exec(text.slice(at, at + 500));
  if (!empty) return insertAt(at, row);
  const [tag, attributes = ""] = empty;
  const whole = `<${prefix}sheetData${attributes}>${row}</${prefix}sheetData>`;
  return { start: at, end: at + tag.length, text: whole };
};

const elementOf = ({ row, column, content }: NewCell, prefix: string, style: string | null): string => {
  if ("element" in content) return content.element;
  const open = `<${prefix}c r="${cellName(row, column)}"${style === null ? "" : ` s="${style}"`}`;
  if ("serial" in content) return `${open}><${prefix}v>${content.serial}</${prefix}v></${prefix}c>`;
  if (content.text === "") return style === null ? "" : `${open}/>`;
  const space = /^\s|\s$|\s\s|\n/.test(content.text) ? ' xml:space="preserve"' : "";
  const inline = `<${prefix}is><${prefix}t${space}>${encodeCellText(content.text)}</${prefix}t></${prefix}is>`;
  return `${open} t="inlineStr">${inline}</${prefix}c>`;
};
