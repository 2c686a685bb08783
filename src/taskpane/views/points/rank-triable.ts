import type { CriteriaResult } from "../../../core/criteria/tree/criteria-result";

/**
 * The leaves that count, by their index: first those that lost points (most lost first) and those that could still win
 * some, then the others in the order of the table.
 */
export const rankTriable = ({ items, cheapest }: CriteriaResult): { promising: number[]; others: number[] } => {
  const won = new Map(cheapest.map(({ item, gain }) => [item, gain]));
  const lostAt = (index: number) => Math.max(items[index]?.lost ?? 0, 0);
  const counted = items.flatMap(({ leaf, applicable, kind, max }, index) =>
    leaf && applicable && (kind !== "regular" || max !== null) ? [index] : [],
  );
  const promises = (index: number) => lostAt(index) > 0 || won.has(index);
  const worth = (index: number) => lostAt(index) || (won.get(index) ?? 0);
  return {
    promising: counted.filter(promises).sort((left, right) => worth(right) - worth(left) || left - right),
    others: counted.filter((index) => !promises(index)),
  };
};
