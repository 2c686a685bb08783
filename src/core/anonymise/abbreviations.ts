import { baseOf } from "./letters";

/** A short form, small and without accents, and which words of the full name its letters begin. */
export interface Abbreviation {
  letters: string;
  /** The first of them. */
  from: number;
}

/** "tdthpl" of "Phòng Văn bản và TDTHPL", "Phòng Văn bản và Theo dõi thi hành pháp luật"; none where the two do not fit. */
export const abbreviationsIn = (short: string, full: string): Abbreviation[] => {
  const words = wordsOf(full);
  const pieces = wordsOf(short.replace(/(?<=[\p{Lu}\d])\.\s*/gu, " "));
  return align(pieces, words, 0) ?? align(pieces, words, 1) ?? [];
};

/** The first letters of the words that {@link abbreviationsIn} counts. */
export const initialsOf = (full: string): string =>
  wordsOf(full)
    .map((word) => baseOf(word).charAt(0))
    .join("");

const wordsOf = (name: string): string[] => name.split(/[\s,&/–—-]+/u).filter((word) => word !== "" && word !== "và");

const align = (pieces: readonly string[], words: readonly string[], from: number): Abbreviation[] | null => {
  const [piece, ...others] = pieces;
  if (piece === undefined) return words.length === from ? [] : null;
  const word = words[from];
  const same = word !== undefined && baseOf(piece) === baseOf(word) ? align(others, words, from + 1) : null;
  if (same !== null || !/^\p{Lu}+$/u.test(piece)) return same;
  const letters = baseOf(piece);
  const fits = Array.from(letters).every((letter, at) => baseOf(words[from + at] ?? "").startsWith(letter));
  const rest = fits ? align(others, words, from + letters.length) : null;
  return rest === null ? null : [{ letters, from }, ...rest];
};
