import { broken, Fault, LIMIT_MEGABYTES } from "../fault";
import { type Compression, inflateStepwise } from "./compression";
import type { ZipArchive, ZipEntry } from "./read-zip";

const STORED = 0;
/** Packed bytes that hold a part's first tags. */
const FIRST_LOOK = 2048;
const DEFLATED = 8;

/**
 * Unpacks the parts of one archive. Sizes and checksums are compared with the directory's, and unpacking stops at the
 * first byte too many: a header that lies costs nothing. All that is unpacked is counted, each part once.
 */
export class Unpacker {
  private readonly seen = new Set<ZipEntry>();
  private readonly sound = new Set<ZipEntry>();
  private total = 0;

  constructor(
    private readonly archive: ZipArchive,
    readonly compression: Compression,
  ) {}

  /** All bytes of a part. */
  whole(entry: ZipEntry): Uint8Array {
    this.count(entry);
    const bytes = this.packedIsPlain(entry) ? this.packed(entry) : this.inflated(entry);
    if (bytes.length !== entry.size || this.compression.crc32(bytes) !== entry.crc) throw broken(entry.path);
    this.sound.add(entry);
    return bytes;
  }

  /** A part piece by piece; only who takes all of them knows that it is sound. */
  async *pieces(entry: ZipEntry): AsyncGenerator<Uint8Array, void> {
    this.count(entry);
    let size = 0;
    let crc = 0;
    for await (const piece of this.unchecked(entry)) {
      size += piece.length;
      if (size > entry.size) throw broken(entry.path);
      crc = this.compression.crc32(piece, crc);
      yield piece;
    }
    if (size !== entry.size || crc !== entry.crc) throw broken(entry.path);
    this.sound.add(entry);
  }

  /** The first bytes of a part, unchecked; none where not even these can be unpacked. */
  start(entry: ZipEntry): Uint8Array {
    if (this.packedIsPlain(entry)) return this.packed(entry);
    try {
      return inflateStepwise(this.packed(entry), FIRST_LOOK).next().value ?? new Uint8Array(0);
    } catch {
      return new Uint8Array(0);
    }
  }

  /**
   * Whether a part holds what the directory says. Parts so large that nobody has read them to their end, and together past
   * the limit, pass unseen: a copy is no reason to unpack gigabytes.
   */
  async isSound(entry: ZipEntry): Promise<boolean> {
    if (this.sound.has(entry)) return true;
    try {
      // Nothing is kept of the pieces: a picture of any size is looked at in little memory.
      for await (const piece of this.pieces(entry)) if (piece.length > entry.size) return false;
      return true;
    } catch (error) {
      if (error instanceof Fault && error.code === "broken-file") return false;
      if (error instanceof Fault && error.code === "too-large") return true;
      throw error;
    }
  }

  private inflated(entry: ZipEntry): Uint8Array {
    try {
      return this.compression.inflate(this.packed(entry), entry.size);
    } catch {
      throw broken(entry.path);
    }
  }

  private async *unchecked(entry: ZipEntry): AsyncGenerator<Uint8Array, void> {
    if (this.packedIsPlain(entry)) {
      yield this.packed(entry);
      return;
    }
    try {
      yield* this.compression.inflatePieces(this.packed(entry));
    } catch {
      throw broken(entry.path);
    }
  }

  private packedIsPlain({ method, path }: ZipEntry): boolean {
    if (method !== STORED && method !== DEFLATED) throw broken(path);
    return method === STORED;
  }

  private packed({ dataStart, packed }: ZipEntry): Uint8Array {
    return this.archive.bytes.subarray(dataStart, dataStart + packed);
  }

  /** Throws Fault "too-large" where the sizes as stated pass the limit. */
  private count(entry: ZipEntry): void {
    if (this.seen.has(entry)) return;
    this.seen.add(entry);
    this.total += entry.size;
    if (this.total > LIMIT_MEGABYTES * 1_000_000) throw new Fault("too-large");
  }
}
