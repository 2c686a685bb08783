import { broken } from "../fault";

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const isScalar = (code: number) => code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);

/** What XML text means: the five names, numeric references (all of a Vietnamese sheet may be written so), CDATA. */
export const decodeXml = (text: string): string => {
  if (text.includes("<![CDATA[")) return decodeCdata(text);
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]{2,4}));/g, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? parseInt(hex as string, 16) : NaN;
    return isScalar(code) ? String.fromCodePoint(code) : (NAMED[String(name)] ?? whole);
  });
};

const decodeCdata = (text: string): string => {
  const start = text.indexOf("<![CDATA[");
  const end = text.indexOf("]]>", start);
  if (start < 0 || end < 0) return decodeXml(text.replaceAll("<![CDATA[", ""));
  return decodeXml(text.slice(0, start)) + text.slice(start + 9, end) + decodeXml(text.slice(end + 3));
};

/** A cell's text: `_x000D_` is how Excel writes what XML cannot hold, `_x005F_` the underscore of a literal one. */
export const decodeCellText = (text: string): string => {
  const plain = decodeXml(text);
  if (!plain.includes("_x")) return plain;
  return plain.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
};

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => `&${char === "&" ? "amp" : char === "<" ? "lt" : char === ">" ? "gt" : "quot"};`);

const LONGEST_CELL_TEXT = 32_767;
/** What XML 1.0 forbids, a carriage return (which XML would turn into a line feed), and what already looks escaped. */
const UNSAFE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text for a cell: cut to what Excel holds, and whatever characters it has, read back the same. */
export const encodeCellText = (text: string): string => {
  const cut = text.length > LONGEST_CELL_TEXT ? text.slice(0, LONGEST_CELL_TEXT).replace(/[\ud800-\udbff]$/, "") : text;
  return escapeXml(
    cut.replace(UNSAFE, (char) => {
      const code = char.charCodeAt(0);
      return code >= 0xd800 && code <= 0xdfff ? "\ufffd" : `_x${code.toString(16).toUpperCase().padStart(4, "0")}_`;
    }),
  );
};

const UTF16_LITTLE = 0xfffe;
const UTF16_BIG = 0xfeff;

/**
 * A part's text, its byte order mark kept: encoding it again gives the same bytes. UTF-16 parts come out as if they had
 * been UTF-8. Bytes that are no text are a broken part, for a replacement character would be saved over them.
 */
export const xmlText = (bytes: Uint8Array, part: string): string => {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  const encoding = mark === UTF16_LITTLE ? "utf-16le" : mark === UTF16_BIG ? "utf-16be" : "utf-8";
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: encoding === "utf-8" }).decode(bytes);
    return encoding === "utf-8" ? text : text.replace(/^(<\?xml[^>]*encoding=["'])[^"']*/, "$1UTF-8");
  } catch {
    throw broken(part);
  }
};

export const xmlBytes = (text: string): Uint8Array => new TextEncoder().encode(text);
