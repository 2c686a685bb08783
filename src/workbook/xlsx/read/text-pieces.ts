/** Characters of XML that one cell or text may take: 32,767 characters, each a numeric reference, with formats. */
export const LONGEST_UNIT = 4_000_000;

/** Bytes to text piece by piece; a character that is cut by a piece's end comes whole with the next. */
export function* textPieces(chunks: Iterable<Uint8Array>): Generator<string> {
  let decoder: TextDecoder | undefined;
  for (const chunk of chunks) {
    if (chunk.length === 0) continue;
    decoder ??= new TextDecoder(encodingOf(chunk));
    yield decoder.decode(chunk, { stream: true });
  }
}

const encodingOf = (bytes: Uint8Array): string => {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  return mark === 0xfffe ? "utf-16le" : mark === 0xfeff ? "utf-16be" : "utf-8";
};
