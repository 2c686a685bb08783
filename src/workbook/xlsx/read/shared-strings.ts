import { asDamage, broken, tooMuch } from "../fault";
import type { Package } from "../package";
import { utf8Bytes } from "../xml/encoding";
import { decodeEscapes, decodeReferences } from "../xml/text";
import { plainText, richText } from "./element-text";
import { type Names, namesOf } from "./names";
import { Byte, startsWith, Tag, TagKind } from "./tag";

/** A million cases with ten different texts each are ten million. */
const MOST = 16_000_000;

/** Stands for `<si/>`: no item begins at a part's first byte. */
const NO_TEXT = 0;

/**
 * The workbook's common texts, as the bytes they stand in: a text becomes a string when a cell that is wanted asks for
 * it. Millions of them cost four bytes each.
 */
export class SharedStrings {
  private starts = new Uint32Array(1024);
  private count = 0;
  private at = 0;
  private names: Names | null = null;
  private unpacked: Uint8Array | undefined;
  private readonly tag = new Tag();

  constructor(
    private readonly parts: Package,
    private readonly part: string,
  ) {}

  /** Throws Fault "broken-file" where the table has no such text. */
  text(index: number): string {
    try {
      return this.textAt(index);
    } catch (error) {
      throw asDamage(error, this.part);
    }
  }

  /** In UTF-8; unpacked when the first cell asks for a text. */
  private get bytes(): Uint8Array {
    return (this.unpacked ??= utf8Bytes(this.parts.bytes(this.part)));
  }

  private textAt(index: number): string {
    while (index >= this.count) if (!this.findNext()) throw broken(this.part);
    const { bytes, names } = this;
    const start = this.starts[index] ?? 0;
    if (!names) throw broken(this.part);
    if (start === NO_TEXT) return "";
    const opening = startsWith(bytes, start, names.textOpen) ? names.textOpen : names.spacedTextOpen;
    const text = start + opening.length;
    const end = bytes.indexOf(Byte.less, text);
    if (startsWith(bytes, start, opening) && startsWith(bytes, end, names.itemClose)) {
      return decodeEscapes(decodeReferences(plainText(bytes, text, end)));
    }
    return richText(bytes, start, this.closingTag(start, names), names);
  }

  /** Notes where the next text begins; false where there is none. */
  private findNext(): boolean {
    const { tag, bytes } = this;
    for (let at = this.at; (at = bytes.indexOf(Byte.less, at)) >= 0; at = tag.end) {
      if (!tag.read(bytes, at, bytes.length)) throw broken(this.part);
      if (tag.kind > TagKind.selfClosed) continue;
      this.names ??= namesIfTable(bytes, tag);
      if (!this.names || !tag.is(bytes, this.names.item)) continue;
      if (this.count >= MOST) throw tooMuch("texts");
      if (this.count >= this.starts.length) this.grow();
      const empty = tag.kind === TagKind.selfClosed;
      this.starts[this.count++] = empty ? NO_TEXT : tag.end;
      if (!empty) this.closingTag(tag.end, this.names);
      this.at = tag.end;
      return true;
    }
    return false;
  }

  /** Leaves the tag at the item's `</si>`; gives back where it begins. */
  private closingTag(from: number, names: Names): number {
    const { tag, bytes } = this;
    for (let at = from; (at = bytes.indexOf(Byte.less, at)) >= 0; at = tag.end) {
      if (!tag.read(bytes, at, bytes.length)) break;
      if (tag.kind === TagKind.close && tag.is(bytes, names.item)) return at;
    }
    throw broken(this.part);
  }

  private grow(): void {
    const larger = new Uint32Array(this.starts.length * 2);
    larger.set(this.starts);
    this.starts = larger;
  }
}

/** `<x:sst` tells the prefix of all that follows. */
const namesIfTable = (bytes: Uint8Array, { nameStart, nameEnd }: Tag): Names | null => {
  const found = /^([\w.-]+:|)sst$/.exec(
    String.fromCharCode(...bytes.subarray(nameStart, Math.min(nameEnd, nameStart + 200))),
  );
  return found ? namesOf(found[1] ?? "") : null;
};
