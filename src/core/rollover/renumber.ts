import { toRoman } from "../lib/roman";
import { ordinalOf } from "../plan/numbering";

interface Numbered {
  /** The old path, "II.2.1"; null for a section that is no longer there: what stood in it moves up. */
  id: string;
  gone: boolean;
}

/** How a title without a number is numbered among Roman numerals (arrange.ts). */
const UNNUMBERED = /^M\d+$/;

/** The same label's style with another order: "IV" for "II" and 4. */
const labelOf = (segment: string, order: number): string => {
  if (/^\d+$/.test(segment)) return String(order);
  if (/^(?:[IVX]|[IVXLC]{2,})$/.test(segment)) return toRoman(order);
  if (/^[a-z]$/.test(segment)) return String.fromCharCode(96 + order);
  return /^[A-Z]$/.test(segment) || UNNUMBERED.test(segment) ? String.fromCharCode(64 + order) : segment;
};

/**
 * New paths for what is left of a plan, in its order: each counts on from the one before it, in the manner of its own
 * label.
 */
export const renumber = (entries: readonly Numbered[]): Map<string, string> => {
  const paths = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { id, gone } of entries) {
    const segments = id.split(".");
    const own = segments.at(-1) ?? "";
    const base = nearest(segments.slice(0, -1), paths);
    if (gone) {
      paths.set(id, base);
      continue;
    }
    const style =
      ordinalOf(own) === null && !UNNUMBERED.test(own)
        ? own
        : /^\d+$/.test(own)
          ? "1"
          : own.toUpperCase() === own
            ? "A"
            : "a";
    const order = (counts.get(`${base}/${style}`) ?? 0) + 1;
    counts.set(`${base}/${style}`, order);
    paths.set(id, [base, labelOf(own, order)].filter(Boolean).join("."));
  }
  return paths;
};

/** The new path of the nearest one above that has any; of those that have no row of their own the old one. */
const nearest = (above: readonly string[], paths: ReadonlyMap<string, string>): string => {
  for (let length = above.length; length > 0; length--) {
    const found = paths.get(above.slice(0, length).join("."));
    if (found !== undefined) return [found, ...above.slice(length)].filter(Boolean).join(".");
  }
  return above.join(".");
};
