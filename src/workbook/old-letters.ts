import { toTCVN3, toVNI } from "vietnamese-conversion";
import { vietnameseWords } from "../core/lib/vietnamese-words";

/** How Vietnamese was written before Unicode, with fonts of its own (.VnTime, VNI-Times): its bytes read as Latin letters. */
export type OldLetters = "tcvn3" | "vni";

const VOWELS = "AÂĂEÊIOÔƠUƯY";
const MARKS = ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const LETTERS = [...Array.from(VOWELS), "Đ"]
  .flatMap((letter) => [letter, ...(letter === "Đ" ? [] : MARKS.map((mark) => (letter + mark).normalize("NFC")))])
  .flatMap((letter) => [letter, letter.toLowerCase()])
  .filter((letter) => letter > "\u007f");

/** The package has ỹ where VNI has ì. */
const CORRECTED: Record<OldLetters, Record<string, string>> = { tcvn3: {}, vni: { ỹ: "yõ", Ỹ: "YÕ" } };

/**
 * The package knows each letter; it puts texts together letter after letter, so that "ôù" (ớ) becomes "ơù". Here all are
 * sought at once, the longest first.
 */
const converterOf = (letters: OldLetters, write: (text: string, from: string) => string) => {
  const unicodeOf = new Map(LETTERS.map((letter) => [CORRECTED[letters][letter] ?? write(letter, "unicode"), letter]));
  const longestFirst = [...unicodeOf.keys()].sort((a, b) => b.length - a.length);
  const any = new RegExp(longestFirst.join("|"), "g");
  return (text: string): string => text.replace(any, (found) => unicodeOf.get(found) ?? found);
};

const WRITERS = { tcvn3: toTCVN3, vni: toVNI };
/** Made when the first text asks for it: the package takes its time over each letter, and most files need none. */
const converters: Partial<Record<OldLetters, (text: string) => string>> = {};

export const fromOldLetters = (text: string, letters: OldLetters): string =>
  (converters[letters] ??= converterOf(letters, WRITERS[letters]))(text);

/** What a text must gain by being read another way, and the words it must hold then, before it is believed. */
const LEAST = 2;

/** Whether a text, decoded as Latin letters, is Vietnamese of before Unicode; null where it reads best as it stands. */
export const oldLettersOf = (text: string): OldLetters | null => {
  const asItIs = vietnameseWords(text);
  const [best] = (["tcvn3", "vni"] as const)
    .map((letters) => ({ letters, words: vietnameseWords(fromOldLetters(text, letters)) }))
    .sort((a, b) => b.words - a.words);
  return best && best.words >= LEAST && best.words - asItIs >= LEAST ? best.letters : null;
};
