import { broken } from "../fault";
import { richText } from "./rich-text";
import { textPieces, LONGEST_UNIT } from "./text-pieces";

/** The workbook's common texts: unpacked as far as they are asked for, and decoded one by one when they are. */
export class SharedStrings {
  private readonly items: string[] = [];
  private readonly decoded: (string | undefined)[] = [];
  private readonly source: Iterator<string>;
  private rest = "";
  private prefix: string | null = null;

  constructor(
    chunks: Iterable<Uint8Array>,
    private readonly part: string,
  ) {
    this.source = textPieces(chunks)[Symbol.iterator]();
  }

  /** Throws Fault "broken-file" where the table has no such text. */
  text(index: number): string {
    const known = this.decoded[index];
    if (known !== undefined) return known;
    while (index >= this.items.length) if (!this.readMore()) throw broken(this.part);
    const item = this.items[index];
    if (item === undefined) throw broken(this.part);
    return (this.decoded[index] = richText(item, this.prefix ?? ""));
  }

  private readMore(): boolean {
    const next = this.source.next();
    if (next.done) return false;
    const text = this.rest + next.value;
    this.prefix ??= /<(\w*:?)sst[\s>/]/.exec(text)?.[1] ?? null;
    this.rest = this.prefix === null ? text : this.takeItems(text, this.prefix);
    if (this.rest.length > LONGEST_UNIT) throw broken(this.part);
    return true;
  }

  /** Takes the whole items of a text, and gives back what is left behind them. */
  private takeItems(text: string, prefix: string): string {
    const start = `<${prefix}si`;
    const end = `</${prefix}si>`;
    let at = 0;
    for (;;) {
      const open = text.indexOf(start, at);
      if (open < 0) return text.slice(Math.max(at, text.length - start.length));
      const close = text.indexOf(">", open);
      if (close < 0) return text.slice(open);
      const after = text.charAt(open + start.length);
      if (after !== ">" && after !== "/" && after > " ") {
        at = close + 1;
        continue;
      }
      const stop = text.charAt(close - 1) === "/" ? close : text.indexOf(end, close);
      if (stop < 0) return text.slice(open);
      this.items.push(text.slice(close + 1, stop));
      at = stop === close ? close + 1 : stop + end.length;
    }
  }
}
