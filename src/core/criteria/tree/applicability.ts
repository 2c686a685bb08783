import { readRule } from "../building/read-rule";
import type { CriterionRow } from "../table/criterion";
import { type ScoredLeaf, statesNotApplicable } from "./score-leaf";

/** A group that does not apply takes its rows with it; one whose rows all do not apply does not either. */
export const applicability = (rows: readonly CriterionRow[], leaves: ReadonlyMap<number, ScoredLeaf>): boolean[] => {
  const own = rows.map(
    (row, index) => leaves.get(index)?.applicable ?? !statesNotApplicable(row, readRule(row.rule, 0)),
  );
  const withParents = rows.map((_, index) => {
    for (let at: number | null = index; at !== null; at = rows[at]?.parent ?? null) if (!own[at]) return false;
    return true;
  });
  const alive = new Set<number>();
  rows.forEach(({ leaf }, index) => {
    if (!leaf || !withParents[index]) return;
    for (let at: number | null = index; at !== null; at = rows[at]?.parent ?? null) alive.add(at);
  });
  return rows.map((_, index) => alive.has(index));
};
