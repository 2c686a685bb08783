import { fold } from "../../lib/text";
import { isKnown, type UnitBook, unitKey } from "./unit-book";
import { ownerWords } from "./unit-words";

/** Two spellings that may be one unit: the name to keep, and the other. */
export interface SimilarUnits {
  name: string;
  other: string;
}

/**
 * Spellings among a plan's units that may mean one unit: short forms whose letters fit one longer name, a name with and
 * without the office's own ("Văn phòng Sở"), and names that differ in dashes and dots only. A short form that fits
 * several names is not asked about: nothing is sure there.
 * @param counts how often each spelling stands in the plan
 */
export const similarUnits = (counts: ReadonlyMap<string, number>, book: UnitBook): SimilarUnits[] => {
  const names = [...counts.keys()];
  return names.flatMap((other) => {
    if (isKnown(other, book)) return [];
    const fitting = [...new Set([...names, ...book.names])].filter(
      (name) => name !== other && isFuller(name, other, counts, book),
    );
    const [name, another] = fitting;
    return name === undefined || another !== undefined ? [] : [{ name, other }];
  });
};

/** Whether `name` is the one to keep of two that may be one. */
const isFuller = (name: string, other: string, counts: ReadonlyMap<string, number>, book: UnitBook): boolean => {
  if (unitKey(name) === unitKey(other)) return isPreferred(name, other, counts, book);
  if (lettersFit(other, name)) return true;
  return isOwned(name, other) || isOwned(other, name) ? isPreferred(name, other, counts, book) : false;
};

/** The name of the table, else the one used more often, else the longer. */
const isPreferred = (name: string, other: string, counts: ReadonlyMap<string, number>, book: UnitBook): boolean => {
  if (isKnown(name, book) !== isKnown(other, book)) return isKnown(name, book);
  const [more, less] = [counts.get(name) ?? 0, counts.get(other) ?? 0];
  if (more !== less) return more > less;
  return name.length === other.length ? name < other : name.length > other.length;
};

const OWNERS = new Set(ownerWords.map(fold));

/** "Văn phòng Sở" of "Văn phòng". */
const isOwned = (longer: string, shorter: string): boolean => {
  const [long, short] = [fold(longer), fold(shorter)];
  return long.startsWith(`${short} `) && OWNERS.has(long.slice(short.length + 1));
};

/** "Phòng HCTP" of "Phòng Hành chính tư pháp", "P.TCHC" of "Phòng Tổ chức hành chính", "CNTT" of "Phòng CNTT". */
export const lettersFit = (short: string, long: string): boolean => {
  const words = wordsOf(long);
  const pieces = wordsOf(short.replace(/(?<=[\p{Lu}\d])\.\s*/gu, " "));
  if (pieces.length > words.length || !pieces.some(isLetters)) return false;
  return fits(pieces, words) || (words.length > 1 && isLetters(pieces[0] ?? "") && fits(pieces, words.slice(1)));
};

const wordsOf = (name: string): string[] => name.split(/[\s,&/–—-]+/u).filter((word) => word !== "" && word !== "và");

/** Two or more capitals and no small letter. */
const isLetters = (piece: string): boolean => /^\p{Lu}{2,}$/u.test(piece) || /^P$/.test(piece);

/** The pieces cover all the words: a whole word, or one letter for each of several. */
const fits = (pieces: readonly string[], words: readonly string[]): boolean => {
  const [piece, ...rest] = pieces;
  if (piece === undefined) return words.length === 0;
  const [word = ""] = words;
  if (words.length > 0 && fold(piece) === fold(word) && fits(rest, words.slice(1))) return true;
  if (!isLetters(piece)) return false;
  const letters = Array.from(fold(piece));
  const covered = words.slice(0, letters.length);
  return (
    covered.length === letters.length &&
    covered.every((one, index) => fold(one).startsWith(letters[index] ?? "")) &&
    fits(rest, words.slice(letters.length))
  );
};
