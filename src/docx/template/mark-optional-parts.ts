import { MARKER } from "./drop-markers";

/** A part of a template that is left out where a figure in it is missing; the library knows it as a loop of one or none. */
export interface Marked {
  xml: string;
  /** The texts between the brackets; the n-th is the loop "§n". */
  parts: string[];
}

const PIECE = /<w:p(?=[\s>])[^>]*?(\/?)>|(<\/w:p>)|<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g;
/** "[[, trong đó {x} nhiệm vụ]]" */
const OPTIONAL = /\[\[((?:[^[\]]|\[(?!\[)|\](?!\]))*)\]\]/g;

/** A paragraph that only says where a loop begins or ends. */
const LOOP_ALONE = /^\s*\{\s*[#/][^{}]*\}\s*$/;

/** The name by which the library asks for an optional part. */
export const OPTIONAL_NAME = /^§(\d+)$/;

interface Piece {
  /** Where its text begins in the whole. */
  at: number;
  text: string;
}

/**
 * "[[" and "]]" become the tags of a loop, in whatever runs Word has put the two brackets. A paragraph that is one optional
 * part goes as a whole. `from` counts on over the parts of the package.
 */
export const markOptionalParts = (xml: string, from = 0): Marked => {
  const edits: { at: number; length: number; text: string }[] = [];
  const parts: string[] = [];
  for (const pieces of paragraphsOf(xml)) {
    const whole = pieces.map(({ text }) => text).join("");
    const place = placer(pieces);
    if (LOOP_ALONE.test(whole)) edits.push({ at: place(whole.lastIndexOf("}")), length: 1, text: `}${MARKER}` });
    for (const found of whole.matchAll(OPTIONAL)) {
      const [all, inner = ""] = found;
      const alone = whole.trim() === all;
      const name = `§${from + parts.length}`;
      parts.push(decoded(inner));
      const end = found.index + all.length;
      const open = alone ? `{#${name} [loopOver: 'paragraph']}` : `{#${name}}`;
      edits.push({ at: place(found.index), length: 1, text: open });
      edits.push({ at: place(found.index + 1), length: 1, text: "" });
      edits.push({ at: place(end - 2), length: 1, text: "{/}" });
      edits.push({ at: place(end - 1), length: 1, text: "" });
    }
  }
  const edited = edits
    .sort((a, b) => b.at - a.at)
    .reduce((text, { at, length, text: put }) => text.slice(0, at) + put + text.slice(at + length), xml);
  return { xml: edited, parts };
};

/** The text of a paragraph with a brace or a bracket whose other is missing; null where all are in pairs. */
export const unpaired = (xml: string): string | null =>
  paragraphsOf(xml)
    .map((pieces) => decoded(pieces.map(({ text }) => text).join("")))
    .find((text) => /[{}]|\[\[|\]\]/.test(text.replace(/\{[^{}]*\}/g, ""))) ?? null;

/** The texts of each paragraph; one within a text box is apart from the one that holds it. */
const paragraphsOf = (xml: string): Piece[][] => {
  const all: Piece[][] = [];
  const open: Piece[][] = [];
  for (const found of xml.matchAll(PIECE)) {
    const [piece, closedAtOnce, end, text] = found;
    if (text !== undefined) open.at(-1)?.push({ at: found.index + piece.indexOf(">") + 1, text });
    else if (end !== undefined) open.pop();
    else if (closedAtOnce === "") {
      const pieces: Piece[] = [];
      open.push(pieces);
      all.push(pieces);
    }
  }
  return all;
};

/** Where a character of the paragraph's text stands in the file. */
const placer =
  (pieces: readonly Piece[]) =>
  (index: number): number => {
    let before = 0;
    for (const { at, text } of pieces) {
      if (index < before + text.length) return at + index - before;
      before += text.length;
    }
    return -1;
  };

const decoded = (text: string): string =>
  text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
