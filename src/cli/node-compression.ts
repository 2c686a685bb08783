import * as zlib from "node:zlib";
import { type Compression, portableCompression } from "../workbook/xlsx/zip/compression";
import { crc32 } from "../workbook/xlsx/zip/crc32";

/** Large enough that handing pieces over costs nothing, small enough that a workbook of any size needs little memory. */
const PIECE = 262_144;

/** Node's own zlib: three times as fast as what runs everywhere, and beside the reading instead of before it. */
export const nodeCompression: Compression = {
  inflate: (packed, size) =>
    // A chunk of the whole size saves joining pieces; past it, zlib throws.
    zlib.inflateRawSync(packed, { chunkSize: Math.max(64, size + 1), maxOutputLength: size + 1 }),
  async *inflatePieces(packed) {
    const inflate = zlib.createInflateRaw({ chunkSize: PIECE });
    inflate.end(packed);
    yield* inflate as AsyncIterable<Uint8Array>;
  },
  // Parts of the usual size are packed as everywhere: a report that has been cleared again is the same file to the byte.
  deflate: (bytes, level) =>
    level === 1 ? zlib.deflateRawSync(bytes, { level }) : portableCompression.deflate(bytes, level),
  // Node has it since 20.15.
  crc32: "crc32" in zlib ? (bytes, before) => zlib.crc32(bytes, before) : crc32,
};
