import { onceForEach } from "../../lib/once-for-each";
import { stripAccents } from "../../lib/text";
import type { Token } from "./tokens";

/** Phrases are written with accents; a typed word without accents counts as the accented one, "mới" never as "mỗi". */
export interface Phrase {
  words: { accented: string; folded: string }[];
}

const phrase = (text: string): Phrase => {
  // A number is a token of its own kind, which no word matches.
  if (/(?:^| )\d/.test(text)) throw new Error(`A phrase holds no digits: "${text}" needs number(…)`);
  return { words: text.split(" ").map((accented) => ({ accented, folded: stripAccents(accented) })) };
};

/** Readers name their words where they look for them, thus again for each place of each rule. */
const listOf = onceForEach((joined): readonly Phrase[] =>
  joined
    .split("|")
    .map((text) => phrase(text.trim()))
    .sort((left, right) => right.words.length - left.words.length),
);

/** Longest first, so that "lớn hơn hoặc bằng" wins over "lớn hơn". */
export const phrases = (...texts: string[]): readonly Phrase[] => listOf(texts.join("|"));

/** As typed, or typed in a text without any accents. */
const isWord = (token: Token | undefined, word: Phrase["words"][number]): boolean =>
  token !== undefined &&
  token.kind !== "number" &&
  (token.accented === word.accented || (token.loose && token.folded === word.folded));

/** The index after the first phrase that stands at `index`, or -1. */
export const after = (tokens: Token[], index: number, list: readonly Phrase[]): number => {
  for (const { words } of list)
    if (words.every((word, offset) => isWord(tokens[index + offset], word))) return index + words.length;
  return -1;
};

/** In "không để quá hạn 5 nhiệm vụ" the last word belongs to "quá hạn". */
export const isCompound = (tokens: Token[], end: number): boolean =>
  tokens[end - 1]?.accented === "quá" && /^(hạn|trình|độ)$/.test(tokens[end]?.accented ?? "");

/** Where one of the phrases first stands in tokens[from..to), or -1. */
export const find = (tokens: Token[], list: readonly Phrase[], from = 0, to = tokens.length): number => {
  for (let index = from; index < to; index += 1) {
    const end = after(tokens, index, list);
    if (end !== -1 && end <= to) return index;
  }
  return -1;
};

export const has = (tokens: Token[], list: readonly Phrase[]): boolean => find(tokens, list) !== -1;

export const isSymbol = (token: Token | undefined, ...symbols: string[]): boolean =>
  token?.kind === "symbol" && symbols.includes(token.folded);

/** A letter that may stand for a quantity: "a", "B", "b1"; never "đ" (điểm). */
export const isLetter = (token: Token | undefined): boolean =>
  token?.kind === "word" && /^[a-z]\d?$/.test(token.accented);

/** The unit of points: "điểm", "đ". */
export const isPointsUnit = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.kind === "word" &&
  (token.accented === "điểm" ||
    (token.accented === "d" && !token.spaced) ||
    token.accented === "diem" ||
    token.accented === "đ");
