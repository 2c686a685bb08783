import type { Section } from "../section";
import type { WordBlock } from "./word-document";
import { type ShownColumns, wordTable } from "./word-table";

export const paragraph = (text: string): WordBlock => ({ kind: "paragraph", text });
export const heading = (text: string): WordBlock => ({ kind: "heading", level: 2, text });
export const item = (text: string): WordBlock => ({ kind: "item", text });

/** "NHIỆM VỤ QUÁ HẠN" within a text. */
export const sentence = (title: string): string => title.charAt(0) + title.slice(1).toLowerCase();

/** A text without the stop at its end, for a sentence that goes on or ends by itself. */
export const bare = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.;,]+$/, "");

/** A section with its title and notes, or the sentence that says that there is nothing. */
export const titled = (section: Section, shown: ShownColumns): WordBlock[] =>
  section.rows.length === 0
    ? [section.nothing ?? ""].filter(Boolean).map(paragraph)
    : [heading(sentence(section.title)), ...(section.notes ?? []).map(paragraph), wordTable(section, shown)];

/** The parts of a chapter that have something to say, numbered. */
export const numberedParts = (parts: readonly { title: string; blocks: WordBlock[] }[]): WordBlock[] =>
  parts
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ title, blocks }, index) => [heading(`${index + 1}. ${title}`), ...blocks]);
