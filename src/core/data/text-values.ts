import { serialOf } from "../lib/calendar-day";
import { readNumber } from "../lib/number";
import { foldCase } from "../lib/text";
import { readTypedDay } from "./typed-text";

/** Nothing in such a text would change by folding but the case. */
const SIMPLE = /^[!-%'-;=-~]+(?: [!-%'-;=-~]+)*$/;

/** What the texts of a grid's dictionary mean, each worked out once, when first asked for. */
export class TextValues {
  private readonly foldedTexts: (string | undefined)[] = [];
  private readonly numbers: (number | undefined)[] = [];
  private readonly days: (number | undefined)[] = [];

  constructor(private readonly texts: readonly string[]) {}

  text(code: number): string {
    return this.texts[code] ?? "";
  }

  /** As texts compare: case and the accents' composition play no part; "" for a blank text. */
  folded(code: number): string {
    return (this.foldedTexts[code] ??= foldText(this.text(code)));
  }

  /** The number typed as text, or NaN. */
  number(code: number): number {
    return (this.numbers[code] ??= readNumber(this.text(code)) ?? NaN);
  }

  /** The serial of the day typed as text, or NaN. */
  day(code: number): number {
    return (this.days[code] ??= daySerial(this.text(code)));
  }
}

export const foldText = (text: string): string => (SIMPLE.test(text) ? text.toLowerCase() : foldCase(text));

export const daySerial = (text: string): number => {
  const day = readTypedDay(text);
  return day === null ? NaN : serialOf(day);
};
