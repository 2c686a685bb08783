import { vietnameseWords } from "../../core/lib/vietnamese-words";
import { fromOldLetters, type OldLetters, oldLettersOf } from "../old-letters";

/** A file's text, and what it was written in where that is worth a word. */
export interface DecodedText {
  text: string;
  letters: OldLetters | null;
}

/** Bytes by which an encoding is judged. */
const JUDGED = 40_000;

/**
 * The text of a file that may not say how it is written: UTF-8 and UTF-16 with or without a mark; else what its words
 * are Vietnamese in: the code page of Vietnamese Windows (accents behind their letters), TCVN3 or VNI.
 */
export const decodeText = (bytes: Uint8Array): DecodedText => {
  const wide = utf16Of(bytes);
  const text = wide === null ? decodeUtf8(bytes) : new TextDecoder(wide).decode(bytes);
  if (text === null) return decodeAnsi(bytes);
  // The Latin letters of an old font may themselves have been saved as Unicode.
  const letters = oldLettersOf(text.slice(0, JUDGED));
  return { text: letters === null ? text : fromOldLetters(text, letters), letters };
};

/** By its mark, or by the empty halves of the letters that need only one byte (tabs, digits, line ends). */
const utf16Of = (bytes: Uint8Array): "utf-16le" | "utf-16be" | null => {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  if (mark === 0xfffe) return "utf-16le";
  if (mark === 0xfeff) return "utf-16be";
  const judged = Math.min(bytes.length, JUDGED);
  let [even, odd] = [0, 0];
  for (let at = 0; at < judged; at++) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  if (Math.max(even, odd) * 8 < judged) return null;
  return odd > even ? "utf-16le" : "utf-16be";
};

const decodeUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const decodeAnsi = (bytes: Uint8Array): DecodedText => {
  const windows = (part: Uint8Array) => ansiDecoder("windows-1258").decode(part).normalize("NFC");
  const latin = (part: Uint8Array) => ansiDecoder("windows-1252").decode(part);
  const judged = bytes.subarray(0, JUDGED);
  const letters = oldLettersOf(latin(judged));
  const old = letters === null ? -Infinity : vietnameseWords(fromOldLetters(latin(judged), letters));
  return letters !== null && old > vietnameseWords(windows(judged))
    ? { text: fromOldLetters(latin(bytes), letters), letters }
    : { text: windows(bytes), letters: null };
};

const ansiDecoder = (name: string): TextDecoder => {
  try {
    return new TextDecoder(name);
  } catch {
    // A platform built without the smaller code pages.
    return new TextDecoder("windows-1252");
  }
};
