import { OUR_PREFIX } from "../../names";
import { type ListUndo, parseListUndo, printListUndo } from "./list-undo";

/** The hidden name that holds the record, as a formula that is one text. */
export const UNDO_NAME = `${OUR_PREFIX}undo`;

/** What cannot be seen from the file itself when the software's additions are taken out again. */
export interface UndoRecord {
  definedNames: ListUndo;
  styles: StylesUndo;
}

/**
 * "unchanged"; which of the ways to a part that was not there is ours; or its lists before, valid only while the part has
 * this checksum.
 */
export type StylesUndo =
  "unchanged" | { relationship: boolean; type: boolean } | { checksum: string; lists: ListUndo[] };

const VERSION = "v1";

/** At most 255 characters, the longest text that Excel allows within a formula. */
export const printUndo = ({ definedNames, styles }: UndoRecord): string => {
  return `"${[VERSION, printListUndo(definedNames), ...printStyles(styles)].join(";")}"`;
};

const printStyles = (styles: StylesUndo): string[] => {
  if (styles === "unchanged") return [styles];
  if ("checksum" in styles) return [styles.checksum, ...styles.lists.map(printListUndo)];
  // "new" alone is what versions before wrote, and has always meant both.
  const { relationship, type } = styles;
  return [relationship && type ? "new" : `new-${relationship ? "r" : ""}${type ? "t" : ""}`];
};

// new · new-r · new-t · new-
const NEW = /^new(?:-(r?)(t?))?$/;

/** Null for a record of another version, or one that someone has edited: then only what is plainly ours is removed. */
export const parseUndo = (formula: string): UndoRecord | null => {
  const [version, names = "", checksum = "", ...rest] = formula.trim().replace(/^"|"$/g, "").split(";");
  const definedNames = parseListUndo(names);
  if (version !== VERSION || definedNames === null) return null;
  if (checksum === "unchanged") return { definedNames, styles: checksum };
  const made = NEW.exec(checksum);
  if (made) {
    const both = checksum === "new";
    return { definedNames, styles: { relationship: both || made[1] === "r", type: both || made[2] === "t" } };
  }
  const lists = rest.map(parseListUndo).filter((list) => list !== null);
  return { definedNames, styles: lists.length === rest.length ? { checksum, lists } : "unchanged" };
};
