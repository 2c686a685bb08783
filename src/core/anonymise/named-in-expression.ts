import { basesIn } from "./texts";

/** What an expression puts between marks: "a text", 'a sheet', [a column]. */
const MARKED = /["“”]([^"“”]*)["“”]|['‘’]([^'‘’]*)['‘’]|\[([^\]]*)\]/g;

/** Names as the words that they are made of; the longest first. */
export const linkedNames = (names: readonly string[]): string[][] =>
  names
    .map(basesIn)
    .filter((words) => words.length > 0)
    .sort((a, b) => b.length - a.length);

/**
 * Which words of an expression stay: its own, and of each name or value what stays of it where it stands alone, between
 * marks or as a whole name without them.
 * @param stays which words of a name stay
 */
export const stayingInExpression = (
  text: string,
  bases: readonly string[],
  names: readonly (readonly string[])[],
  stays: (name: string) => readonly boolean[],
): boolean[] => {
  const staying = bases.map(() => true);
  for (const name of names)
    for (let start = 0; start + name.length <= bases.length; start++)
      if (name.every((word, step) => bases[start + step] === word)) staying.fill(false, start, start + name.length);
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
