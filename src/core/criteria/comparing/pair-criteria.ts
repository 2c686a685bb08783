import { fold } from "../../lib/text";
import type { CriterionRow } from "../table/criterion";

/** Indices of rows of the old and the new set that are one criterion. */
export type Pairs = ReadonlyMap<number, number>;

/** Of the words in both names, so many must be the same for a criterion to have kept its place under another name. */
const ALIKE = 0.5;

/**
 * Which criterion of the new set continues which of the old one, as new → old: the same name at the same code, then the
 * same name at another code, then another name at the same code where most words are the same or the rule is. What
 * merely stands at the same code is another criterion.
 */
export const pairCriteria = (old: readonly CriterionRow[], now: readonly CriterionRow[]): Pairs => {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const pass = (fits: (left: CriterionRow, right: CriterionRow) => boolean, only: boolean) => {
    const free = old.flatMap((row, index) => (taken.has(index) ? [] : [{ row, index }]));
    now.forEach((row, index) => {
      if (pairs.has(index)) return;
      const found = free.filter((one) => !taken.has(one.index) && one.row.leaf === row.leaf && fits(one.row, row));
      const rivals = only
        ? now.filter((other, at) => !pairs.has(at) && found[0] && fits(found[0].row, other)).length
        : 1;
      const [first] = found;
      if (!first || (only && (found.length > 1 || rivals > 1))) return;
      taken.add(first.index);
      pairs.set(index, first.index);
    });
  };
  const sameName = (left: CriterionRow, right: CriterionRow) => fold(left.name) === fold(right.name);
  const sameCode = (left: CriterionRow, right: CriterionRow) => left.path.join(".") === right.path.join(".");
  pass((left, right) => sameCode(left, right) && sameName(left, right), false);
  pass(sameName, true);
  pass((left, right) => sameCode(left, right) && isAlike(left, right), true);
  return pairs;
};

const isAlike = (left: CriterionRow, right: CriterionRow): boolean =>
  (left.rule !== "" && fold(left.rule) === fold(right.rule)) || sharedWords(left.name, right.name) >= ALIKE;

/** Twice the words in both, of the words in either. */
const sharedWords = (left: string, right: string): number => {
  const [first, second] = [wordsOf(left), wordsOf(right)];
  const both = [...first].filter((word) => second.has(word)).length;
  return first.size + second.size === 0 ? 0 : (2 * both) / (first.size + second.size);
};

const wordsOf = (text: string): Set<string> => new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []);
