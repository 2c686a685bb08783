import { READER_WORDS, keptWords } from "../../../src/core/anonymise/kept-words";

test.each([["hoan"], ["hoach"], ["nguyen"], ["tuan"], ["khcv"], ["quarter"]])("%s is read", (word) =>
  expect(READER_WORDS).toContain(word),
);

test.each([["hau"], ["khoai"], ["lib"], ["nghiech"]])("%s is not", (word) => expect(READER_WORDS).not.toContain(word));

test.each([
  ["hoan thanh truoc ngay", [true, true, true, true]],
  ["quoc khanh", [true, true]],
  ["khanh", [false]],
  ["le khoai", [true, false]],
])("of '%s' stay %j", (text, kept) => expect(keptWords(text.split(" "))).toEqual(kept));
