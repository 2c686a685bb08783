import type { CellLook } from "../../../core/table/grid";
import type { Package } from "../package";
import type { XmlElement } from "../xml/parse-xml";
import { MOST_COLUMNS, type CellPlace } from "./scan-sheet";

/** How each cell format looks, by the cell's style number; null where it says nothing of its own. */
export const readCellLooks = (parts: Package, stylesPath: string | null): (CellLook | null)[] => {
  if (stylesPath === null || parts.find(stylesPath) === null) return [];
  const root = parts.xml(stylesPath);
  const bold = (root.child("fonts")?.all("font") ?? []).map(isBold);
  const fills = (root.child("fills")?.all("fill") ?? []).map(colourOf);
  return (root.child("cellXfs")?.all("xf") ?? []).map((format) => {
    const look = {
      bold: bold[Number(format.get("fontId") ?? 0)] ?? false,
      fill: fills[Number(format.get("fillId") ?? 0)] ?? null,
    };
    return look.bold || look.fill !== null ? look : null;
  });
};

const isBold = (font: XmlElement): boolean => {
  const mark = font.child("b");
  return mark !== undefined && !["0", "false"].includes(mark.get("val") ?? "1");
};

/** "FFFF00", "theme:4"; null for no fill and for white. */
const colourOf = (fill: XmlElement): string | null => {
  const pattern = fill.child("patternFill");
  if (!pattern || ["none", "gray125"].includes(pattern.get("patternType") ?? "none")) return null;
  const colour = pattern.child("fgColor");
  const rgb = colour?.get("rgb");
  if (rgb) return WHITE.test(rgb) ? null : rgb.slice(-6).toUpperCase();
  const theme = colour?.get("theme");
  // The first colour of a theme is its background.
  if (theme) return theme === "0" && !colour?.get("tint") ? null : `theme:${theme}:${colour?.get("tint") ?? ""}`;
  const indexed = colour?.get("indexed");
  return indexed && !["9", "64", "65"].includes(indexed) ? `indexed:${indexed}` : null;
};

const WHITE = /^(?:[0-9a-f]{2})?f{6}$/i;
/** A sheet with more looks than this is no plan drawn by a person. */
const MOST_LOOKS = 500_000;

/** Keeps the style of each cell that has a look, and tells it. */
export class LookKeeper {
  private readonly styles = new Map<number, number>();

  constructor(private readonly looks: readonly (CellLook | null)[]) {}

  note({ row, column, style }: CellPlace): void {
    if (this.looks[style] && this.styles.size < MOST_LOOKS) this.styles.set(row * MOST_COLUMNS + column, style);
  }

  at(row: number, column: number): CellLook | null {
    return this.looks[this.styles.get(row * MOST_COLUMNS + column) ?? -1] ?? null;
  }
}
