import { followTableRange, type MovedRows, rangeOf, rangeText } from "../../../follow-rows";
import type { Package } from "../../package";
import { pivotTablesOn } from "../../read/pivot-tables";
import type { WorkbookPart } from "../../workbook-part";
import { type Edit, editText, insertAt, setAttribute } from "../../xml/edit-text";
import type { SheetArea } from "./stale-formulas";

/**
 * A pivot table over the sheet still shows the old records: its cache is marked as no longer valid, and for Excel to
 * fill it anew on opening.
 * @param names tables and defined names over the sheet, which a cache may name instead of it
 * @returns where the pivot tables of these caches stand
 */
export const refreshPivotCaches = (
  parts: Package,
  book: WorkbookPart,
  moved: MovedRows,
  names: ReadonlySet<string>,
): SheetArea[] => {
  const refreshed = new Set<string>();
  for (const { type, target } of book.relationships) {
    const path = type === "pivotCacheDefinition" && target !== null ? parts.find(target) : null;
    const root = path === null ? null : parts.xml(path);
    const source = root?.child("cacheSource")?.child("worksheetSource");
    if (path === null || !root || !source) continue;
    const onSheet = source.get("sheet")?.toLowerCase() === moved.sheet.toLowerCase();
    if (!onSheet && !names.has(source.get("name")?.toLowerCase() ?? "")) continue;
    refreshed.add(path);
    const range = onSheet ? rangeOf(source.get("ref") ?? "") : null;
    const edits: Edit[] = [
      ...["refreshOnLoad", "invalid"].flatMap((name) =>
        root.get(name) === null
          ? [insertAt(root.start + 1 + root.name.length, ` ${name}="1"`)]
          : setAttribute(root, name, "1"),
      ),
      ...(range ? setAttribute(source, "ref", rangeText(followTableRange(range, moved))) : []),
    ];
    parts.put(path, editText(root.source, edits));
  }
  return book.sheets.flatMap(({ path }) =>
    path === null
      ? []
      : pivotTablesOn(parts, path).flatMap(({ area, caches }) =>
          caches.some((cache) => refreshed.has(cache)) ? [{ path, area }] : [],
        ),
  );
};
