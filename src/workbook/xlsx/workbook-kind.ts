import type { Package } from "./package";
import type { WorkbookPart } from "./workbook-part";
import { editText, setAttribute } from "./xml/edit-text";
import type { XmlElement } from "./xml/parse-xml";

const CONTENT_TYPES = "[Content_Types].xml";
/** What [Content_Types].xml calls the main part; Excel opens a file only where its ending fits this. */
const MACROS = /macroEnabled/i;
/** "…sheet.template.main+xml", "application/vnd.ms-excel.template.macroEnabled.main+xml" */
const TEMPLATE = /\.template\./i;
/** The same parts as a workbook of their own: of a template, and of an add-in. */
const WORKBOOKS = {
  plain: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  macros: "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
};

/** The ending that a copy of the workbook needs. */
export const endingOf = (parts: Package, book: WorkbookPart): ".xlsx" | ".xlsm" =>
  MACROS.test(typeOf(mainType(parts, book))) ? ".xlsm" : ".xlsx";

/** A template becomes a workbook: who opens it wants to see the report, not a new file made from it. Whether it was one. */
export const leaveTemplate = (parts: Package, book: WorkbookPart): boolean => {
  const element = mainType(parts, book);
  const type = typeOf(element);
  if (!element || !TEMPLATE.test(type)) return false;
  const { source } = parts.xml(CONTENT_TYPES);
  const edits = setAttribute(element, "ContentType", MACROS.test(type) ? WORKBOOKS.macros : WORKBOOKS.plain);
  parts.put(CONTENT_TYPES, editText(source, edits));
  return true;
};

const typeOf = (element: XmlElement | null): string => element?.get("ContentType") ?? "";

/** The element that names the main part, or else its ending. */
const mainType = (parts: Package, { path }: WorkbookPart): XmlElement | null => {
  const root = parts.xml(CONTENT_TYPES);
  const name = `/${path}`.toLowerCase();
  const own = root.all("Override").find((element) => (element.get("PartName") ?? "").toLowerCase() === name);
  const ending = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  return own ?? root.all("Default").find((one) => (one.get("Extension") ?? "").toLowerCase() === ending) ?? null;
};
