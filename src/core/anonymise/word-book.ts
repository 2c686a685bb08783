import { candidatesFor, placeFor, randomFrom } from "./candidates";
import { baseOf, lettersOf, withBases } from "./letters";
import { READER_WORDS } from "./reader-words";
import { mapPieces, partsOfWord, type Texts } from "./texts";

export interface StandInChoice {
  /** Another number gives other stand-ins. */
  seed: number;
  /** Shorter words stay: the fewest letters of a word that is changed. */
  shortest: number;
  /** The fewest digits of a number that is changed, where it does not begin with 0 and is no document's. */
  digits: number;
}

/**
 * The words of a workbook and what stands for each: as long, with the same capitals and accents, a syllable for a
 * syllable. One word has one stand-in however its accents are typed, and no two have the same; none is a word of the
 * workbook or of the readers.
 */
export class WordBook {
  /** By the word without accents: the marks seen at each of its letters. */
  private readonly seen = new Map<string, Set<string>[]>();

  /** Notes the words of a text, which stays as it is. */
  readonly noting: Texts = { read: (text) => this.note(text), unread: (text) => this.note(text) };

  private note(text: string): string {
    return mapPieces(text, { word: (word) => this.noteWord(word), digits: (digits) => digits });
  }

  private noteWord(word: string): string {
    for (const part of partsOfWord(word)) {
      const letters = lettersOf(part);
      const base = letters.map((letter) => letter.base).join("");
      const marks = this.seen.get(base) ?? letters.map(() => new Set<string>());
      letters.forEach((letter, at) => marks[at]?.add(letter.marks));
      this.seen.set(base, marks);
    }
    return word;
  }

  /** What stands for the texts whose words have been noted. */
  standIns(choice: StandInChoice): Texts {
    const words = this.choose(choice);
    const numbers = new Numbers(choice);
    const word = (run: string, keeps: (base: string) => boolean): string =>
      Array.from(run).length < choice.shortest
        ? run
        : partsOfWord(run)
            .map((part) => {
              const letters = lettersOf(part);
              const base = letters.map((letter) => letter.base).join("");
              return letters.length < 2 || keeps(base) ? part : withBases(words.get(base) ?? base, letters);
            })
            .join("");
    const texts = (keeps: (base: string) => boolean) => (text: string) =>
      mapPieces(text, { word: (run) => word(run, keeps), digits: (digits) => numbers.standIn(digits) });
    return { read: texts((base) => READER_WORDS.has(base)), unread: texts(() => false) };
  }

  private choose({ seed }: StandInChoice): Map<string, string> {
    const chosen = new Map<string, string>();
    const taken = new Set<string>();
    // The long ones have more to choose from.
    for (const [base, marks] of [...this.seen].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))) {
      if (base.length < 2) continue;
      const places = Array.from(base, (letter, at) => placeFor(letter, marks[at] ?? new Set()));
      const free = (word: string) => word !== base && !taken.has(word) && !READER_WORDS.has(word);
      let standIn: string | null = null;
      for (const word of candidatesFor(base, places, String(seed))) {
        if (!free(word)) continue;
        if (!this.seen.has(word)) {
          standIn = word;
          break;
        }
        // Of two and three letters there are few: there one word may stand for another.
        if (base.length < 4) standIn ??= word;
      }
      chosen.set(base, standIn ?? base);
      taken.add(standIn ?? base);
    }
    return chosen;
  }
}

/** Numbers of documents, telephones and persons: as many digits, a first 0 kept, no two the same. */
class Numbers {
  private readonly chosen = new Map<string, string>();
  private readonly taken = new Set<string>();

  constructor(private readonly choice: StandInChoice) {}

  standIn(written: string): string {
    const digits = written.replace(/\D/g, "");
    if (digits.length >= 6 && digits.length < this.choice.digits && !digits.startsWith("0")) return written;
    const standIn = this.chosen.get(digits) ?? this.choose(digits);
    let at = 0;
    return written.replace(/\d/g, () => standIn[at++] ?? "0");
  }

  private choose(digits: string): string {
    const random = randomFrom(`${this.choice.seed} ${digits}`);
    let standIn = digits;
    for (let tries = 0; tries < 200 && (standIn === digits || this.taken.has(standIn)); tries++)
      standIn = Array.from(digits, (digit, at) =>
        at === 0 && digit === "0" ? "0" : String(at === 0 ? 1 + Math.floor(random() * 9) : Math.floor(random() * 10)),
      ).join("");
    this.chosen.set(digits, standIn);
    this.taken.add(standIn);
    return standIn;
  }
}

/** Whether a word means something to the readers, and so may stay. */
export const isReaderWord = (word: string): boolean => READER_WORDS.has(baseOf(word));
