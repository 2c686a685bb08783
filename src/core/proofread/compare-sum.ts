import { round } from "../lib/number";
import type { Figure } from "./figure";

/** What the terms add up to where that is not the total; every rounded term may be half a unit off. */
export const compareSum = (
  terms: readonly (Figure | null)[],
  total: Figure | null,
): { stated: number; computed: number } | null => {
  const read = terms.flatMap((term) => term ?? []);
  if (!total || read.length < terms.length) return null;
  const sum = read.reduce((before, term) => before + term.value, 0);
  const finest = Math.max(total.decimals, ...read.map(({ decimals }) => decimals));
  const tolerance = finest === 0 ? 0 : 0.5 * 10 ** -total.decimals + read.length * 0.5 * 10 ** -finest;
  if (Math.abs(sum - total.value) <= tolerance + 1e-9 * Math.max(1, sum)) return null;
  return { stated: total.value, computed: round(sum, finest) };
};
