import { xmlBytes, xmlText } from "./xml/text";
import { parseXml, type XmlElement } from "./xml/parse-xml";
import { broken } from "./fault";
import type { ZipArchive, ZipEntry } from "./zip/read-zip";
import { unpack, UnpackBudget } from "./zip/unpack";
import { writeZip } from "./zip/write-zip";

/**
 * The parts of a workbook file. Changes lie over the archive, which itself never changes; a fork can be changed and
 * thrown away. Paths compare without case, as the packaging rules say.
 */
export class Package {
  private readonly entries = new Map<string, ZipEntry>();

  constructor(
    private readonly archive: ZipArchive,
    private readonly changes = new Map<string, Uint8Array | null>(),
    private readonly budget = new UnpackBudget(),
  ) {
    for (const entry of archive.entries) {
      if (!entry.path.endsWith("/")) this.entries.set(entry.path.toLowerCase(), entry);
    }
  }

  fork(): Package {
    return new Package(this.archive, new Map(this.changes), this.budget);
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
  *chunks(path: string): Generator<Uint8Array, void> {
    const spelled = this.find(path);
    const change = spelled === null ? undefined : this.changes.get(spelled);
    const entry = this.entries.get(path.toLowerCase());
    if (change) yield* slices(change);
    else if (spelled !== null && entry) yield* unpack(this.archive, entry, this.budget);
    else throw broken(path);
  }

  bytes(path: string): Uint8Array {
    const spelled = this.find(path);
    const change = spelled === null ? undefined : this.changes.get(spelled);
    if (change) return change;
    const chunks = [...this.chunks(path)];
    const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    let at = 0;
    for (const chunk of chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  }

  text(path: string): string {
    return xmlText(this.bytes(path), path);
  }

  xml(path: string): XmlElement {
    return parseXml(this.text(path), path);
  }

  put(path: string, content: string | Uint8Array): void {
    this.changes.set(this.find(path) ?? path, typeof content === "string" ? xmlBytes(content) : content);
  }

  remove(path: string): void {
    const spelled = this.find(path);
    if (spelled === null) return;
    if (this.entries.has(spelled.toLowerCase())) this.changes.set(spelled, null);
    else this.changes.delete(spelled);
  }

  /** The file's bytes: the very ones that were opened, where nothing has changed. */
  save(): Uint8Array {
    return this.changes.size === 0 ? this.archive.bytes : writeZip(this.archive, this.changes);
  }
}

/** A part of ours comes in pieces as an unpacked one does: who wants its first rows must not be handed all of it. */
const SLICE = 1 << 16;

function* slices(bytes: Uint8Array): Generator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += SLICE) yield bytes.subarray(at, at + SLICE);
}
