import { fold, foldCase } from "../../lib/text";

/** What a row of the workbook is known by from one report to the next: its number ("" where it has none) and its name. */
export interface KeptRow {
  id: string;
  name: string;
}

/** Hands out each thing kept to the row it was written for; what no row asks for is left. */
export interface RowTaker<Item> {
  take(id: string, name: string): Item | null;
  left(): Item[];
}

const pairOf = ({ id, name }: KeptRow): string => `${id}\n${fold(name)}`;

/**
 * A row is known again by number and name; by its name wherever it stands now; by its number where its name was reworded.
 * `rows` are all rows of the workbook: what was written for a row that is still there never goes to another one, not even
 * to one of the same name (an indicator and a criterion are often called alike).
 */
export const takeRows = <Item extends KeptRow>(items: readonly Item[], rows: readonly KeptRow[]): RowTaker<Item> => {
  const left = new Set(items);
  const present = new Set(rows.map(({ name }) => fold(name)));
  const pairs = new Set(rows.map(pairOf));
  const find = (id: string, name: string): Item | undefined => {
    const all = Array.from(left);
    const named = name === "" ? [] : all.filter((item) => fold(item.name) === fold(name));
    return (
      named.find((item) => item.id === id) ??
      named.find((item) => !pairs.has(pairOf(item))) ??
      all.find((item) => item.id === id && id !== "" && !present.has(fold(item.name)) && isReworded(item.name, name))
    );
  };
  return {
    take: (id, name) => {
      const found = find(id, name);
      if (!found) return null;
      left.delete(found);
      return found;
    },
    left: () => Array.from(left),
  };
};

/** Most words are still there; with fewer the number has gone to something else. */
const MOST_WORDS = 0.8;

/** Whether a name may be an earlier wording of another. Of what bears no name only the number is known. */
const isReworded = (before: string, now: string): boolean => {
  const words = wordsOf(before);
  const left = wordsOf(now);
  const same = words.filter((word) => {
    const place = left.indexOf(word);
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  });
  return same.length >= words.length * MOST_WORDS;
};

const wordsOf = (text: string): string[] => foldCase(text).match(/[\p{L}\p{N}]+/gu) ?? [];
