import { fold } from "../../lib/text";
import type { CriteriaResult } from "../tree/criteria-result";
import type { CriterionItem } from "../tree/criterion-item";
import type { CriterionRow } from "../table/criterion";
import { pairCriteria, type Pairs } from "./pair-criteria";

/** What a new set of criteria changes of an old one; criteria by their codes (by their names where they have none). */
export interface SetChanges {
  added: Named[];
  removed: Named[];
  reworded: Change<string>[];
  reweighted: Change<number | null>[];
  renamed: (Change<string> & { oldCode: string })[];
  /** The same criterion at another place. */
  renumbered: { old: string; new: string; name: string }[];
}

interface Named {
  code: string;
  name: string;
  max: number | null;
}

interface Change<Value> {
  code: string;
  name: string;
  old: Value;
  new: Value;
}

/** What today's figures give under both sets; under the new one null where they leave a criterion undecided. */
export interface SetTotals {
  total: Both;
  max: Both;
  index: Both;
  /** Criteria of the new set that today's figures do not score. */
  undecided: string[];
}

interface Both {
  old: number | null;
  new: number | null;
}

export const compareSets = (
  old: readonly CriterionRow[],
  now: readonly CriterionRow[],
  pairs: Pairs = pairCriteria(old, now),
): SetChanges => {
  const kept = now.flatMap((row, index) => {
    const before = old[pairs.get(index) ?? -1];
    return before ? [{ before, row }] : [];
  });
  const paired = new Set(pairs.values());
  const changes = <Value>(of: (row: CriterionRow) => Value, differs: (left: Value, right: Value) => boolean) =>
    kept
      .filter(({ before, row }) => differs(of(before), of(row)))
      .map(({ before, row }) => ({
        code: codeOf(row),
        oldCode: codeOf(before),
        name: row.name,
        old: of(before),
        new: of(row),
      }));
  const otherWords = (left: string, right: string) => fold(left) !== fold(right);
  return {
    added: now.filter((_, index) => !pairs.has(index)).map(named),
    removed: old.filter((_, index) => !paired.has(index)).map(named),
    reworded: changes(({ rule }) => rule, otherWords),
    reweighted: changes(
      ({ max }) => max.value,
      (left, right) => left !== right,
    ),
    renamed: changes(({ name }) => name, otherWords),
    renumbered: kept
      .filter(({ before, row }) => codeOf(before) !== codeOf(row) && before.code !== null && row.code !== null)
      .map(({ before, row }) => ({ old: codeOf(before), new: codeOf(row), name: row.name })),
  };
};

/** @param now the new set's rules with today's figures */
export const compareTotals = (old: CriteriaResult, now: CriteriaResult): SetTotals => ({
  total: { old: old.total, new: whole(now, now.total) },
  max: { old: old.max, new: now.max },
  index: { old: old.index, new: whole(now, now.index) },
  undecided: undecidedOf(now),
});

const undecidedOf = ({ items }: CriteriaResult): string[] =>
  items.filter((item) => item.leaf && item.applicable && item.points === null && isCounted(item)).map(codeOf);

/** A bonus or penalty row without figures is one that did not occur. */
const isCounted = ({ kind }: CriterionItem): boolean => kind === "regular";

const whole = (result: CriteriaResult, figure: number | null): number | null =>
  undecidedOf(result).length === 0 ? figure : null;

const named = (row: CriterionRow): Named => ({ code: codeOf(row), name: row.name, max: row.max.value });

const codeOf = ({ code, name }: Pick<CriterionRow, "code" | "name">): string => code ?? name;
