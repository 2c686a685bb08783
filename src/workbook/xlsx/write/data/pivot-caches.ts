import { followTableRange, type MovedRows, rangeOf, rangeText } from "../../../follow-rows";
import type { Package } from "../../package";
import type { WorkbookPart } from "../../workbook-part";
import { type Edit, editText, insertAt, setAttribute } from "../../xml/edit-text";

/**
 * A pivot table over the sheet still shows the old records: its cache is marked for Excel to fill it anew on opening.
 * @param names tables and defined names over the sheet, which a cache may name instead of it
 */
export const refreshPivotCaches = (
  parts: Package,
  book: WorkbookPart,
  moved: MovedRows,
  names: ReadonlySet<string>,
): void => {
  for (const { type, target } of book.relationships) {
    const path = type === "pivotCacheDefinition" && target !== null ? parts.find(target) : null;
    const root = path === null ? null : parts.xml(path);
    const source = root?.child("cacheSource")?.child("worksheetSource");
    if (path === null || !root || !source) continue;
    const onSheet = source.get("sheet")?.toLowerCase() === moved.sheet.toLowerCase();
    if (!onSheet && !names.has(source.get("name")?.toLowerCase() ?? "")) continue;
    const range = onSheet ? rangeOf(source.get("ref") ?? "") : null;
    const edits: Edit[] = [
      ...(root.get("refreshOnLoad") === null
        ? [insertAt(root.start + 1 + root.name.length, ' refreshOnLoad="1"')]
        : setAttribute(root, "refreshOnLoad", "1")),
      ...(range ? setAttribute(source, "ref", rangeText(followTableRange(range, moved))) : []),
    ];
    parts.put(path, editText(root.source, edits));
  }
};
