import { columnOf, type MergedArea } from "../../../core/table/grid";
import { broken, tooMuch } from "../fault";
import { MOST_ELEMENTS } from "../xml/parse-xml";
import { attribute } from "./attribute";
import { joined } from "./joined";
import type { Names } from "./names";
import { LONGEST_UNIT } from "./scan-sheet";
import { Byte, Tag, TagKind } from "./tag";

/** A sheet of an office has dozens; past this it is something else, and no more is kept. */
const MOST = 100_000;
const REFERENCE = new TextEncoder().encode("ref");
const PROTECTED = new TextEncoder().encode("sheet");
// C5:C9
const AREA = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/;

/** Learns what is wanted of what follows a sheet's rows, fed in pieces: its merged areas, and whether it is protected. */
export class TailReader {
  readonly merges: MergedArea[] = [];
  isProtected = false;
  private rest: Uint8Array = new Uint8Array(0);
  private elements = 0;
  private readonly tag = new Tag();

  constructor(
    private readonly names: Names,
    private readonly part: string,
  ) {}

  feed(piece: Uint8Array): void {
    const bytes = joined(this.rest, piece);
    const { tag } = this;
    let at = 0;
    for (; (at = nextTag(bytes, at)) < bytes.length && tag.read(bytes, at, bytes.length); at = tag.end) {
      if (tag.kind > TagKind.selfClosed) continue;
      if (++this.elements > MOST_ELEMENTS) throw tooMuch("elements");
      this.take(bytes);
    }
    this.rest = bytes.slice(at);
    if (this.rest.length > LONGEST_UNIT) throw broken(this.part);
  }

  private take(bytes: Uint8Array): void {
    const { tag, names } = this;
    if (tag.is(bytes, names.mergeCell)) {
      if (this.merges.length < MOST) this.takeMerge(attribute(bytes, tag.nameEnd, tag.end, REFERENCE) ?? "");
    } else if (tag.is(bytes, names.protection)) {
      this.isProtected ||= ["1", "true", "on"].includes(attribute(bytes, tag.nameEnd, tag.end, PROTECTED) ?? "");
    }
  }

  private takeMerge(reference: string): void {
    const [, left = "", top = "", right = "", bottom = ""] = AREA.exec(reference) ?? [];
    if (left === "") return;
    const [row, column] = [Number(top) - 1, columnOf(left)];
    this.merges.push({ row, column, rows: Number(bottom) - row, columns: columnOf(right) - column + 1 });
  }
}

/** A loop, for tags follow each other closely: a search of the platform's for each would cost more. */
const nextTag = (bytes: Uint8Array, from: number): number => {
  let at = from;
  while (at < bytes.length && bytes[at] !== Byte.less) at++;
  return at;
};
