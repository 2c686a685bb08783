/** A letter as its base and its marks: "ễ" is "e" with two. A đ is a d with a stroke, which Unicode does not part. */
export interface Letter {
  /** Small, without marks. */
  base: string;
  marks: string;
  capital: boolean;
}

export const STROKE = "đ";

/** A workbook has few words, and each many times. */
const met = new Map<string, readonly Letter[]>();
const MOST_MET = 50_000;

export const lettersOf = (word: string): readonly Letter[] => {
  const known = met.get(word);
  if (known !== undefined) return known;
  if (met.size >= MOST_MET) met.clear();
  const letters = splitLetters(word);
  met.set(word, letters);
  return letters;
};

const splitLetters = (word: string): Letter[] =>
  Array.from(word.normalize("NFC"), (char) => {
    const capital = char !== char.toLowerCase();
    const [base = char, ...marks] = Array.from(char.toLowerCase().normalize("NFD"));
    return base === STROKE ? { base: "d", marks: STROKE, capital } : { base, marks: marks.join(""), capital };
  });

/** The word that has these bases with the marks and capitals of another. */
export const withBases = (bases: string, letters: readonly Letter[]): string =>
  Array.from(bases, (base, index) => {
    const { marks = "", capital = false } = letters[index] ?? {};
    const small = marks === STROKE ? (base === "d" ? STROKE : base) : (base + marks).normalize("NFC");
    return capital ? small.toUpperCase() : small;
  }).join("");

export const baseOf = (word: string): string =>
  lettersOf(word)
    .map(({ base }) => base)
    .join("");
