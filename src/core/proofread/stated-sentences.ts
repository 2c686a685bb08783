import { type Amount, amountsIn } from "./amount";
import { maskPeriods } from "./mask-periods";

export const MORE = "tăng gấp|tăng thêm|tăng|vượt|cao hơn|nhiều hơn";
export const LESS = "giảm|thấp hơn|ít hơn";
/** Whose number is a change, and no state. */
const CHANGE = new RegExp(String.raw`(?<!\p{L})(?:${MORE}|${LESS}|gấp)\s$`, "iu");

export interface StatedSentence {
  text: string;
  /** The text with its periods hidden; every letter keeps its place. */
  masked: string;
  /** Figures that stand outside brackets and are no changes. */
  states: Amount[];
}

/** The sentences of a line. */
export const sentencesOf = (line: string): StatedSentence[] => {
  const masked = maskPeriods(line);
  const ends = [...masked.matchAll(/[.!?](?=\s|$)|\s\|\s|$/gu)].map(({ index }) => index);
  return ends.map((end, place) => {
    const from = place === 0 ? 0 : (ends[place - 1] ?? 0) + 1;
    const part = masked.slice(from, end);
    const open = part.replace(/\([^()]*\)/gu, (text) => " ".repeat(text.length));
    const states = amountsIn(open).filter(({ at }) => !CHANGE.test(open.slice(Math.max(0, at - 12), at)));
    return { text: line.slice(from, end), masked: part, states };
  });
};
