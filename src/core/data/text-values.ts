import { serialOf } from "../lib/calendar-day";
import { readNumber } from "../lib/number";
import { foldCase } from "../lib/text";
import { readTypedDay } from "./typed-text";

/** Nothing in such a text would change by folding but the case. */
const SIMPLE = /^[!-%'-;=-~]+(?: [!-%'-;=-~]+)*$/;

/** What the texts of a grid's dictionary mean, each worked out once, when first asked for. */
export class TextValues {
  /** How many texts there are. */
  readonly size: number;
  // Arrays of full length from the start: filled here and there, they would turn into slow hash tables.
  private readonly foldedTexts: (string | undefined)[];
  private readonly numbers: Float64Array;
  private readonly days: Float64Array;
  private readonly numbersKnown: Uint8Array;
  private readonly daysKnown: Uint8Array;

  constructor(private readonly texts: readonly string[]) {
    this.size = texts.length;
    this.foldedTexts = new Array<string | undefined>(this.size).fill(undefined);
    this.numbers = new Float64Array(this.size);
    this.days = new Float64Array(this.size);
    this.numbersKnown = new Uint8Array(this.size);
    this.daysKnown = new Uint8Array(this.size);
  }

  text(code: number): string {
    return this.texts[code] ?? "";
  }

  /** As texts compare: case and the accents' composition play no part; "" for a blank text. */
  folded(code: number): string {
    return (this.foldedTexts[code] ??= foldText(this.text(code)));
  }

  /** The number typed as text, or NaN. */
  number(code: number): number {
    if (this.numbersKnown[code] === 0) {
      this.numbers[code] = readNumber(this.text(code)) ?? NaN;
      this.numbersKnown[code] = 1;
    }
    return this.numbers[code] ?? NaN;
  }

  /** The serial of the day typed as text, or NaN. */
  day(code: number): number {
    if (this.daysKnown[code] === 0) {
      this.days[code] = daySerial(this.text(code));
      this.daysKnown[code] = 1;
    }
    return this.days[code] ?? NaN;
  }
}

export const foldText = (text: string): string => (SIMPLE.test(text) ? text.toLowerCase() : foldCase(text));

export const daySerial = (text: string): number => {
  const day = readTypedDay(text);
  return day === null ? NaN : serialOf(day);
};
