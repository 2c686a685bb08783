import { round } from "../lib/number";
import { fold, nameKey } from "../lib/text";
import { groupedBy } from "./grouped-by";
import { mostCommon } from "./most-common";
import type { ReadOffice } from "./read-office";
import type { OtherFormula } from "./sum-indicators";

export interface CriterionSum {
  code: string | null;
  name: string;
  max: number;
  /** Offices with points under the same maximum and rule. */
  offices: number;
  points: number;
  average: number | null;
  lost: number;
  /** Offices that lost points, most first. */
  losers: { office: string; lost: number }[];
  /** Offices where it has no points yet. */
  unscored: number;
}

/** Every criterion over all offices; another maximum or rule under the same code is not compared. */
export const sumCriteria = (offices: readonly ReadOffice[]): { sums: CriterionSum[]; others: OtherFormula[] } => {
  const groups = groupedBy(
    // A second row of the same code in one workbook is left: the first is meant, as in its expressions.
    offices.flatMap((of) =>
      [...groupedBy(of.result.criteria, keyOf).values()].flatMap(([one]) => (one ? [{ of, one }] : [])),
    ),
    ({ one }) => keyOf(one),
  );
  const others: OtherFormula[] = [];
  const sums = [...groups.values()].map((group): CriterionSum => {
    const max = Number(
      mostCommon(
        group.map(({ one }) => String(one.max)),
        (text) => text,
      ),
    );
    const rule = mostCommon(
      group.flatMap(({ one }) => (one.rule === "" ? [] : [one.rule])),
      fold,
    );
    const alike = group.filter(({ of, one }) => {
      const place = { office: of.office, file: of.file, code: one.code, name: one.name };
      if (one.max !== max) others.push({ ...place, what: "max", own: String(one.max), most: String(max) });
      else if (one.rule !== "" && rule !== null && fold(one.rule) !== fold(rule))
        others.push({ ...place, what: "rule", own: one.rule, most: rule });
      else return true;
      return false;
    });
    const scored = alike.flatMap(({ of, one }) =>
      one.points === null ? [] : [{ office: of.office, points: one.points }],
    );
    const points = round(
      scored.reduce((sum, one) => sum + one.points, 0),
      4,
    );
    const losers = scored
      .map((one) => ({ office: one.office, lost: round(max - one.points, 4) }))
      .filter(({ lost }) => lost > 0)
      // The sort is stable: equal losses stay in the order of the offices.
      .sort((a, b) => b.lost - a.lost);
    return {
      code: group[0]?.one.code ?? null,
      name: group[0]?.one.name ?? "",
      max,
      offices: scored.length,
      points,
      average: scored.length === 0 ? null : points / scored.length,
      lost: round(
        losers.reduce((sum, { lost }) => sum + lost, 0),
        4,
      ),
      losers,
      unscored: alike.length - scored.length,
    };
  });
  return { sums, others };
};

const keyOf = ({ code, name }: { code: string | null; name: string }): string => nameKey(code ?? name);
