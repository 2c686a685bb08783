/** Words that could stand for another: pronounceable where that one is a Vietnamese syllable. */

const ONSETS = "b c ch d g gi h k kh l m n ng nh p ph qu r s t th tr v x".split(" ").concat("");
const NUCLEI = "a e i o u y ai ao au ay eo ia ie iu oa oe oi ua ue ui uo uy uye oai uoi ieu".split(" ");
const CODAS = "c ch m n ng nh p t".split(" ").concat("");

const bySize = new Map<number, string[]>();
for (const onset of ONSETS)
  for (const nucleus of NUCLEI)
    for (const coda of CODAS) {
      const syllable = onset + nucleus + coda;
      bySize.set(syllable.length, [...(bySize.get(syllable.length) ?? []), syllable]);
    }
const SYLLABLES = new Set([...bySize.values()].flat());

const VOWELS = "aeiouy";
const CONSONANTS = "bcdghklmnpqrstvx";

/** What may stand at a place: letters that can carry all the marks seen there. */
export type Place = string;

/** @param marks all the marks that spellings of the word have at this place */
export const placeFor = (base: string, marks: ReadonlySet<string>): Place => {
  const all = [...marks].join("");
  if (all.includes("đ")) return "d";
  if (all.includes("\u0306")) return "a";
  if (all.includes("\u031b")) return all.includes("\u0302") ? "o" : "ou";
  if (all.includes("\u0302")) return "aeo";
  return VOWELS.includes(base) ? VOWELS : CONSONANTS;
};

/** Candidates for a word, the likely ones first; which they are depends on the seed alone. Ends where none is left. */
export function* candidatesFor(base: string, places: readonly Place[], seed: string): Generator<string, void> {
  const random = randomFrom(`${seed} ${base}`);
  const fits = (word: string) => places.every((place, at) => place.includes(word[at] ?? ""));
  if (SYLLABLES.has(base)) {
    const list = bySize.get(base.length) ?? [];
    const start = Math.floor(random() * list.length);
    for (let step = 0; step < list.length; step++) {
      const word = list[(start + step) % list.length] ?? "";
      if (fits(word)) yield word;
    }
  }
  for (const choice of [places, places.map((place) => (VOWELS.includes(place[0] ?? "") ? VOWELS : CONSONANTS))])
    for (let tries = 0; tries < 300; tries++)
      yield choice.map((place) => place[Math.floor(random() * place.length)] ?? "x").join("");
}

/** Numbers from 0 to 1, the same for the same text (FNV-1a, then mulberry32). */
export const randomFrom = (text: string): (() => number) => {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};
