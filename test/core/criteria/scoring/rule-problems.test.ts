import { readRule } from "../../../../src/core/criteria/building/read-rule";
import { ruleProblems } from "../../../../src/core/criteria/scoring/rule-problems";
import { vi as messages } from "../../../../src/messages/vi/index";

const table: [string, number, string[]][] = [
  ["Từ 98% trở lên: 3 điểm; từ 96% đến dưới 98%: 2 điểm; dưới 96%: 0 điểm", 3, []],
  ["Từ 90% - 99%: 2; 100%: 3", 3, ["gap"]],
  ["Từ 90% trở lên: 2 điểm; dưới 80%: 0 điểm", 2, ["gap"]],
  ["Từ 90% trở lên: 2 điểm; từ 70% đến dưới 80%: 1 điểm; còn lại: 0 điểm", 2, []],
  ["Từ 80% - 90%: 1; từ 90% - 100%: 2; dưới 80%: 0", 2, ["overlap"]],
  ["Từ 80% trở lên: 1 điểm; từ 50% trở lên: 0,5 điểm; dưới 50%: 0 điểm", 1, ["overlap"]],
  ["Hạng 1-5: 2; hạng 6-10: 1; hạng 11-15: 0,5", 2, []],
  ["Hạng 1-5: 2; hạng 7-10: 1", 2, ["gap"]],
  ["Có từ 02 cuộc trở lên: 1 điểm; có 01 cuộc: 0,5 điểm; không có: 0 điểm", 1, []],
  ["Từ 90% trở lên: 3 điểm; dưới 90%: 0 điểm", 2, ["above-max"]],
  ["Từ 90% trở lên: 2 điểm; dưới 90%: từ 0,5 đến 1 điểm", 2, ["points-range"]],
  ["Theo tình hình thực tế", 2, ["no-rule"]],
  ["(b/a)*0,5", 0.5, []],
  ["Kịp thời: 1; không kịp thời: 0,5; không ban hành: 0", 1, []],
  ["Điều tra xã hội học", 5, []],
  ["", 5, []],
];

test.each(table)("%s (max %d)", (rule, max, codes) => {
  const found = ruleProblems(readRule(rule, max), messages.criteria);
  expect(found.map(({ code }) => code)).toEqual(codes);
  for (const { message } of found) expect(message).not.toMatch(/undefined|NaN/);
});
