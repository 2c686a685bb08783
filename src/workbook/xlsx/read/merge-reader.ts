import { columnOf, type MergedArea } from "../../../core/table/grid";

/** A sheet of an office has dozens; past this it is something else, and no more is kept. */
const MOST = 100_000;
/** `<mergeCell ref="C5:C9"/>` */
const MERGE = /<(?:[\w.-]+:)?mergeCell\s[^>]*?ref\s*=\s*["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']/g;
const LONGEST_TAG = 1000;

/** Finds the merged areas in what follows a sheet's rows, fed in pieces. */
export class MergeReader {
  readonly merges: MergedArea[] = [];
  private rest = "";

  feed(piece: string): void {
    const text = this.rest + piece;
    const open = text.lastIndexOf("<");
    const cut = open >= 0 && !text.includes(">", open) && text.length - open < LONGEST_TAG ? open : text.length;
    for (const [, left = "", top = "", right = "", bottom = ""] of text.slice(0, cut).matchAll(MERGE)) {
      if (this.merges.length >= MOST) break;
      const [row, column] = [Number(top) - 1, columnOf(left)];
      this.merges.push({ row, column, rows: Number(bottom) - row, columns: columnOf(right) - column + 1 });
    }
    this.rest = text.slice(cut);
  }
}
