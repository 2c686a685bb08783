import { countedNoun, inNouns } from "../../../../src/core/criteria/trying/counted-noun";
import { vi } from "../../../../src/messages/vi/index";
import { runTable } from "../run-table";

/** Name, rule and data of a criterion; what its figures count. */
test.each([
  ["Tiêu chí", "b/a x 2; a là tổng số văn bản; b là số văn bản ký số", "a = 4; b = 3", "văn bản"],
  ["Tiêu chí", "Mỗi sáng kiến được công nhận 0,5 điểm, tối đa 2 điểm", "số lượng = 1", "sáng kiến"],
  ["Hồ sơ giải quyết đúng hạn", "Từ 98% trở lên: 2 điểm; dưới 98%: 1 điểm", "a = 4; b = 3", "hồ sơ"],
  ["Trả lời phản ánh, kiến nghị", "(b/a)*2", "a = 4; b = 3", "phản ánh, kiến nghị"],
  ["Thu phí (triệu đồng)", "(b/a)*2", "a = 4; b = 3", "triệu đồng"],
  ["Mức độ hài lòng", "(b/a)*2", "a = 4; b = 3", null],
])("%s: %s", (name, rule, data, noun) => {
  const criteria = runTable([["1", name, 2, rule, data]]);
  expect(countedNoun(criteria.leaves.get(0), [])).toBe(noun);
});

test("a change is said in its noun, with its alternatives; without one it stays a case", () => {
  const criteria = runTable([
    [
      "1",
      "Hồ sơ đúng hạn",
      2,
      "Từ 98% trở lên: 2 điểm; từ 90% đến dưới 98%: 1 điểm; dưới 90%: 0 điểm",
      "a = 100; b = 80",
    ],
    ["2", "Mức độ hài lòng", 2, "(b/a)*2", "a = 4; b = 3"],
  ]);
  const { cheapest } = inNouns(criteria, [], vi.criteria.winBack);
  expect(cheapest.map(({ what }) => what).sort()).toEqual([
    "thêm 1 trường hợp đạt yêu cầu → 4/4 = 100%",
    "thêm 18 hồ sơ đạt yêu cầu → 98/100 = 98%",
  ]);
  expect(cheapest.flatMap(({ alternatives }) => alternatives.map(({ what }) => what))).toEqual([
    "thêm 10 hồ sơ đạt yêu cầu → 90/100 = 90%",
  ]);
});
