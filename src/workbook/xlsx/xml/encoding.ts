import { NotXml } from "../fault";

/** What XML parts are written in; every other encoding is refused as damage, for nobody may guess it. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** By the byte order mark or, without one, the `<` that every part begins with. */
export const encodingOf = (bytes: Uint8Array): Encoding => {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  if (mark === 0xfffe || mark === 0x3c00) return "utf-16le";
  return mark === 0xfeff || mark === 0x003c ? "utf-16be" : "utf-8";
};

export const encodeText = (text: string, encoding: Encoding): Uint8Array => {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), encoding === "utf-16le");
  return new Uint8Array(view.buffer);
};

/** A strict decoder that keeps a byte order mark. Its function throws NotXml where the bytes are no text. */
export const strictDecoder = (encoding: Encoding) => {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return (bytes: Uint8Array, stream = false): string => {
    try {
      return decoder.decode(bytes, { stream });
    } catch {
      throw new NotXml();
    }
  };
};

/** Pieces of a part as pieces of UTF-8. Throws NotXml. */
export async function* utf8Pieces(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  let decode: ReturnType<typeof strictDecoder> | null | undefined;
  for await (const piece of pieces) {
    if (piece.length === 0) continue;
    if (decode === undefined) {
      const encoding = encodingOf(piece);
      decode = encoding === "utf-8" ? null : strictDecoder(encoding);
    }
    yield decode === null ? piece : encodeText(decode(piece, true), "utf-8");
  }
}

/** The same for a whole part. */
export const utf8Bytes = (bytes: Uint8Array): Uint8Array => {
  const encoding = encodingOf(bytes);
  return encoding === "utf-8" ? bytes : encodeText(strictDecoder(encoding)(bytes), "utf-8");
};
