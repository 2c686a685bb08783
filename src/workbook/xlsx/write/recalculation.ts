import { OUR_PREFIX } from "../../names";
import type { Package } from "../package";
import { readWorkbookPart, type WorkbookPart } from "../workbook-part";
import { type Edit, editText, insertAt, removeElement, setAttribute } from "../xml/edit-text";
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
  const request = ` ${ATTRIBUTE}="1"`;
  const edits: Edit[] = nameEdits(book, [{ name: RECALCULATION_NAME, formula: `"${record}"`, hidden: true }]);
  if (value !== null && known) edits.push(...setAttribute(known, ATTRIBUTE, "1"));
  else if (known) edits.push(insertAt(known.start + 1 + known.name.length, request));
  else {
    const place = root.child("definedNames")?.end ?? root.child("sheets")?.end ?? root.closeStart;
    edits.push(insertAt(place, `<${root.prefix}calcPr${request}/>`));
  }
  parts.put(book.path, editText(root.source, edits));
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
