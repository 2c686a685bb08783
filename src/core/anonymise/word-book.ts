import { abbreviationsIn, initialsOf } from "./abbreviations";
import { foldCase } from "../lib/text";
import { candidatesFor, placeFor } from "./candidates";
import { keptWords, READER_WORDS } from "./kept-words";
import { lettersOf, withBases } from "./letters";
import { linkedNames, stayingInExpression } from "./named-in-expression";
import { NumberBook } from "./number-book";
import { basesIn, mapPieces, partsOfWord, type Texts } from "./texts";

export interface StandInChoice {
  /** Words of the readers stay where they stand as the readers know them, or everywhere. */
  keeps: "phrases" | "words";
  /** Another number gives other stand-ins. */
  seed: number;
  /** Shorter words stay: the fewest letters of a word that is changed. */
  shortest: number;
  /** The fewest digits of a number that is changed, where it does not begin with 0 and is no document's. */
  digits: number;
}

/** What is known of the texts. */
export interface Kin {
  /** Names that are seen to be one: the short one, which has first letters of the other's words, and that. */
  abbreviated: readonly (readonly [short: string, full: string])[];
  /**
   * The texts that the readers understand, as `toldText` writes them, and what stays there. All others are told: no word
   * of {@link TOLD_LETTERS} letters stays in them. Null where all texts are understood.
   */
  understood: ReadonlyMap<string, Needed> | null;
  /** What stays of the names in `abbreviated`, which stand within longer texts. */
  names: Needed;
  /** Names of sheets, headings and codes that expressions write without marks. */
  linked: readonly string[];
}

/**
 * What stays of a text that is understood: the phrases of the readers; of these what an expression does not name by
 * marks or as one of the linked names; or these words, small and without accents.
 */
export type Needed = "phrases" | "expression" | ReadonlySet<string>;

/** Shorter ones join names ("và", "các") or tell a unit ("Sở"); the readers' stay as elsewhere. */
export const TOLD_LETTERS = 4;

/** As `understood` holds the text of a cell: as a person reads it; a sheet's name in a formula is that on its tab. */
export const toldText = (text: string): string =>
  foldCase(text.replace(/^(['"])([^]*)\1$/, (_, mark: string, inner: string) => inner.replaceAll(mark + mark, mark)));

/** The stand-ins; `reading` gives a text as if this were needed of it. */
export type StandIns = Texts & { reading: (text: string, needed: Needed) => string };

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

  /** What stands for the texts whose words have been noted. Short forms go with the words that they are short for. */
  standIns(
    choice: StandInChoice,
    { abbreviated = [], understood = null, names = "phrases", linked = [] }: Partial<Kin> = {},
  ): StandIns {
    const words = this.choose(choice);
    const numbers = new NumberBook(choice);
    const initials = new Map<string, string>();
    const change = (text: string, kept: readonly boolean[], instead: ReadonlyMap<string, string>): string => {
      let at = 0;
      const part = (own: string, long: boolean): string => {
        const letters = lettersOf(own);
        const base = letters.map((letter) => letter.base).join("");
        const standIn = instead.get(base) ?? (kept[at] ? undefined : words.get(base));
        at++;
        return !long || standIn === undefined || ROMAN.test(own) ? own : withBases(standIn, letters);
      };
      const word = (run: string) => {
        const long = Array.from(run).length >= choice.shortest;
        return partsOfWord(run)
          .map((own) => part(own, long))
          .join("");
      };
      return mapPieces(text, { word, digits: (digits) => numbers.standIn(digits) });
    };
    const keep =
      choice.keeps === "phrases" ? keptWords : (bases: string[]) => bases.map((base) => READER_WORDS.has(base));
    const linkedTo = linkedNames(linked);
    const keptIn = (text: string, needed: Needed): boolean[] => {
      const bases = basesIn(text);
      // What is told is compared with what is told elsewhere, word by word: there a short one stays for itself alone.
      if (typeof needed !== "string" && needed.size === 0)
        return bases.map((base) => base.length < TOLD_LETTERS && keep([base])[0] === true);
      const kept = keep(bases);
      if (needed === "phrases") return kept;
      if (needed === "expression") {
        const inName = (name: string) => keptIn(name, neededOf(name, understood));
        const named = stayingInExpression(text, bases, linkedTo, inName);
        return kept.map((one, at) => named[at] ?? one);
      }
      return kept.map((one, at) => one && ((bases[at]?.length ?? 0) < TOLD_LETTERS || needed.has(bases[at] ?? "")));
    };
    const reading = (text: string, needed: Needed) => change(text, keptIn(text, needed), initials);
    const read = (text: string) => reading(text, neededOf(text, understood));
    for (const [short, full] of abbreviated) {
      const standIns = initialsOf(reading(full, names));
      for (const { letters, from } of abbreviationsIn(short, full))
        initials.set(letters, standIns.slice(from, from + letters.length));
    }
    return { read, reading, unread: (text) => change(text, [], new Map()) };
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

/** The number of a section is no word. */
const ROMAN = /^(?=.)X{0,3}(?:I[XV]|V?I{0,3})$/;

const NOTHING: ReadonlySet<string> = new Set();

const neededOf = (text: string, understood: Kin["understood"]): Needed =>
  understood === null ? "phrases" : (understood.get(toldText(text)) ?? NOTHING);
