import { followFormula, type MovedRows } from "../../../follow-rows";
import type { Package } from "../../package";
import { readRelationships } from "../../relationships";
import type { WorkbookPart } from "../../workbook-part";
import { type Edit, editText, removeElement } from "../../xml/edit-text";
import type { XmlElement } from "../../xml/parse-xml";
import { escapeXml } from "../../xml/text";

/** The user's charts over the old records show the new ones, and keep nothing of what they had drawn. */
export const followCharts = (parts: Package, book: WorkbookPart, moved: MovedRows): void => {
  const targets = (path: string, type: string) =>
    readRelationships(parts, path).flatMap((one) => (one.type === type && one.target && parts.find(one.target)) || []);
  const drawings = book.sheets.flatMap(({ path }) => (path === null ? [] : targets(path, "drawing")));
  for (const chart of new Set(drawings.flatMap((drawing) => targets(drawing, "chart")))) {
    const root = parts.xml(chart);
    const edits = editsWithin(root, moved);
    if (edits.length > 0) parts.put(chart, editText(root.source, edits));
  }
};

/** `<c:numRef><c:f>HoSo!$E$2:$E$3</c:f><c:numCache>…</c:numCache></c:numRef>` */
const editsWithin = (element: XmlElement, moved: MovedRows): Edit[] => {
  const formula = element.child("f");
  if (!formula || !element.local.endsWith("Ref")) return element.children.flatMap((one) => editsWithin(one, moved));
  const now = followFormula(formula.text, null, moved);
  if (now === formula.text) return [];
  const caches = element.children.filter(({ local }) => local.endsWith("Cache"));
  return [{ start: formula.openEnd, end: formula.closeStart, text: escapeXml(now) }, ...caches.map(removeElement)];
};
