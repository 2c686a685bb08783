import { basesIn } from "./texts";

/** What an expression puts between marks: "a text", 'a sheet', [a column]. */
const MARKED = /["“”]([^"“”]*)["“”]|['‘’]([^'‘’]*)['‘’]|\[([^\]]*)\]/g;

/** A name that expressions may write without marks, and the words that it is made of. */
export interface LinkedName {
  name: string;
  words: readonly string[];
}

/** The longest first. */
export const linkedNames = (names: readonly string[]): LinkedName[] =>
  names
    .map((name) => ({ name, words: basesIn(name) }))
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => b.words.length - a.words.length);

/**
 * Which words of an expression's names and values stay, between marks or as a whole name without them: those that stay
 * where the name stands alone. Null for the words of the expression itself.
 * @param stays which words of a name stay
 */
export const stayingInExpression = (
  text: string,
  bases: readonly string[],
  names: readonly LinkedName[],
  stays: (name: string) => readonly boolean[],
): (boolean | null)[] => {
  const staying: (boolean | null)[] = bases.map(() => null);
  for (const { name, words } of names)
    for (let start = 0; start + words.length <= bases.length; start++)
      if (staying[start] === null && words.every((word, step) => bases[start + step] === word))
        stays(name).forEach((one, step) => (staying[start + step] = one));
  let at = 0;
  let from = 0;
  for (const { 0: marked, 1: value, 2: sheet, 3: column, index } of text.matchAll(MARKED)) {
    at += basesIn(text.slice(from, index)).length;
    const kept = stays(value ?? sheet ?? column ?? "");
    kept.forEach((one, step) => (staying[at + step] = one));
    at += kept.length;
    from = index + marked.length;
  }
  return staying;
};
