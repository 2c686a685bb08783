import { OUR_PREFIX } from "../../names";
import { type ListUndo, parseListUndo, printListUndo } from "./list-undo";

/** The hidden name that holds the record, as a formula that is one text. */
export const UNDO_NAME = `${OUR_PREFIX}undo`;

/** What cannot be seen from the file itself when the software's additions are taken out again. */
export interface UndoRecord {
  definedNames: ListUndo;
  styles: StylesUndo;
}

/** "unchanged"; "new" for a part that was not there; or its lists before, valid only while the part has this checksum. */
export type StylesUndo = "unchanged" | "new" | { checksum: string; lists: ListUndo[] };

const VERSION = "v1";

/** At most 255 characters, the longest text that Excel allows within a formula. */
export const printUndo = ({ definedNames, styles }: UndoRecord): string => {
  const told = typeof styles === "string" ? [styles] : [styles.checksum, ...styles.lists.map(printListUndo)];
  return `"${[VERSION, printListUndo(definedNames), ...told].join(";")}"`;
};

/** Null for a record of another version, or one that someone has edited: then only what is plainly ours is removed. */
export const parseUndo = (formula: string): UndoRecord | null => {
  const [version, names = "", checksum = "", ...rest] = formula.trim().replace(/^"|"$/g, "").split(";");
  const definedNames = parseListUndo(names);
  if (version !== VERSION || definedNames === null) return null;
  if (checksum === "unchanged" || checksum === "new") return { definedNames, styles: checksum };
  const lists = rest.map(parseListUndo).filter((list) => list !== null);
  return { definedNames, styles: lists.length === rest.length ? { checksum, lists } : "unchanged" };
};
