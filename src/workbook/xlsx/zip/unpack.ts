import { Inflate } from "fflate";
import { broken, Fault, LIMIT_MEGABYTES } from "../fault";
import { crc32 } from "./crc32";
import type { ZipArchive, ZipEntry } from "./read-zip";

/** Packed bytes taken at a time: deflate unpacks them to at most a thousandfold, 16 MB. */
const STEP = 16_384;
const STORED = 0;
const DEFLATED = 8;

/** Counts what has been unpacked of one workbook, each part once, against the stated limit. */
export class UnpackBudget {
  private readonly seen = new Set<ZipEntry>();
  private total = 0;

  /** Throws Fault "too-large" where the sizes as stated pass the limit; that they are true, {@link unpack} checks. */
  take(entry: ZipEntry): void {
    if (this.seen.has(entry)) return;
    this.seen.add(entry);
    this.total += entry.size;
    if (this.total > LIMIT_MEGABYTES * 1_000_000) throw new Fault("too-large");
  }
}

/**
 * The part's bytes piece by piece; whoever stops asking saves the rest of the work. Sizes and checksum are compared with
 * the directory's, and unpacking stops at the first byte too many: a header that lies costs nothing.
 */
export function* unpack(archive: ZipArchive, entry: ZipEntry, budget: UnpackBudget): Generator<Uint8Array, void> {
  budget.take(entry);
  let size = 0;
  let crc = 0;
  for (const piece of pieces(archive, entry)) {
    size += piece.length;
    if (size > entry.size) throw broken(entry.path);
    crc = crc32(piece, crc);
    yield piece;
  }
  if (size !== entry.size || crc !== entry.crc) throw broken(entry.path);
}

const pieces = (archive: ZipArchive, entry: ZipEntry): Iterable<Uint8Array> => {
  const packed = archive.bytes.subarray(entry.dataStart, entry.dataStart + entry.packed);
  if (entry.method === STORED) return [packed];
  if (entry.method === DEFLATED) return inflated(packed, entry.path);
  throw broken(entry.path);
};

function* inflated(packed: Uint8Array, path: string): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const inflate = new Inflate((piece) => ready.push(piece));
  for (let at = 0; at < packed.length; at += STEP) {
    try {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch {
      throw broken(path);
    }
    yield* ready.splice(0);
  }
}
