import type { SheetTail } from "../sheet-tail";
import { joined } from "../read/joined";
import { xmlBytes } from "../xml/text";
import { withPrefix } from "./append-styles";

const FIT = '<pageSetUpPr fitToPage="1"/>';
/** In place of an empty one, as openpyxl writes it: spelt unlike the other, so that it can be told what stood there. */
const FILLED = '<pageSetUpPr fitToPage="true"/>';
const EMPTY = "<pageSetUpPr/>";
/** What stands before the columns and rows is short; beyond this nothing of it is looked for. */
const LONGEST = 20_000;

/** The bytes before the tail, in which the sheet fits its pages' width; null where it already says how it fits. */
export const fitToPage = (tail: SheetTail): Uint8Array | null => {
  const front = frontOf(tail);
  if (front === null) return null;
  const { prefix } = tail;
  const own = (tag: string) => withPrefix(tag, prefix);
  const { text } = front;
  const properties = sheetProperties(text, prefix);
  if (!properties) {
    const root = new RegExp(`<${prefix}worksheet(?=[\\s/>])[^>]*>`).exec(text);
    if (!root) return null;
    const at = root.index + root[0].length;
    return front.with(text.slice(0, at) + own(`<sheetPr>${FIT}</sheetPr>`) + text.slice(at));
  }
  const { attributes, content } = properties;
  if (content?.includes(own(EMPTY)))
    return front.with(withProperties(text, properties, content.replace(own(EMPTY), own(FILLED)), prefix));
  // Of an empty pair of tags, and of a tag without anything, it could not be told afterwards what had stood there.
  const untold = content === "" || (content === null && attributes === "");
  if (untold || content?.includes("pageSetUpPr")) return null;
  return front.with(withProperties(text, properties, (content ?? "") + own(FIT), prefix));
};

/** The same bytes as before {@link fitToPage}, where the fit is still written as it was. */
export const withoutFitToPage = (tail: SheetTail): Uint8Array => {
  const front = frontOf(tail);
  const { prefix } = tail;
  const properties = front && sheetProperties(front.text, prefix);
  if (!front || !properties?.content) return tail.head;
  const { attributes, content } = properties;
  const own = (tag: string) => withPrefix(tag, prefix);
  const rest = content.replace(own(FILLED), own(EMPTY)).replace(own(FIT), "");
  if (rest === content) return tail.head;
  const left = rest !== "" ? rest : attributes === "" ? "gone" : null;
  return front.with(withProperties(front.text, properties, left, prefix));
};

type Properties = NonNullable<ReturnType<typeof sheetProperties>>;

/** The text with another content of the element: null closes it at once, "gone" leaves nothing of it. */
const withProperties = (
  text: string,
  { start, end, attributes }: Properties,
  content: string | null,
  prefix: string,
): string => {
  const tag = `${prefix}sheetPr`;
  const whole = content === null ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${content}</${tag}>`;
  return text.slice(0, start) + (content === "gone" ? "" : whole) + text.slice(end);
};

/** The part up to its columns and rows as text, and how the bytes are made anew from it. */
const frontOf = ({ head, prefix }: SheetTail): { text: string; with: (text: string) => Uint8Array } | null => {
  const decoded = new TextDecoder("utf-8", { ignoreBOM: true }).decode(head.subarray(0, LONGEST));
  const end = new RegExp(`<${prefix}(?:dimension|sheetViews|sheetFormatPr|cols|sheetData)(?=[\\s/>])`).exec(decoded);
  if (!end) return null;
  const text = decoded.slice(0, end.index);
  const length = xmlBytes(text).length;
  return { text, with: (changed) => joined(xmlBytes(changed), head.subarray(length)) };
};

/** `<sheetPr codeName="x"><tabColor/></sheetPr>`; the content is null where the element closes itself. */
const sheetProperties = (text: string, prefix: string) => {
  const tag = `${prefix}sheetPr`;
  const found = new RegExp(`<${tag}((?:\\s+[\\w:]+\\s*=\\s*(?:"[^"]*"|'[^']*'))*)(?:/>|>([^]*?)</${tag}>)`).exec(text);
  if (!found) return text.includes(`<${tag}`) ? { start: 0, end: 0, attributes: "", content: "" } : null;
  const [whole, attributes = "", content = null] = found;
  return { start: found.index, end: found.index + whole.length, attributes, content };
};
