import { deflateSync, Inflate } from "fflate";
import { crc32 } from "./crc32";

/**
 * What packs and unpacks a file's parts. The portable one runs everywhere; a door that runs on Node hands in Node's own,
 * which is compiled code. Both make a fault in the packed bytes an exception of any kind.
 */
export interface Compression {
  /** A whole part, which the archive says is of this size: at most one byte more is made of it. */
  inflate(packed: Uint8Array, size: number): Uint8Array;
  /** A part piece by piece, for who does not want to hold it: whoever stops asking saves the rest of the work. */
  inflatePieces(packed: Uint8Array): AsyncIterable<Uint8Array>;
  deflate(bytes: Uint8Array, level: 1 | 6): Uint8Array;
  /** The CRC-32 of ZIP, unsigned; `before` is the checksum of what came before these bytes. */
  crc32(bytes: Uint8Array, before?: number): number;
}

/** Packed bytes taken at a time: deflate unpacks them to at most a thousandfold, 16 MB. */
const STEP = 16_384;

/** The pieces as they come, until the caller has had enough. */
export function* inflateStepwise(packed: Uint8Array, step = STEP): Generator<Uint8Array, void> {
  const ready: Uint8Array[] = [];
  const inflate = new Inflate((piece) => ready.push(piece));
  for (let at = 0; at < packed.length; at += step) {
    inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
    yield* ready.splice(0);
  }
}

export const portableCompression: Compression = {
  inflate: (packed, size) => {
    // One byte more than stated shows that more would come.
    const whole = new Uint8Array(size + 1);
    let length = 0;
    for (const piece of inflateStepwise(packed)) {
      whole.set(piece.subarray(0, whole.length - length), length);
      length += piece.length;
      if (length > size) break;
    }
    return whole.subarray(0, Math.min(length, whole.length));
  },
  // eslint-disable-next-line @typescript-eslint/require-await
  async *inflatePieces(packed) {
    yield* inflateStepwise(packed);
  },
  deflate: (bytes, level) => deflateSync(bytes, { level }),
  crc32,
};
