import { fold, nameKey } from "../lib/text";

/** The names ordered by likeness to what was typed, nearest first; equal likeness keeps the given order. */
export const closestNames = (typed: string, names: readonly string[]): string[] => {
  const key = nameKey(typed).slice(0, LONGEST);
  const scored = names.map((name) => ({ name, score: distance(typed, key, name) }));
  return scored.sort((a, b) => a.score - b.score).map(({ name }) => name);
};

/** The one name that was probably meant, or null where none is near. */
export const likelyName = (typed: string, names: readonly string[]): string | null => {
  const [nearest] = closestNames(typed, names);
  if (nearest === undefined) return null;
  const key = nameKey(typed).slice(0, LONGEST);
  return distance(typed, key, nearest) <= Math.max(1, key.length / 3) ? nearest : null;
};

/** Names longer than this differ at their beginnings, too. */
const LONGEST = 60;

/** A name that holds the other is near, else edits between the keys, less for each word in common: "Ngày giao" is nearer to "Ngày trả" than to "Người báo". */
const distance = (typed: string, key: string, name: string): number => {
  const words = new Set(fold(typed).split(" "));
  const shared = fold(name)
    .split(" ")
    .filter((word) => words.has(word)).length;
  const other = nameKey(name).slice(0, LONGEST);
  if (key.length > 2 && other.length > 2 && (key.includes(other) || other.includes(key))) return -shared;
  return edits(key, other) - shared;
};

const edits = (left: string, right: string): number => {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[right.length] ?? 0;
};
