/** Texts as people paste them: composed accents, plain spaces, no HTML; and folded forms to compare by. */

import { foldPrivateSigns } from "../words/signs";
import { onceForEach } from "./once-for-each";

const ENTITIES: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  bull: "•",
  ge: "≥",
  le: "≤",
};

/** Letters with one accent have names made of both: `&agrave;`, `&Yacute;`, `&ocirc;`. */
const ACCENTS: Record<string, string> = {
  grave: "\u0300",
  acute: "\u0301",
  circ: "\u0302",
  tilde: "\u0303",
  breve: "\u0306",
};
const LETTER = /^([a-zA-Z])(grave|acute|circ|tilde|breve)$/;

const namedCharacter = (name: string): string | undefined => {
  const letter = LETTER.exec(name);
  if (letter) return `${letter[1] ?? ""}${ACCENTS[letter[2] ?? ""] ?? ""}`.normalize("NFC");
  return ENTITIES[name.toLowerCase()];
};

const isScalar = (code: number) => code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);

/** `&amp;`, `&#7875;`, `&#x1EC3;` and the names above; anything else stays as it is. */
export const decodeEntities = (text: string): string =>
  text.includes("&")
    ? text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g, (whole, decimal, hex, name) => {
        const code = decimal ? Number(decimal) : hex ? parseInt(hex as string, 16) : NaN;
        if (isScalar(code)) return String.fromCodePoint(code);
        return namedCharacter(String(name)) ?? whole;
      })
    : text;

/** Only the tags that portals paste; "a < b" stays. The bound keeps a stray "<p" from scanning the whole cell. */
const TAG =
  /<\/?(?:p|div|ul|ol|li|br|b|i|u|em|strong|span|font|sup|sub|a|h[1-6]|table|tbody|tr|td|th)(?:\s[^<>]{0,500})?\/?>/gi;
const BREAKING = /^<(?:br|li|\/p|\/div|\/li|\/tr|\/h[1-6])/i;

/** Removes pasted HTML tags (block ends become line breaks) and decodes entities. */
export const stripHtml = (text: string): string =>
  decodeEntities(text.includes("<") ? text.replace(TAG, (tag) => (BREAKING.test(tag) ? "\n" : " ")) : text);

/** What {@link tidy} changes within a text; most cells hold none of it, and this is asked of every cell. */
const UNTIDY = /[^\S ]| {2}|_x000[dD]_|[\u00ad\u200b-\u200f\u2060\ufeff\uf020-\uf0ff]/;

/** Composed accents (NFC), plain spaces, \n line breaks; runs of spaces folded, blank lines dropped, ends trimmed. */
export const tidy = (text: string): string => {
  const composed = text.normalize("NFC");
  return (UNTIDY.test(composed) ? tidyWithin(composed) : composed).trim();
};

const tidyWithin = (text: string): string =>
  foldPrivateSigns(text)
    .replace(/_x000[dD]_/g, "")
    .replace(/\r\n?|\u2028|\u2029|\v|\f/g, "\n")
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[ \n]*/g, "\n");

/** A cell's text as a person reads it: without HTML, tidy. */
export const plainText = onceForEach((text) => tidy(stripHtml(text)));

/** Without accents: "Đơn vị" → "Don vi". */
export const stripAccents = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D");

/** One line, lower case, without accents; for patterns and comparisons that forgive typing. */
export const fold = onceForEach((text) => stripAccents(plainText(text)).toLowerCase().replace(/\s+/g, " "));

/** One line, lower case, accents kept but composed: how texts in conditions compare. */
export const foldCase = (text: string): string => plainText(text).toLowerCase().replace(/\s+/g, " ");

/** How headings and sheet names compare: folded, and without spaces. */
export const nameKey = (text: string): string => fold(text).replace(/\s+/g, "");

/** Line breaks and runs of blanks as one blank. */
export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The first part of a text, cut between words, for lists and messages. */
export const shorten = (text: string, length: number): string => {
  const line = oneLine(text);
  if (line.length <= length) return line;
  const cut = line.slice(0, length - 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–-]+$/, "")}…`;
};
