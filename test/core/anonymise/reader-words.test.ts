import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { wordsInCode } from "./words-in-code";

const FILE = path.resolve(__dirname, "../../../src/core/anonymise/reader-words.ts");

const printed = (): string => {
  const lines: string[] = [];
  for (const word of wordsInCode()) {
    const line = lines.at(-1);
    if (line === undefined || line.length + word.length > 118) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return `/**
 * Every word in the texts and patterns of the readers, without accents: the only words of a workbook that stay in its
 * anonymised copy. Gathered from the code by test/core/anonymise (UPDATE_GOLDEN=1 writes it anew).
 */
export const READER_WORDS: ReadonlySet<string> = new Set(
  \`${lines.join("\n")}\`.split(/\\s/),
);
`;
};

test("the words that stay are those of the readers (UPDATE_GOLDEN=1 writes them anew)", () => {
  if (process.env.UPDATE_GOLDEN) writeFileSync(FILE, printed());
  expect(readFileSync(FILE, "utf8")).toBe(printed());
});

test.each([["hoach"], ["hoan"], ["nguyen"], ["tuyen"], ["khcv"], ["quarter"]])("%s is one", (word) =>
  expect(wordsInCode()).toContain(word),
);

test.each([["hau"], ["khoai"], ["lib"], ["nghiech"]])("%s is none", (word) =>
  expect(wordsInCode()).not.toContain(word),
);
