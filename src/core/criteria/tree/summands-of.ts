import type { PointedItem } from "./criterion-item";
import type { Summand } from "./totals";

/** What a finished result's sums are made of. A regular leaf without a maximum counts for nothing. */
export const summandsOf = (items: readonly PointedItem[]): Summand[] =>
  items.map(({ parent, leaf, kind, applicable, max, points }) => ({
    parent,
    leaf,
    kind,
    applicable: applicable && (kind !== "regular" || !leaf || max !== null),
    ownMax: max,
    points,
  }));
