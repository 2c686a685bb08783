import { round } from "../../lib/number";
import type { CriterionKind } from "../table/criterion";
import type { TotalBasis, Totals } from "./criteria-result";

/** What sums need to know of a row. */
export interface Summand {
  parent: number | null;
  leaf: boolean;
  kind: CriterionKind;
  applicable: boolean;
  /** The row's own maximum as typed. */
  ownMax: number | null;
  points: number | null;
}

export interface Sums {
  /** Of each row: its printed points, or the sum of its leaves, capped where it is a bonus or penalty group. */
  points: number[];
  max: number[];
  total: number;
  maxTotal: number;
}

/** Decimals below any typed maximum; takes the noise off sums. */
const EXACT = 9;

/** Sums from the leaves up; children always stand behind their parents or anywhere else in the list. */
export const sumUp = (rows: readonly Summand[], basis: Pick<TotalBasis, "bonusInMaximum">): Sums => {
  const children = rows.map((): number[] => []);
  const roots: number[] = [];
  rows.forEach(({ parent }, index) => (parent === null ? roots : (children[parent] ?? roots)).push(index));
  const points = rows.map(() => 0);
  const max = rows.map(() => 0);
  const add = (indices: readonly number[], of: readonly number[]) =>
    round(
      indices.reduce((sum, index) => sum + (of[index] ?? 0), 0),
      EXACT,
    );
  const visit = (index: number): void => {
    const row = rows[index];
    const below = children[index] ?? [];
    below.forEach(visit);
    if (!row || (row.leaf && !row.applicable)) return;
    points[index] = limited(row, row.leaf ? (row.points ?? 0) : add(below, points));
    max[index] = row.leaf ? leafMax(row, basis) : limited(row, add(below, max));
  };
  roots.forEach(visit);
  return { points, max, total: add(roots, points), maxTotal: add(roots, max) };
};

/** A group's own maximum caps bonus and penalty; an ordinary parent is the plain sum, whatever is typed in it. */
const limited = ({ kind, leaf, ownMax }: Summand, sum: number): number => {
  if (leaf || kind === "regular" || ownMax === null || ownMax === 0) return sum;
  const cap = Math.abs(ownMax);
  return kind === "bonus" ? Math.min(sum, cap) : Math.max(sum, -cap);
};

const leafMax = ({ kind, ownMax }: Summand, { bonusInMaximum }: Pick<TotalBasis, "bonusInMaximum">): number => {
  if (kind === "penalty" || (kind === "bonus" && !bonusInMaximum)) return 0;
  return Math.max(0, ownMax ?? 0);
};

/** total / Σ maxima × 100, with its class. The class is decided on the unrounded index. */
export const totalsOf = ({ total, maxTotal }: Pick<Sums, "total" | "maxTotal">, basis: TotalBasis): Totals => {
  const exact = maxTotal > 0 ? round((total / maxTotal) * 100, EXACT) : null;
  return {
    total: round(total, basis.decimals),
    max: maxTotal,
    index: exact === null ? null : round(exact, Math.max(2, basis.decimals)),
    class: exact === null ? null : classOf(exact, basis.classes),
  };
};

/** The highest class whose lower bound the index reaches. */
export const classOf = (index: number, classes: TotalBasis["classes"]): string | null =>
  [...classes].sort((left, right) => right.from - left.from).find(({ from }) => index >= from)?.name ?? null;
