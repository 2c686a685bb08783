import { round } from "../../lib/number";
import type { CriterionRow } from "../table/criterion";
import { type ScoredLeaf, signed } from "./score-leaf";

/** The printed points of a leaf, from each source. */
export interface ItemFigures {
  computed: number | null;
  self: number | null;
  appraised: number | null;
  appraisedFirst: number | null;
  appraisedAgain: number | null;
  points: number | null;
}

/** The printed figures of a leaf; a parent has none of its own. */
export const itemFigures = (row: CriterionRow, leaf: ScoredLeaf | undefined, decimals: number): ItemFigures => {
  const printed = (points: number | null) => (points === null ? null : round(signed(row, points) ?? 0, decimals));
  const typed = (key: "self" | "appraised" | "appraisedAgain") => (leaf ? printed(row[key].value) : null);
  const [self, appraisedFirst, appraisedAgain] = [typed("self"), typed("appraised"), typed("appraisedAgain")];
  const computed = leaf ? printed(leaf.computed) : null;
  const appraised = appraisedAgain ?? appraisedFirst;
  return { computed, self, appraised, appraisedFirst, appraisedAgain, points: appraised ?? computed ?? self };
};
