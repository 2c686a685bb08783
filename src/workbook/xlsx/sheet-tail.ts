import { broken } from "./fault";
import type { Package } from "./package";
import { parseElements, type XmlElement } from "./xml/parse-xml";
import { xmlBytes, xmlText } from "./xml/text";

/**
 * What follows the rows of a worksheet: protection, merged cells, conditional formats, page setup. The rows, which may be
 * megabytes, stay bytes and are never looked at.
 */
export interface SheetTail {
  head: Uint8Array;
  text: string;
  elements: XmlElement[];
  /** The namespace prefix of the part's elements, "x:" or "". */
  prefix: string;
}

const SHEET_DATA = xmlBytes("sheetData");

/** Throws Fault "broken-file" where the rows do not end or what follows is no XML. */
export const readSheetTail = (parts: Package, path: string): SheetTail => {
  const bytes = utf8Bytes(parts.bytes(path), path);
  for (let at = bytes.length; (at = lastIndex(bytes, SHEET_DATA, at - 1)) >= 0;) {
    const tag = tagAround(bytes, at);
    if (tag === null) continue;
    const text = xmlText(bytes.subarray(tag.end), path);
    return { head: bytes.subarray(0, tag.end), text, prefix: tag.prefix, elements: parseElements(text, path).elements };
  }
  throw broken(path);
};

export const writeSheetTail = (parts: Package, path: string, tail: SheetTail, text: string): void => {
  const end = xmlBytes(text);
  const whole = new Uint8Array(tail.head.length + end.length);
  whole.set(tail.head);
  whole.set(end, tail.head.length);
  parts.put(path, whole);
};

/** Whether the user's protection is on. */
export const isProtected = (parts: Package, path: string): boolean => tailIsProtected(readSheetTail(parts, path));

export const tailIsProtected = ({ elements }: SheetTail): boolean =>
  elements.some((element) => element.local === "sheetProtection" && element.flag("sheet"));

const utf8Bytes = (bytes: Uint8Array, path: string): Uint8Array => {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return marked ? xmlBytes(xmlText(bytes, path)) : bytes;
};

const lastIndex = (bytes: Uint8Array, sought: Uint8Array, before: number): number => {
  const first = sought[0] ?? 0;
  for (let at = bytes.lastIndexOf(first, before); at >= 0; at = bytes.lastIndexOf(first, at - 1)) {
    if (sought.every((byte, index) => bytes[at + index] === byte)) return at;
    if (at === 0) break;
  }
  return -1;
};

/** The tag `</x:sheetData>` or `<x:sheetData/>` around the word, or null where the word is only a word. */
const tagAround = (bytes: Uint8Array, word: number): { end: number; prefix: string } | null => {
  const open = bytes.lastIndexOf(60, word);
  const close = bytes.indexOf(62, word);
  if (open < 0 || close < 0 || word - open > 64) return null;
  const tag = new TextDecoder().decode(bytes.subarray(open, close + 1));
  const found = /^<(\/?)([\w.-]+:)?sheetData\s*(\/?)>$/.exec(tag);
  if (!found || (found[1] === "") === (found[3] === "")) return null;
  return { end: close + 1, prefix: found[2] ?? "" };
};
