import type { Area } from "../../../core/report/sheet-model";
import { cellName, columnOf } from "../../../core/table/grid";
import type { SheetTable } from "../../follow-table";
import { broken } from "../fault";
import type { Package } from "../package";
import { readRelationships } from "../relationships";
import { appendTo, editText, removeElement, setAttribute } from "../xml/edit-text";
import type { XmlElement } from "../xml/parse-xml";
import { decodeCellText, encodeCellText, escapeXml } from "../xml/text";

/** A table of a sheet, and the part that says so (`xl/tables/table1.xml`). */
export interface TablePart extends SheetTable {
  path: string;
  root: XmlElement;
}

export const readTableParts = (parts: Package, sheetPath: string): TablePart[] =>
  readRelationships(parts, sheetPath).flatMap(({ type, target }) => {
    const path = type === "table" && target !== null ? parts.find(target) : null;
    return path === null ? [] : [readTablePart(path, parts.xml(path))];
  });

const readTablePart = (path: string, root: XmlElement): TablePart => {
  const area = areaOf(root.get("ref") ?? "");
  if (area === null) throw broken(path);
  const columns = root.child("tableColumns")?.all("tableColumn") ?? [];
  return {
    path,
    root,
    area,
    name: root.get("displayName") ?? root.get("name") ?? "",
    headings: root.get("headerRowCount") === "0" ? null : columns.map((column) => cellText(column.get("name") ?? "")),
    totals: Number(root.get("totalsRowCount") ?? 0) > 0,
  };
};

/** The attribute is decoded as XML already; a line break is written `_x000a_` in it. */
const cellText = (attribute: string): string => decodeCellText(escapeXml(attribute));

// A3:D9 · A3
const CELLS = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/;

const areaOf = (ref: string): Area | null => {
  const found = CELLS.exec(ref.replaceAll("$", ""));
  if (!found) return null;
  const [, left = "", top = "", right = left, bottom = top] = found;
  const [row, column] = [Number(top) - 1, columnOf(left)];
  return { row, column, rows: Number(bottom) - row, columns: columnOf(right) - column + 1 };
};

/** @param headingAt the text of the heading row in a column that comes to the table */
export const resizeTablePart = (
  parts: Package,
  { path, root, area: before }: TablePart,
  { row, column, rows, columns: wanted }: Area,
  headingAt: (column: number) => string,
): void => {
  // A table that a query fills has the query's columns, which another part lists.
  const columns = root.get("tableType") === "queryTable" ? before.columns : wanted;
  const ref = `${cellName(row, column)}:${cellName(row + rows - 1, column + columns - 1)}`;
  const filter = root.child("autoFilter");
  const list = root.child("tableColumns");
  const added = Array.from({ length: columns - before.columns }, (_, index) => before.column + before.columns + index);
  const lastId = Math.max(0, ...(list?.all("tableColumn") ?? []).map((one) => Number(one.get("id") ?? 0)));
  const elements = added.map((at, index) => {
    const name = encodeCellText(headingAt(at)).replaceAll("\n", "_x000a_");
    return `<${root.prefix}tableColumn id="${lastId + index + 1}" name="${name}"/>`;
  });
  const edits = [
    ...setAttribute(root, "ref", ref),
    ...(filter ? setAttribute(filter, "ref", ref) : []),
    // The rows were sorted and filtered; the new ones are as the export has them, and all of them are shown.
    ...[root, ...(filter ? [filter] : [])].flatMap((parent) => parent.all("sortState").map(removeElement)),
    ...(filter?.all("filterColumn") ?? []).map(removeElement),
    ...(list && added.length > 0
      ? [...setAttribute(list, "count", String(columns)), ...appendTo(list, elements.join(""))]
      : []),
  ];
  parts.put(path, editText(root.source, edits));
};
