import { OUR_PREFIX } from "../../names";
import type { Package } from "../package";
import { readWorkbookPart, type WorkbookPart } from "../workbook-part";
import { editText, removeElement } from "../xml/edit-text";
import { nameEdits } from "./workbook-edits";

/**
 * A text about what was written, kept in hidden names: they outlive being saved by any program, as parts of one's own do
 * not. Excel takes texts of 255 characters within a formula, and formulas of 8,192.
 */
const PREFIX = `${OUR_PREFIX}written_`;
const LONGEST_TEXT = 250;
const LONGEST_FORMULA = 7500;

const isRecord = (name: string): boolean => name.toLowerCase().startsWith(PREFIX);

/** "" where there is none. Only letters, digits and plain signs. */
export const readRecord = ({ names }: WorkbookPart): string =>
  names
    .filter(({ name, sheet }) => sheet === null && isRecord(name))
    .sort((a, b) => numberOf(a.name) - numberOf(b.name))
    .map(({ formula }) => Array.from(formula.matchAll(/"([^"]*)"/g), ([, text = ""]) => text).join(""))
    .join("");

const numberOf = (name: string): number => Number(name.slice(PREFIX.length));

/** In place of the one before. */
export const keepRecord = (parts: Package, text: string): void => {
  const before = readWorkbookPart(parts);
  const stale = before.names.filter(({ name }) => isRecord(name)).map(({ element }) => removeElement(element));
  if (stale.length > 0) parts.put(before.path, editText(before.root.source, stale));
  const book = readWorkbookPart(parts);
  const names = pieces(text, LONGEST_FORMULA).map((piece, index) => ({
    name: `${PREFIX}${index + 1}`,
    formula: pieces(piece, LONGEST_TEXT)
      .map((one) => `"${one}"`)
      .join("&"),
    hidden: true,
  }));
  if (names.length > 0) parts.put(book.path, editText(book.root.source, nameEdits(book, names)));
};

const pieces = (text: string, length: number): string[] =>
  Array.from({ length: Math.ceil(text.length / length) }, (_, index) =>
    text.slice(index * length, (index + 1) * length),
  );
