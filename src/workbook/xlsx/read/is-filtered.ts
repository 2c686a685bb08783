import type { Package } from "../package";
import { readSheetTail } from "../sheet-tail";
import { readTableParts } from "../write/table-parts";
import type { XmlElement } from "../xml/parse-xml";

/** Whether a filter of the sheet, or of a table on it, hides rows. */
export const isFiltered = (parts: Package, path: string): boolean => {
  const hides = (filter: XmlElement | undefined) => (filter?.all("filterColumn").length ?? 0) > 0;
  return (
    readSheetTail(parts, path).elements.some((element) => element.local === "autoFilter" && hides(element)) ||
    readTableParts(parts, path).some(({ root }) => hides(root.child("autoFilter")))
  );
};
