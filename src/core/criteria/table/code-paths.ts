import type { CodeStyle, ReadCode } from "./read-code";

const rank: Readonly<Record<CodeStyle, number>> = { letter: 0, roman: 1, number: 2, small: 3 };

/**
 * Gives each code its path, row by row. Where codes restart in each section ("I" / "1" / "1.1", "II" / "1"), the path
 * begins with the headings above; a code that already contains its section ("I.5") stands alone.
 */
export class CodePaths {
  /** The heading in force of each style, with the path of the rows under it. */
  private heads: (string[] | undefined)[] = [];
  private last: string[] = [];

  next(code: ReadCode): string[] {
    const style = this.styleOf(code);
    const above = style === "small" ? this.last : this.above(rank[style]);
    const path = [...above, ...code.segments];
    const heads = code.segments.length === 1 && (style === "roman" || (style === "letter" && code.text.length === 1));
    if (heads) {
      this.heads.length = rank[style];
      this.heads[rank[style]] = path;
    }
    if (style !== "small") this.last = path;
    return path;
  }

  /** A row without a code that heads the rows below it ("Điểm thưởng"). */
  heading(name: string): string[] {
    this.heads.length = 0;
    const path = [name];
    this.heads[rank.roman] = path;
    this.last = path;
    return path;
  }

  /** A row without a code but with points of its own: under the coded row above it. */
  child(name: string): string[] {
    return [...this.last, name];
  }

  private above(below: number): string[] {
    for (let at = below - 1; at >= 0; at--) {
      const head = this.heads[at];
      if (head) return head;
    }
    return [];
  }

  /** "C" behind the section "B" is a letter, though it is a numeral, too. */
  private styleOf({ segments, style }: ReadCode): CodeStyle {
    const [first = ""] = segments;
    const before = this.heads[rank.letter]?.[0] ?? "";
    const follows = first.length === 1 && before.length === 1 && style === "roman";
    return follows && first.charCodeAt(0) === before.charCodeAt(0) + 1 ? "letter" : style;
  }
}
