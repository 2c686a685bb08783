import {
  type CellRange,
  followFormula,
  followRange,
  followTableRange,
  type MovedRows,
  rangeOf,
  rangeText,
} from "../../../follow-rows";
import type { SheetTail } from "../../sheet-tail";
import { type Edit, editText, removeElement, setAttribute } from "../../xml/edit-text";
import type { XmlElement } from "../../xml/parse-xml";
import { escapeXml } from "../../xml/text";

/** What follows the rows of a worksheet, with all that pointed at the old records pointing at the new ones. */
export const followTail = ({ text, elements }: SheetTail, moved: MovedRows): { text: string; links: Set<string> } => {
  const links = new Set<string>();
  const edits = elements.flatMap((element) => editsOf(element, moved, links));
  return { text: editText(text, edits), links };
};

const editsOf = (element: XmlElement, moved: MovedRows, links: Set<string>): Edit[] => {
  switch (element.local) {
    case "autoFilter":
      // No row is hidden any more: what the filter had chosen is said of the old records.
      return [
        ...followed(element, "ref", moved, followTableRange),
        ...[...element.all("filterColumn"), ...element.all("sortState")].map(removeElement),
      ];
    case "sortState":
      return [removeElement(element)];
    case "mergeCells":
      return without(element, (child) => touches(child, moved));
    case "hyperlinks":
      for (const child of element.children) if (touches(child, moved)) links.add(child.get("id") ?? "");
      return without(element, (child) => touches(child, moved));
    default:
      return followedWithin(element, moved);
  }
};

/** Conditional formats, validation, ignored errors, protected ranges, and the newer ones of them in extensions. */
const followedWithin = (element: XmlElement, moved: MovedRows): Edit[] => {
  const own = followed(element, "sqref", moved, followRange);
  if (element.children.length > 0)
    return [...own, ...element.children.flatMap((child) => followedWithin(child, moved))];
  const now = FORMULAS.has(element.local)
    ? followFormula(element.text, moved.sheet, moved)
    : element.local === "sqref"
      ? followedList(element.text, moved, followRange)
      : element.text;
  if (now === element.text) return own;
  return [...own, { start: element.openEnd, end: element.closeStart, text: escapeXml(now) }];
};

const FORMULAS = new Set(["formula", "formula1", "formula2", "f"]);

const followed = (element: XmlElement, attribute: string, moved: MovedRows, follow: typeof followRange): Edit[] => {
  const before = element.get(attribute);
  const now = before === null ? null : followedList(before, moved, follow);
  return now === null || now === before ? [] : setAttribute(element, attribute, now);
};

/** "C2:C4 E2:E4" */
const followedList = (list: string, moved: MovedRows, follow: typeof followRange): string =>
  list
    .split(" ")
    .map((text) => {
      const range = rangeOf(text);
      const now = range && follow(range, moved);
      return range === null || now === null || same(range, now) ? text : rangeText(now);
    })
    .join(" ");

const same = (one: CellRange, other: CellRange): boolean => one.bottom === other.bottom && one.right === other.right;

/** Merged cells and links among the records belong to records that are gone. */
const touches = (child: XmlElement, { firstRow, oldLast, newLast }: MovedRows): boolean => {
  const range = rangeOf(child.get("ref") ?? "");
  return range !== null && range.bottom >= firstRow && range.top <= Math.max(oldLast, newLast);
};

const without = (element: XmlElement, isGone: (child: XmlElement) => boolean): Edit[] => {
  const gone = element.children.filter(isGone);
  if (gone.length === 0) return [];
  if (gone.length === element.children.length) return [removeElement(element)];
  const left = String(element.children.length - gone.length);
  return [...gone.map(removeElement), ...(element.get("count") === null ? [] : setAttribute(element, "count", left))];
};
