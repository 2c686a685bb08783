import { rangeOf } from "../follow-rows";
import type { SheetTail } from "./sheet-tail";
import type { XmlElement } from "./xml/parse-xml";

/**
 * How many cells the lists of choices and the conditional formats of a sheet reach, a cell counted for each rule. Programs
 * split and join the ranges when they save; the number stays, and grows where somebody has added a rule.
 */
export const ruledCells = ({ elements }: SheetTail): number =>
  elements.reduce((sum, element) => sum + ruledWithin(element), 0);

const ruledWithin = (element: XmlElement): number => {
  if (element.local === "dataValidation") return reach(element);
  if (element.local === "conditionalFormatting") return reach(element) * element.all("cfRule").length;
  return element.children.reduce((sum, child) => sum + ruledWithin(child), 0);
};

/** `sqref="C2:C40 E2:E40"`; in an extension `<xm:sqref>C2:C40</xm:sqref>` */
const reach = (element: XmlElement): number =>
  (element.get("sqref") ?? element.child("sqref")?.text ?? "")
    .split(/\s+/)
    .map(rangeOf)
    .reduce((sum, range) => sum + (range ? (range.bottom - range.top + 1) * (range.right - range.left + 1) : 0), 0);
