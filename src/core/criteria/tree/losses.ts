import { round } from "../../lib/number";
import type { TotalBasis } from "./criteria-result";
import type { PointedItem, WeighedItem } from "./criterion-item";

/**
 * Points lost: of a criterion's maximum, or what a penalty takes away; a bonus that was not earned is a loss only where
 * it counts in the maximum. Null where a leaf has no points; a parent adds up its leaves.
 */
export const lossOf = (items: readonly PointedItem[], index: number, basis: TotalBasis): number | null => {
  const item = items[index];
  if (!item?.applicable) return 0;
  if (item.leaf) return lossOfLeaf(item, basis);
  const losses = items
    .map((one, at) => (one.parent === index ? lossOf(items, at, basis) : null))
    .filter((loss) => loss !== null);
  return losses.length === 0
    ? null
    : round(
        losses.reduce((sum, loss) => sum + loss, 0),
        basis.decimals,
      );
};

const lossOfLeaf = ({ kind, max, points }: PointedItem, { bonusInMaximum, decimals }: TotalBasis): number | null => {
  if (points === null) return null;
  if (kind === "penalty") return round(-points, decimals);
  if (kind === "bonus" && !bonusInMaximum) return 0;
  return max === null ? null : Math.max(0, round(max - points, decimals));
};

/** Points lost that neither a rule nor a cause accounts for. */
export const isUnexplained = ({ lost, rule, cause, leaf }: WeighedItem): boolean =>
  leaf && lost !== null && lost > 0 && rule === "" && cause === "";
