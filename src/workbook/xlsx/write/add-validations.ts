import type { Validation } from "../../../core/table/validation";
import { rangeOf } from "../../follow-rows";
import type { SheetTail } from "../sheet-tail";
import { appendTo, editText, insertAt, setAttribute } from "../xml/edit-text";
import type { XmlElement } from "../xml/parse-xml";
import { withPrefix } from "./append-styles";
import { validationXml } from "./validation-xml";

/** What the schema puts behind the rows and before the list of what may be typed. */
const BEFORE = new Set([
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
]);

/** The tail's text with these rules; where the user has one of his own for a cell of the area, that one stays alone. */
export const addValidations = ({ text, elements, prefix }: SheetTail, wanted: readonly Validation[]): string => {
  const ruled = elements.flatMap(areasIn);
  const free = wanted.filter(({ area }) => !ruled.some((other) => meet(area, other)));
  if (free.length === 0) return text;
  const list = elements.find(({ local }) => local === "dataValidations");
  const content = withPrefix(free.map(validationXml).join(""), prefix);
  if (list) {
    const count = String(list.all("dataValidation").length + free.length);
    return editText(text, [...setAttribute(list, "count", count), ...appendTo(list, content)]);
  }
  const next = elements.find(({ local }) => !BEFORE.has(local));
  const place = next?.start ?? text.search(new RegExp(`</${prefix}worksheet`));
  const tag = `${prefix}dataValidations`;
  return editText(text, [insertAt(place, `<${tag} count="${free.length}">${content}</${tag}>`)]);
};

/** `sqref="C2:C40 E2"`; in an extension `<xm:sqref>C2:C40</xm:sqref>` */
const areasIn = (element: XmlElement): string[] =>
  element.local === "dataValidation"
    ? (element.get("sqref") ?? element.child("sqref")?.text ?? "").split(/\s+/).filter((area) => area !== "")
    : element.children.flatMap(areasIn);

/** An area that is not understood may be anywhere. */
const meet = (area: string, other: string): boolean => {
  const [one, two] = [rangeOf(area), rangeOf(other)];
  if (!one || !two) return true;
  return one.top <= two.bottom && two.top <= one.bottom && one.left <= two.right && two.left <= one.right;
};
