import { decodeEscapes, decodeReferences } from "../xml/text";
import type { GridBuilder } from "../../../core/table/grid";
import { plainText } from "./element-text";

const SLOTS = 4096;
/** Longer texts ("Trung tâm Phục vụ hành chính công …") are rarer, and each is decoded anew. */
const LONGEST = 64;

/**
 * Texts in place repeat row after row: those met lately are known by their bytes, without decoding them again. Its size is
 * fixed, whatever a file holds.
 */
export class RecentTexts {
  private readonly bytes = new Uint8Array(SLOTS * LONGEST);
  private readonly lengths = new Uint8Array(SLOTS);
  private readonly codes = new Int32Array(SLOTS);

  constructor(private readonly grid: GridBuilder) {}

  /** The grid's code of a cell's text, references still in it. */
  code(text: Uint8Array, start: number, end: number): number {
    const length = end - start;
    if (length > LONGEST) return this.decoded(text, start, end);
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ (text[at] ?? 0), 0x01000193);
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    if (this.lengths[slot] === length && this.same(text, start, end, slot * LONGEST)) return this.codes[slot] ?? 0;
    const code = this.decoded(text, start, end);
    for (let at = start, to = slot * LONGEST; at < end; at++, to++) this.bytes[to] = text[at] ?? 0;
    this.lengths[slot] = length;
    this.codes[slot] = code;
    return code;
  }

  private same(text: Uint8Array, start: number, end: number, known: number): boolean {
    for (let at = start, to = known; at < end; at++, to++) if (this.bytes[to] !== text[at]) return false;
    return true;
  }

  private decoded(text: Uint8Array, start: number, end: number): number {
    return this.grid.code(decodeEscapes(decodeReferences(plainText(text, start, end))));
  }
}
