import { READER_PHRASES } from "./reader-phrases";

const PHRASES = new Set(READER_PHRASES);
const LONGEST = Math.max(...READER_PHRASES.map((phrase) => phrase.split(" ").length));

/** All words of the readers, wherever they stand. */
export const READER_WORDS: ReadonlySet<string> = new Set(READER_PHRASES.flatMap((phrase) => phrase.split(" ")));

/**
 * Which words of a text, one after the other and without accents, the readers may be looking for: those that stand as in
 * their texts. "Quốc khánh" is a day off, "Khánh" alone may be somebody.
 */
export const keptWords = (words: readonly string[]): boolean[] => {
  const kept = words.map(() => false);
  for (let from = 0; from < words.length; from++) {
    if (!READER_WORDS.has(words[from] ?? "")) continue;
    let phrase = "";
    for (let to = from; to < Math.min(words.length, from + LONGEST); to++) {
      phrase += (to > from ? " " : "") + (words[to] ?? "");
      if (PHRASES.has(phrase)) kept.fill(true, from, to + 1);
    }
  }
  return kept;
};
