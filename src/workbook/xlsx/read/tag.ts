import { NotXml } from "../fault";

/** The bytes of XML's own characters, and of the letters that name what a sheet holds. */
export const Byte = {
  space: 32,
  exclamation: 33,
  doubleQuote: 34,
  ampersand: 38,
  apostrophe: 39,
  minus: 45,
  point: 46,
  slash: 47,
  zero: 48,
  nine: 57,
  less: 60,
  equals: 61,
  greater: 62,
  question: 63,
} as const;

export const TagKind = { open: 0, selfClosed: 1, close: 2, cdata: 3, aside: 4 } as const;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const COMMENT = bytesOf("<!--");
const COMMENT_END = bytesOf("-->");
const CDATA = bytesOf("<![CDATA[");
const CDATA_END = bytesOf("]]>");
const INSTRUCTION_END = bytesOf("?>");

/** What begins with a `<`, where it stands in the bytes. One object is used for all tags of a part. */
export class Tag {
  kind: number = TagKind.open;
  /** Its qualified name ("x:sheetData"), or the content of a CDATA section. */
  nameStart = 0;
  nameEnd = 0;
  /** Behind its `>`. */
  end = 0;

  /** Reads what begins at `at`; false where the bytes stop before its end. Throws NotXml for a document type. */
  read(bytes: Uint8Array, at: number, limit: number): boolean {
    const next = bytes[at + 1];
    if (next === Byte.exclamation || next === Byte.question) return this.aside(bytes, at, limit, next);
    this.nameStart = next === Byte.slash ? at + 2 : at + 1;
    let behind = this.nameStart;
    while (behind < limit && !endsName(bytes[behind] ?? 0)) behind++;
    this.nameEnd = behind;
    for (; behind < limit; behind++) {
      const code = bytes[behind];
      if (code === Byte.greater) break;
      if (code !== Byte.doubleQuote && code !== Byte.apostrophe) continue;
      behind = bytes.indexOf(code, behind + 1);
      if (behind < 0) return false;
    }
    if (behind >= limit) return false;
    const selfClosed = bytes[behind - 1] === Byte.slash;
    this.kind = next === Byte.slash ? TagKind.close : selfClosed ? TagKind.selfClosed : TagKind.open;
    this.end = behind + 1;
    return true;
  }

  /** Whether this is its name, prefix included. */
  is(bytes: Uint8Array, name: Uint8Array): boolean {
    return this.nameEnd - this.nameStart === name.length && startsWith(bytes, this.nameStart, name);
  }

  private aside(bytes: Uint8Array, at: number, limit: number, next: number): boolean {
    if (next === Byte.exclamation && limit - at < CDATA.length) return false;
    const cdata = startsWith(bytes, at, CDATA);
    // A document type may define entities without end; no program writes one into a workbook.
    if (next === Byte.exclamation && !cdata && !startsWith(bytes, at, COMMENT)) throw new NotXml("document type");
    const closing = next === Byte.question ? INSTRUCTION_END : cdata ? CDATA_END : COMMENT_END;
    const opening = next === Byte.question ? 2 : cdata ? CDATA.length : COMMENT.length;
    const end = indexOfBytes(bytes, closing, at + opening, limit);
    if (end < 0) return false;
    this.kind = cdata ? TagKind.cdata : TagKind.aside;
    this.nameStart = at + opening;
    this.nameEnd = end;
    this.end = end + closing.length;
    return true;
  }
}

export const endsName = (code: number): boolean => code <= Byte.space || code === Byte.slash || code === Byte.greater;

export const startsWith = (bytes: Uint8Array, at: number, sought: Uint8Array): boolean => {
  for (let index = 0; index < sought.length; index++) if (bytes[at + index] !== sought[index]) return false;
  return true;
};

const indexOfBytes = (bytes: Uint8Array, sought: Uint8Array, from: number, limit: number): number => {
  const first = sought[0] ?? 0;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (at + sought.length > limit) return -1;
    if (startsWith(bytes, at, sought)) return at;
  }
  return -1;
};
