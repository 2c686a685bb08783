import { neededWords, saysTheSame, type Says } from "../../src/actions/needed-words";
import { WordBook } from "../../src/core/anonymise/word-book";

const needed = (says: Says, text: string): string[] => {
  const words = new WordBook();
  words.noting.read(text);
  const standIns = words.standIns({ keeps: "words", seed: 1, shortest: 2, digits: 6 }, { understood: new Map() });
  const same = (other: string) => saysTheSame(says, text, other, { year: 2025, max: 2 });
  return [...neededWords(text, same, standIns)].sort();
};

test.each<[Says, string, string[]]>([
  ["deadline", "Trước ngày 20/3/2025", ["truoc"]],
  ["deadline", "Khi có hướng dẫn của tỉnh", []],
  ["status", "Đã hoàn thành theo kế hoạch của phòng", ["hoan", "thanh"]],
  ["assignment", "Văn phòng chủ trì; các phòng phối hợp thực hiện", ["phong", "phoi"]],
])("of a %s %s stays %j", (says, text, words) => {
  expect(needed(says, text)).toEqual(expect.arrayContaining(words));
  expect(needed(says, text).length).toBeLessThan(text.split(" ").length);
});

test.each<[Says, string, string, boolean]>([
  ["deadline", "Trước 20/3/2025", "Trước ngày 20/3/2025", true],
  ["deadline", "Trước 20/3/2025", "Trước 21/3/2025", false],
  ["status", "Đang làm", "Đã xong", false],
  ["number", "II. CÔNG TÁC KHÁC", "II. KHOẢ LỤP QUỀ", true],
  ["number", "II. CÔNG TÁC KHÁC", "2. CÔNG TÁC KHÁC", false],
  ["rule", "Đủ: 1 điểm; thiếu: 0 điểm", "Đủ: 2 điểm; thiếu: 0 điểm", false],
  ["rule", "Đủ: 1 điểm; thiếu: 0 điểm", "Lụ: 1 điểm; quềnh: 0 điểm", true],
  ["assignment", "Văn phòng chủ trì", "Văn quềnh chủ trì", false],
])("as a %s %j and %j: %s", (says, one, other, same) => {
  expect(saysTheSame(says, one, other, { year: 2025, max: 2 })).toBe(same);
});
