import { type Figure, NUMBER, type Range, readFigure } from "./figure";

/** A figure with what it counts: "14,5 tỷ đồng" is 14,5 of a thousand million, its noun "đồng". */
export interface Amount {
  figure: Figure;
  scale: number;
  /** The first word behind number and scale, in small letters; "" where none stands. */
  noun: string;
  percent: boolean;
  /** Where the number begins, and where it ends. */
  at: number;
  end: number;
}

const SCALES: Record<string, number> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };
const BEHIND = /^\s?(%)?(?:\s?(nghìn|ngàn|triệu|tỷ|tỉ)(?!\p{L}))?(?:\s?(\p{L}+))?/iu;
/** Words that go on with the sentence and count nothing. */
const NO_NOUN =
  /^(?:và|là|so|trong|với|có|được|đạt|tăng|giảm|bằng|trên|của|từ|đến|còn|thì|tại|ở|cho|do|để|năm|tháng|quý)$/iu;

const ALONE = new RegExp(String.raw`(?<![\p{L}/§-])${NUMBER}(?!\/)`, "gu");
const IN_SHARE = new RegExp(String.raw`(?<![\p{L}§-])${NUMBER}`, "gu");

/** Every number of a text in which periods are hidden, with its unit; those of "3.745/4.216" only where they are asked for. */
export const amountsIn = (text: string, inShares = false): Amount[] =>
  [...text.matchAll(inShares ? IN_SHARE : ALONE)].flatMap((found) => {
    const amount = amountAt(found[0], text.slice(found.index + found[0].length), found.index);
    return amount ?? [];
  });

/** The number and the words behind it as one amount. */
export const amountAt = (number: string, behind: string, at = 0): Amount | null => {
  const figure = readFigure(number);
  const [, percent, scale = "", noun = ""] = BEHIND.exec(behind) ?? [];
  if (!figure) return null;
  return {
    figure,
    scale: SCALES[scale.toLowerCase()] ?? 1,
    noun: percent !== undefined || NO_NOUN.test(noun) ? "" : noun.toLowerCase(),
    percent: percent !== undefined,
    at,
    end: at + number.length,
  };
};

/** What the amount may have been before it was rounded; counts are exact, millions and shares are not. */
export const spanOf = ({ figure, scale, percent }: Amount): Range => {
  const half = figure.decimals === 0 && scale === 1 && !percent ? 0 : 0.5 * 10 ** -figure.decimals;
  return { low: (figure.value - half) * scale, high: (figure.value + half) * scale };
};

/** Both may count the same thing; where one has no noun, the other's is meant. */
export const alike = (a: Amount, b: Amount): boolean =>
  a.percent === b.percent && (a.noun === b.noun || a.noun === "" || b.noun === "");
