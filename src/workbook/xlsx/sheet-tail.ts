import { broken } from "./fault";
import type { Package } from "./package";
import { joined } from "./read/joined";
import { type CellTaker, SheetScanner } from "./read/scan-sheet";
import { type Encoding, encodingOf } from "./xml/encoding";
import { parseElements, type XmlElement } from "./xml/parse-xml";
import { xmlBytes, xmlText } from "./xml/text";

/**
 * What follows the rows of a worksheet: protection, merged cells, conditional formats, page setup. The rows, which may be
 * megabytes, stay bytes and are only passed over.
 */
export interface SheetTail {
  /** In UTF-8, whatever the part is written in. */
  head: Uint8Array;
  text: string;
  elements: XmlElement[];
  /** The namespace prefix of the part's elements, "x:" or "". */
  prefix: string;
  encoding: Encoding;
}

/** Where the rows of a part end, so that marks and pages of one sheet do not each pass over all of them. */
const known = new WeakMap<object, { rowsEnd: number; prefix: string }>();

/** Throws Fault "broken-file" where the rows do not end or what follows is no XML. */
export const readSheetTail = (parts: Package, path: string): SheetTail => {
  const original = parts.bytes(path);
  const encoding = encodingOf(original);
  const bytes = encoding === "utf-8" ? original : xmlBytes(xmlText(original, path));
  const { rowsEnd, prefix } = known.get(parts.version(path)) ?? passOver(bytes, path);
  known.set(parts.version(path), { rowsEnd, prefix });
  const text = xmlText(bytes.subarray(rowsEnd), path);
  return { head: bytes.subarray(0, rowsEnd), text, prefix, elements: parseElements(text, path).elements, encoding };
};

const passOver = (bytes: Uint8Array, path: string): { rowsEnd: number; prefix: string } => {
  const scanner = new SheetScanner(passing, path);
  scanner.feed(bytes);
  if (scanner.rowsEnd < 0 || !scanner.names) throw broken(path);
  return { rowsEnd: scanner.rowsEnd, prefix: scanner.names.prefix };
};

const passing: CellTaker = { row: () => true, wants: () => false, plain: () => undefined, mixed: () => undefined };

export const writeSheetTail = (
  parts: Package,
  path: string,
  { head, encoding, prefix }: SheetTail,
  text: string,
): void => {
  const whole = joined(head, xmlBytes(text));
  parts.put(path, encoding === "utf-8" ? whole : xmlText(whole, path));
  if (encoding === "utf-8") known.set(parts.version(path), { rowsEnd: head.length, prefix });
};

/** Whether the user's protection is on. */
export const isProtected = (parts: Package, path: string): boolean => tailIsProtected(readSheetTail(parts, path));

export const tailIsProtected = ({ elements }: SheetTail): boolean =>
  elements.some((element) => element.local === "sheetProtection" && element.flag("sheet"));
