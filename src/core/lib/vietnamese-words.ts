import { stripAccents } from "./text";

/** What a Vietnamese syllable is made of, without its accents: first consonant, vowels, last consonant. */
const SYLLABLE =
  /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnpqrstvx])?(?:i[aeu]?|y(?:e|u)?|yeu|ieu|e[ou]?|a[iouy]?|o[aei]?|oa[iy]|oeo|u[aeioy]?|uo[iu]|uy[aeu]|uye|uay|uou)(?:ng|nh|ch|[cmnpt])?$/;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Letters beyond ASCII that Vietnamese has, decomposed into a base and marks, and the đ that does not decompose. */
const LETTERS = /^(?:[a-zđ]|[\u0300-\u0303\u0306\u0309\u031b\u0323])+$/;
const WORD = /[^\s\d.,;:!?()[\]{}"'“”‘’/\\|<>=+*_%&#@~^`-]+/g;
// eslint-disable-next-line no-control-regex
const BEYOND_ASCII = /[^\u0000-\u007f]/;

/**
 * How many words with accents of a text are Vietnamese, less those that cannot be: what tells text that was decoded
 * rightly from text that was not.
 */
export const vietnameseWords = (text: string): number => {
  let score = 0;
  for (const [word] of text.matchAll(WORD)) if (BEYOND_ASCII.test(word)) score += isVietnamese(word) ? 1 : -1;
  return score;
};

const isVietnamese = (word: string): boolean => {
  const mixed = word.slice(1) !== word.slice(1).toLowerCase() && word !== word.toUpperCase();
  if (mixed) return false;
  const letters = word.normalize("NFD").toLowerCase();
  if (!LETTERS.test(letters)) return false;
  return (letters.match(TONES)?.length ?? 0) <= 1 && SYLLABLE.test(stripAccents(letters));
};
