import { strictDecoder } from "../xml/encoding";
import { decodeEscapes, decodeReferences } from "../xml/text";
import type { Names } from "./names";
import { Byte, Tag, TagKind } from "./tag";

const decode = strictDecoder("utf-8");

/** Bytes as text, references still in it. Throws NotXml where they are no UTF-8. */
export const plainText = (bytes: Uint8Array, start: number, end: number): string => decode(bytes.subarray(start, end));

/** What a stretch of XML holds: calls for each child's opening and closing, and for the text between, as XML means it. */
export interface Listener {
  open(tag: Tag): void;
  close(tag: Tag): void;
  text(text: string): void;
}

const tag = new Tag();

export const listen = (bytes: Uint8Array, start: number, end: number, listener: Listener): void => {
  for (let at = start; at < end;) {
    let open = bytes.indexOf(Byte.less, at);
    if (open < 0 || open > end) open = end;
    if (open > at) listener.text(decodeReferences(plainText(bytes, at, open)));
    if (open >= end || !tag.read(bytes, open, end)) return;
    at = tag.end;
    if (tag.kind === TagKind.cdata) listener.text(plainText(bytes, tag.nameStart, tag.nameEnd));
    else if (tag.kind === TagKind.open) listener.open(tag);
    else if (tag.kind === TagKind.close) listener.close(tag);
    else if (tag.kind === TagKind.selfClosed) {
      listener.open(tag);
      listener.close(tag);
    }
  }
};

/** The text of an <si> or <is>: all runs joined, the phonetic guides (<rPh>) of Japanese left out. */
export const richText = (bytes: Uint8Array, start: number, end: number, names: Names): string => {
  let joined = "";
  let run: string | null = null;
  let guides = 0;
  listen(bytes, start, end, {
    open: (child) => {
      if (child.is(bytes, names.guide)) guides++;
      else if (guides === 0 && child.is(bytes, names.text)) run = "";
    },
    close: (child) => {
      if (child.is(bytes, names.guide)) guides--;
      else if (run !== null && child.is(bytes, names.text)) {
        joined += decodeEscapes(run);
        run = null;
      }
    },
    text: (text) => {
      if (run !== null) run += text;
    },
  });
  return joined;
};
