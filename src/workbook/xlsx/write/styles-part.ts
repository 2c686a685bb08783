import { addContentTypes } from "../content-types";
import { Fault } from "../fault";
import type { Package } from "../package";
import { addRelationships } from "../relationships";
import type { WorkbookPart } from "../workbook-part";
import { NEW_STYLES } from "./append-styles";
import type { StylesUndo } from "./undo-record";

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** Where the styles are, and how to take the part out again where it had to be made. */
export const stylesPart = (parts: Package, book: WorkbookPart): { path: string; undo: StylesUndo | null } => {
  const target = book.relationships.find(({ type }) => type === "styles")?.target ?? null;
  const known = target === null ? null : parts.find(target);
  return known === null ? newStyles(parts, book, target) : { path: known, undo: null };
};

/**
 * A part for styles, where the workbook has none: at the place that it names, if it names one that is not there. What is
 * said of that place already stays the user's.
 */
const newStyles = (parts: Package, book: WorkbookPart, target: string | null): { path: string; undo: StylesUndo } => {
  const path = target ?? `${book.path.slice(0, book.path.lastIndexOf("/") + 1)}styles.xml`;
  if (parts.find(path) !== null) throw new Fault("broken-file", path);
  parts.put(path, NEW_STYLES);
  const type = addContentTypes(parts, [{ part: path, type: STYLES_TYPE }]);
  if (target === null) addRelationships(parts, book.path, "styles", [path]);
  return { path, undo: { relationship: target === null, type } };
};
