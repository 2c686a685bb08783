import { OUR_PREFIX } from "../../names";
import type { Package } from "../package";
import { readWorkbookPart, type WorkbookPart } from "../workbook-part";
import { type Edit, editText, insertAt, removeElement, setAttribute } from "../xml/edit-text";
import type { XmlElement } from "../xml/parse-xml";
import { nameEdits } from "./workbook-edits";

/** The hidden name that tells how the request for calculating anew was written before ours: "none", "absent", "=0". */
const RECALCULATION_NAME = `${OUR_PREFIX}recalculation`;
const ATTRIBUTE = "fullCalcOnLoad";

export const asksToRecalculate = (book: WorkbookPart): boolean =>
  recordOf(book) !== undefined && book.root.child("calcPr")?.flag(ATTRIBUTE) === true;

const recordOf = ({ names }: WorkbookPart) =>
  names.find(({ name, sheet }) => sheet === null && name.toLowerCase() === RECALCULATION_NAME);

/** Asks Excel to calculate all formulas on opening, for what they hold was calculated before the data changed. */
export const askToRecalculate = (parts: Package): void => {
  const book = readWorkbookPart(parts);
  const { root } = book;
  const known = root.child("calcPr");
  if (known?.flag(ATTRIBUTE)) return;
  const value = known?.get(ATTRIBUTE) ?? null;
  const record = known === undefined ? "none" : value === null ? "absent" : `=${value}`;
  const named = nameEdits(book, [{ name: RECALCULATION_NAME, formula: `"${record}"`, hidden: true }]);
  parts.put(book.path, editText(root.source, [...named, ...requestEdits(root, known)]));
};

/** The same for good, where the user's own cells have changed: it is no addition of ours that could be taken out again. */
export const recalculateOnOpening = (parts: Package): void => {
  const { path, root } = readWorkbookPart(parts);
  const known = root.child("calcPr");
  if (known?.flag(ATTRIBUTE)) return;
  parts.put(path, editText(root.source, requestEdits(root, known)));
};

const requestEdits = (root: XmlElement, known: XmlElement | undefined): Edit[] => {
  const request = ` ${ATTRIBUTE}="1"`;
  if (known && known.get(ATTRIBUTE) !== null) return setAttribute(known, ATTRIBUTE, "1");
  if (known) return [insertAt(known.start + 1 + known.name.length, request)];
  const place = root.child("definedNames")?.end ?? root.child("sheets")?.end ?? root.closeStart;
  return [insertAt(place, `<${root.prefix}calcPr${request}/>`)];
};

/** Takes the request away again; none is left where Excel has fulfilled it since. */
export const recalculationUndo = (book: WorkbookPart): Edit[] => {
  const [, record = ""] = /^"(.*)"$/.exec(recordOf(book)?.formula.trim() ?? "") ?? [];
  const element = book.root.child("calcPr");
  if (!element?.flag(ATTRIBUTE)) return [];
  if (record === "none" && /^<(?:\w+:)?calcPr fullCalcOnLoad="1"\/>$/.test(element.outer))
    return [removeElement(element)];
  if (record.startsWith("=")) return setAttribute(element, ATTRIBUTE, record.slice(1));
  const at = record === "absent" ? element.openTag.indexOf(` ${ATTRIBUTE}="1"`) : -1;
  return at < 0 ? [] : [{ start: element.start + at, end: element.start + at + ATTRIBUTE.length + 5, text: "" }];
};
