import { encodeText, encodingOf } from "./xml/encoding";
import { xmlText } from "./xml/text";
import { parseXml, type XmlElement } from "./xml/parse-xml";
import { broken, tooMuch } from "./fault";
import type { ZipArchive, ZipEntry } from "./zip/read-zip";
import type { Compression } from "./zip/compression";
import { Unpacker } from "./zip/unpack";
import { writeZip } from "./zip/write-zip";

/** Bytes of a part that is held as a text and as a tree of its elements; rows and common texts are not. */
const LARGEST_TEXT = 100_000_000;

/**
 * The parts of a workbook file. Changes lie over the archive, which itself never changes; a fork can be changed and
 * thrown away. Paths compare without case, as the packaging rules say.
 */
export class Package {
  private readonly entries = new Map<string, ZipEntry>();

  constructor(
    private readonly archive: ZipArchive,
    compression: Compression,
    private readonly changes = new Map<string, Uint8Array | null>(),
    private readonly unpacker = new Unpacker(archive, compression),
  ) {
    for (const entry of archive.entries) {
      if (!entry.path.endsWith("/")) this.entries.set(entry.path.toLowerCase(), entry);
    }
  }

  get compression(): Compression {
    return this.unpacker.compression;
  }

  fork(): Package {
    return new Package(this.archive, this.unpacker.compression, new Map(this.changes), this.unpacker);
  }

  /** The path as the archive spells it, or null where there is no such part. */
  find(path: string): string | null {
    const spelled = this.entries.get(path.toLowerCase())?.path ?? path;
    const change = this.changes.get(spelled);
    if (change === null) return null;
    return change || this.entries.has(path.toLowerCase()) ? spelled : null;
  }

  paths(): string[] {
    const all = new Set([...this.entries.values()].map(({ path }) => path));
    for (const path of this.changes.keys()) all.add(path);
    return [...all].filter((path) => this.changes.get(path) !== null);
  }

  /** A part's bytes piece by piece, unpacked only as far as they are asked for. */
  async *pieces(path: string): AsyncGenerator<Uint8Array, void> {
    const part = this.part(path);
    if (part instanceof Uint8Array) yield part;
    else yield* this.unpacker.pieces(part);
  }

  bytes(path: string): Uint8Array {
    const part = this.part(path);
    return part instanceof Uint8Array ? part : this.unpacker.whole(part);
  }

  /** The first bytes of a part, for a look at what it is. */
  start(path: string): Uint8Array {
    const part = this.part(path);
    return part instanceof Uint8Array ? part : this.unpacker.start(part);
  }

  /** In bytes, unpacked. */
  size(path: string): number {
    const part = this.part(path);
    return part instanceof Uint8Array ? part.length : part.size;
  }

  /** The same object for as long as the part has not changed. */
  version(path: string): object {
    return this.part(path);
  }

  private part(path: string): Uint8Array | ZipEntry {
    const spelled = this.find(path);
    const part = spelled === null ? null : (this.changes.get(spelled) ?? this.entries.get(path.toLowerCase()));
    if (!part) throw broken(path);
    return part;
  }

  /** For parts that are read whole. Throws Fault "too-large" for what no program writes. */
  text(path: string): string {
    if (this.size(path) > LARGEST_TEXT) throw tooMuch("part");
    return xmlText(this.bytes(path), path);
  }

  xml(path: string): XmlElement {
    return parseXml(this.text(path), path);
  }

  /** A text goes in as the part was written before, UTF-16 or UTF-8. */
  put(path: string, content: string | Uint8Array): void {
    const known = this.find(path);
    const encoding = known === null ? "utf-8" : encodingOf(this.start(known));
    this.changes.set(known ?? path, typeof content === "string" ? encodeText(content, encoding) : content);
  }

  remove(path: string): void {
    const spelled = this.find(path);
    if (spelled === null) return;
    if (this.entries.has(spelled.toLowerCase())) this.changes.set(spelled, null);
    else this.changes.delete(spelled);
  }

  /** Parts that a saved file has from the archive as they stand, and that are damaged there. */
  async damagedCopies(): Promise<string[]> {
    const damaged: string[] = [];
    for (const entry of this.entries.values()) {
      const copied = this.changes.get(entry.path) === undefined;
      if (copied && !(await this.unpacker.isSound(entry))) damaged.push(entry.path);
    }
    return damaged;
  }

  /** The file's bytes: the very ones that were opened, where nothing has changed. */
  save(): Uint8Array {
    return this.changes.size === 0
      ? this.archive.bytes
      : writeZip(this.archive, this.changes, this.unpacker.compression);
  }
}
