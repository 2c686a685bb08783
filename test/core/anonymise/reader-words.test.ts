import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { READER_PHRASES } from "../../../src/core/anonymise/reader-phrases";
import { phrasesInCode } from "./words-in-code";

const FILE = path.resolve(__dirname, "../../../src/core/anonymise/reader-phrases.ts");

const printed = (phrases: readonly string[]): string => {
  const lines: string[] = [];
  for (const phrase of phrases) {
    const line = lines.at(-1);
    if (line === undefined || line.length + phrase.length > 118) lines.push(phrase);
    else lines[lines.length - 1] = `${line}|${phrase}`;
  }
  return `/**
 * The words that stand together in the texts and patterns of the readers, without accents: only they stay in the
 * anonymised copy of a workbook. Gathered from the code by test/core/anonymise (UPDATE_GOLDEN=1 writes them anew).
 */
export const READER_PHRASES: readonly string[] =
  \`${lines.join("\n")}\`.split(/[|\\n]/);
`;
};

const inCode = phrasesInCode();
const wordsOf = (phrases: readonly string[]) => new Set(phrases.flatMap((phrase) => phrase.split(" ")));

test("no word of the readers is missing (UPDATE_GOLDEN=1 writes them anew)", () => {
  if (process.env.UPDATE_GOLDEN) writeFileSync(FILE, printed(inCode));
  const there = process.env.UPDATE_GOLDEN ? wordsOf(inCode) : wordsOf(READER_PHRASES);
  expect([...wordsOf(inCode)].filter((word) => !there.has(word))).toEqual([]);
  expect(readFileSync(FILE, "utf8")).toMatch(/^\/\*\*/);
});

test.each([["hoan thanh"], ["ke hoach"], ["nguyen"], ["hang tuan"], ["khcv"], ["quarter"]])("%s is read", (phrase) => {
  const words = wordsOf(inCode);
  expect(phrase.split(" ").filter((word) => !words.has(word))).toEqual([]);
});

test.each([["hau"], ["khoai"], ["lib"], ["nghiech"]])("%s is not", (word) =>
  expect(wordsOf(inCode)).not.toContain(word),
);
