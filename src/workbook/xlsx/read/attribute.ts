import { Byte, startsWith } from "./tag";

/** Where the value of a tag's attribute begins, behind its quote; -1 where the tag, from behind its name, has none. */
export const attributeStart = (bytes: Uint8Array, from: number, end: number, name: Uint8Array): number => {
  for (let at = from; at < end;) {
    while (at < end && (bytes[at] ?? 0) <= Byte.space) at++;
    const start = at;
    while (at < end && bytes[at] !== Byte.equals && (bytes[at] ?? 0) > Byte.space) at++;
    const found = at - start === name.length && startsWith(bytes, start, name);
    while (at < end && bytes[at] !== Byte.doubleQuote && bytes[at] !== Byte.apostrophe) at++;
    if (at >= end) return -1;
    if (found) return at + 1;
    const closing = bytes.indexOf(bytes[at] ?? 0, at + 1);
    if (closing < 0) return -1;
    at = closing + 1;
  }
  return -1;
};

const decoder = new TextDecoder();

/** The value itself; null where there is none. */
export const attribute = (bytes: Uint8Array, from: number, end: number, name: Uint8Array): string | null => {
  const start = attributeStart(bytes, from, end, name);
  return start < 0 ? null : decoder.decode(bytes.subarray(start, bytes.indexOf(bytes[start - 1] ?? 0, start)));
};
