import { vietnameseWords } from "./vietnamese-words";

/** Letters of western languages that Vietnamese in Unicode has not, and in which TCVN3 and VNI write most accents. */
const FOREIGN =
  /[\u00a1-\u00b4\u00b5-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de-\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]/;

/** A lone letter is a tick of the font Wingdings ("þ", "ü"). */
const A_WORD = /\S\s*\S/;

/** Whether a text may be Vietnamese of before Unicode: its accented words are mostly none. */
export const areLettersSuspect = (text: string): boolean =>
  FOREIGN.test(text) && A_WORD.test(text) && vietnameseWords(text) < 0;
