import { removeContentTypes } from "../content-types";
import type { Package } from "../package";
import { removeRelationships } from "../relationships";
import type { SheetEntry, WorkbookPart } from "../workbook-part";

/** A chain that names cells of a sheet without them makes Excel repair the file. It is a cache: Excel builds it anew. */
export const dropCalculationChain = (parts: Package, book: WorkbookPart, sheets: readonly SheetEntry[]): void => {
  const chain = book.relationships.find(({ type }) => type === "calcChain");
  const path = chain?.target ? parts.find(chain.target) : null;
  if (!chain || path === null) return;
  const text = parts.text(path);
  if (!sheets.some(({ sheetId }) => new RegExp(`\\si\\s*=\\s*["']${sheetId}["']`).test(text))) return;
  removeRelationships(parts, book.path, new Set([chain.id]));
  removeContentTypes(parts, new Set([path]));
  parts.remove(path);
};
