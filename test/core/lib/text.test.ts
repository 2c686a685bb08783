import { fold, nameKey, plainText, shorten } from "../../../src/core/lib/text";

test.each([
  ["<p>Một</p> <p>Hai</p>", "Một\nHai"],
  ['<ul style="list-style-type: none"> - A; <li>B</li></ul>', "- A;\nB"],
  ["Tỷ lệ a < b và c > d", "Tỷ lệ a < b và c > d"],
  ["H&#7891; s&#x1A1; &amp; Qu&yacute; II, ng&agrave;y, &Ocirc; &lạ;", "Hồ sơ & Quý II, ngày, Ô &lạ;"],
  ["Ke\u0302\u0301 hoa\u0323ch\u00a0năm", "Kế hoạch năm"],
  ["dòng một_x000D_\r\n\r\n  dòng hai ", "dòng một\ndòng hai"],
])("plainText %j → %j", (raw, plain) => expect(plainText(raw)).toBe(plain));

test.each([
  ["Đơn vị\n chủ trì", "don vi chu tri", "donvichutri"],
  ["T T", "t t", "tt"],
])("fold %j → %j, as a name %j", (raw, folded, key) => {
  expect(fold(raw)).toBe(folded);
  expect(nameKey(raw)).toBe(key);
});

test("a text is cut between words, never inside an accent", () =>
  expect(shorten("Rà soát thủ tục hành chính", 15)).toBe("Rà soát thủ…"));
