import { asDamage } from "../fault";
import { encodeText, encodingOf, strictDecoder } from "./encoding";

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const isScalar = (code: number) => code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);

/** What XML text means: references (all of a Vietnamese sheet may be written so), CDATA as it stands, no comments. */
export const decodeXml = (text: string): string => {
  if (!text.includes("<")) return decodeReferences(text);
  return text
    .split(ASIDE)
    .map((piece, index) => (index % 2 === 0 ? decodeReferences(piece) : cdataOf(piece)))
    .join("");
};

// <![CDATA[a < b]]> · <!-- remark --> · <?instruction?>
const ASIDE = /(<!\[CDATA\[[^]*?\]\]>|<!--[^]*?-->|<\?[^]*?\?>)/;

const cdataOf = (aside: string): string => (aside.startsWith("<![CDATA[") ? aside.slice(9, -3) : "");

/** The five names and the numbers of characters. */
export const decodeReferences = (text: string): string => {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]{2,4}));/g, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? parseInt(hex as string, 16) : NaN;
    return isScalar(code) ? String.fromCodePoint(code) : (NAMED[String(name)] ?? whole);
  });
};

/** A cell's text: `_x000D_` is how Excel writes what XML cannot hold, `_x005F_` the underscore of a literal one. */
export const decodeEscapes = (text: string): string => {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
};

export const decodeCellText = (text: string): string => decodeEscapes(decodeXml(text));

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

/**
 * A part's text, its byte order mark kept: encoding it again in the same way gives the same bytes. Bytes that are no text
 * are a broken part, for a replacement character would be saved over them.
 */
export const xmlText = (bytes: Uint8Array, part: string): string => {
  try {
    return strictDecoder(encodingOf(bytes))(bytes);
  } catch (error) {
    throw asDamage(error, part);
  }
};

export const xmlBytes = (text: string): Uint8Array => encodeText(text, "utf-8");
