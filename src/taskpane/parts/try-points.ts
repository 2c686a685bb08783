import type { CriteriaResult } from "../../core/criteria/tree/criteria-result";
import { sumUp, totalsOf } from "../../core/criteria/tree/totals";
import type { Totals } from "../../core/criteria/tree/criteria-result";

/** The totals as they would be with other points for some leaves (by their index in the items). */
export const tryPoints = ({ items, basis }: CriteriaResult, tried: ReadonlyMap<number, number>): Totals =>
  totalsOf(toSums(items, tried, basis), basis);

const toSums = (
  items: CriteriaResult["items"],
  tried: ReadonlyMap<number, number>,
  basis: CriteriaResult["basis"],
): { total: number; maxTotal: number } =>
  sumUp(
    items.map(({ parent, leaf, kind, applicable, max, points }, index) => ({
      parent,
      leaf,
      kind,
      applicable,
      ownMax: max,
      points: tried.get(index) ?? points,
    })),
    basis,
  );
