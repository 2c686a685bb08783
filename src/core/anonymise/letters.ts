/** A letter as its base and its marks: "ễ" is "e" with two. A đ is a d with a stroke, which Unicode does not part. */
export interface Letter {
  /** Small, without marks. */
  base: string;
  marks: string;
  capital: boolean;
}

export const STROKE = "đ";

export const lettersOf = (word: string): Letter[] =>
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
