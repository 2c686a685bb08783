import { TrackerError } from "../../../core/error";
import type { Mark, MarkLook } from "../../../core/report/sheet-model";
import { markStyles } from "../../../core/report/styles";
import { lookName } from "../../names";
import { markersOf } from "../markers";
import type { Package } from "../package";
import { readSheetTail, tailIsProtected, writeSheetTail } from "../sheet-tail";
import { readWorkbookPart, sheetPath, type WorkbookPart } from "../workbook-part";
import { editText, removeElement } from "../xml/edit-text";
import { addOutput } from "./add-output";
import { appendStyles, checksumOf, withPrefix } from "./append-styles";
import { addMarks, LOOKS, removeMarks } from "./marks";
import { removeOutput } from "./remove-output";
import { highlightFormat } from "./style-parts";
import { parseUndo, printUndo, UNDO_NAME } from "./undo-record";
import { nameEdits } from "./workbook-edits";

const LOOK_NAMES = new Set(LOOKS.map(lookName));

/** Whether highlights of ours are in the workbook. */
export const isHighlighted = ({ names }: WorkbookPart): boolean =>
  names.some(({ name, sheet }) => sheet === null && LOOK_NAMES.has(name.toLowerCase()));

/**
 * Replaces the highlights and leaves the report as it is; clearing it afterwards gives the same parts back all the same.
 * @throws TrackerError no-such-sheet, sheet-protected
 */
export const replaceMarks = (parts: Package, marks: readonly Mark[]): void => {
  if (markersOf(readWorkbookPart(parts)).size === 0) {
    removeOutput(parts, []);
    addOutput(parts, { sheets: [], marks }, null);
    return;
  }
  dropMarks(parts);
  const book = readWorkbookPart(parts);
  const looks = LOOKS.filter((look) => marks.some((mark) => mark.look === look));
  const stale = book.names.filter(({ name, sheet }) => sheet === null && LOOK_NAMES.has(name.toLowerCase()));
  parts.put(
    book.path,
    editText(
      book.root.source,
      stale.map(({ element }) => removeElement(element)),
    ),
  );
  if (looks.length === 0) return;
  const numbers = lookNumbers(parts, readWorkbookPart(parts), looks);
  for (const sheet of new Set(marks.map((mark) => mark.sheet))) {
    const path = sheetPath(book, sheet);
    const tail = readSheetTail(parts, path);
    if (tailIsProtected(tail)) throw new TrackerError("sheet-protected", { sheet });
    const own = marks.filter((mark) => mark.sheet === sheet);
    writeSheetTail(parts, path, tail, addMarks(tail, own, numbers));
  }
  const now = readWorkbookPart(parts);
  const names = looks.map((look) => ({ name: lookName(look), formula: "TRUE", hidden: true }));
  parts.put(now.path, editText(now.root.source, nameEdits(now, names)));
};

const dropMarks = (parts: Package): void => {
  for (const { path } of readWorkbookPart(parts).sheets) {
    if (path === null) continue;
    const tail = readSheetTail(parts, path);
    const text = removeMarks(tail);
    if (text !== null) writeSheetTail(parts, path, tail, text);
  }
};

/** The numbers of the highlights' formats: those that are there from before, else new ones, told to the record. */
const lookNumbers = (parts: Package, book: WorkbookPart, looks: readonly MarkLook[]): Map<MarkLook, number> => {
  const target = book.relationships.find(({ type }) => type === "styles")?.target ?? "";
  const root = parts.xml(target);
  const known = (root.child("dxfs")?.children ?? []).map(({ outer }) => outer);
  const placeOf = (look: MarkLook) =>
    known.lastIndexOf(withPrefix(highlightFormat(markStyles[look].fill), root.prefix));
  if (looks.every((look) => placeOf(look) >= 0)) return new Map(looks.map((look) => [look, placeOf(look)]));
  const { text, numbers } = appendStyles(root, target, [], looks);
  const record = book.names.find(({ name }) => name.toLowerCase() === UNDO_NAME);
  const undo = record ? parseUndo(record.formula) : null;
  parts.put(target, text);
  // The lists are cut where the user's own end, whatever stands behind: only the checksum is another.
  if (record && undo && typeof undo.styles !== "string" && "checksum" in undo.styles) {
    if (undo.styles.checksum !== checksumOf(root.source)) return numbers.look;
    const styles = { ...undo.styles, checksum: checksumOf(text) };
    const { openEnd: start, closeStart: end } = record.element;
    parts.put(
      book.path,
      editText(book.root.source, [{ start, end, text: printUndo({ ...undo, styles }).replaceAll('"', "&quot;") }]),
    );
  }
  return numbers.look;
};
