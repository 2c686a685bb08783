import { TrackerError } from "../../../core/error";
import { cellName } from "../../../core/table/grid";
import type { NewColumn, NewColumns } from "../../new-columns";
import { broken } from "../fault";
import type { Package } from "../package";
import { readSheetTail, tailIsProtected, writeSheetTail } from "../sheet-tail";
import { sheetPath, type WorkbookPart } from "../workbook-part";
import { type Edit, editText } from "../xml/edit-text";
import { encodeCellText, xmlBytes, xmlText } from "../xml/text";
import { addValidations } from "./add-validations";
import { type DerivedStyles, deriveStyles } from "./append-styles";
import { findCell, type RowPlace, rowsWithin, styleOf } from "./cell-places";
import { widenColumns } from "./column-widths";
import { stylesPart } from "./styles-part";
import { widenDimension } from "./widen-dimension";

/** Padding that a file counts into a column's width, in characters: 5 pixels of 7. */
const PADDING = 0.71;

/** Puts empty columns beside a table: each new cell looks like the table's last one in its row. @throws TrackerError sheet-protected */
export const addColumns = (parts: Package, book: WorkbookPart, wanted: NewColumns): void => {
  const { sheet, columns } = wanted;
  const path = sheetPath(book, sheet);
  const tail = readSheetTail(parts, path);
  if (tailIsProtected(tail)) throw new TrackerError("sheet-protected", { sheet });
  const { prefix } = tail;
  const styles = stylesPart(parts, book);
  const derived = deriveStyles(parts.xml(styles.path), styles.path);
  const text = xmlText(tail.head, path);
  const rows = rowsWithin(text, prefix, wanted.firstRow, wanted.lastRow);
  if (!rows.some(({ row }) => row === wanted.textRow)) throw broken(path);
  const filled = editText(
    text,
    rows.map((row) => rowEdit(text.slice(row.inner, row.innerEnd), prefix, row, { wanted, derived })),
  );
  const cells = rows.flatMap(({ row }) => columns.map(({ column }) => ({ row, column })));
  const widths = new Map(columns.map(({ column, width }) => [column, width + PADDING]));
  const head = widenColumns(widenDimension(filled, cells), prefix, widths);
  const rules = columns.flatMap(({ rule }) => (rule ? [rule] : []));
  parts.put(styles.path, derived.text());
  writeSheetTail(parts, path, { ...tail, head: xmlBytes(head) }, addValidations(tail, rules));
};

interface Setting {
  wanted: NewColumns;
  derived: DerivedStyles;
}

/** The row's content with the new cells at their places; what the cells were before is empty, whatever its look. */
const rowEdit = (
  content: string,
  prefix: string,
  place: RowPlace & { row: number },
  { wanted, derived }: Setting,
): Edit => {
  const model = findCell(content, prefix, wanted.model.column).element;
  const base = Number(styleOf(model) ?? styleOf(place.attributes) ?? 0);
  const edits = wanted.columns.map((column): Edit => {
    const { at, element } = findCell(content, prefix, column.column);
    const style = place.row <= wanted.headerRow ? base : derived.numberOf(base, column.format);
    return { start: at, end: at + element.length, text: cellOf(prefix, place.row, column, wanted, style) };
  });
  const filled = editText(content, edits);
  if (!place.selfClosing) return { start: place.inner, end: place.innerEnd, text: filled };
  return { start: place.inner - 2, end: place.inner, text: `>${filled}</${prefix}row>` };
};

const cellOf = (
  prefix: string,
  row: number,
  { column, heading }: NewColumn,
  { textRow }: NewColumns,
  style: number,
): string => {
  const open = `<${prefix}c r="${cellName(row, column)}"${style === 0 ? "" : ` s="${style}"`}`;
  if (row !== textRow) return style === 0 ? "" : `${open}/>`;
  return `${open} t="inlineStr"><${prefix}is><${prefix}t>${encodeCellText(heading)}</${prefix}t></${prefix}is></${prefix}c>`;
};
