import { readRule } from "../../../../src/core/criteria/building/read-rule";
import type { ScoreData } from "../../../../src/core/criteria/scoring/score-data";
import { allowedLosses, winBack } from "../../../../src/core/criteria/trying/win-back";
import { vi as messages } from "../../../../src/messages/vi/index";

const options = { evidenceDeduction: 0.3 };
const BANDS = "Từ 98% trở lên: 3 điểm; từ 96% đến dưới 98%: 2 điểm; từ 90% đến dưới 96%: 1 điểm; dưới 90%: 0 điểm";
const LATE = "Đạt 100%: 5 điểm; từ 99% đến dưới 100%: 4,5 điểm; dưới 99%: 0 điểm";

/** rule, max, data → each way back as [points won, actions]. */
const ways: [string, number, ScoreData, [number, number | null][]][] = [
  [BANDS, 3, { a: 291, b: 285 }, [[1, 1]]],
  [LATE, 5, { a: 14697, b: 14673 }, [[0.5, 24]]],
  ["(b/a)*0,5", 0.5, { a: 14697, b: 9129 }, [[0.18943, 5568]]],
  ["(b/a)*0,5", 0.5, { a: 14697, b: 9042 }, [[0.19239, 5655]]],
  ["(b/a)*1", 1, { a: 1, b: 0 }, [[1, 1]]],
  ["(b/a)*0,5", 0.5, { a: 3, b: 3, lateEvidence: true }, [[0.15, 1]]],
  ["(b/a)*1", 1, { a: 3, b: 3, lateEvidence: 0.5 }, [[0.15, 1]]],
  ["(Tỷ lệ đạt được / chỉ tiêu được giao) * 3", 3, { a: 15047, b: 3159, target: 0.5 }, [[1.74035, 4365]]],
  ["Kịp thời: 1; không kịp thời: 0,5; không ban hành: 0", 1, { state: "không ban hành" }, [[1, 1]]],
  // Two steps: the next band, then the best.
  [
    BANDS,
    3,
    { a: 100, b: 95 },
    [
      [1, 1],
      [2, 3],
    ],
  ],
  [
    "Mỗi báo cáo trễ trừ 0,25 điểm",
    1,
    { count: 2 },
    [
      [0.25, 1],
      [0.5, 2],
    ],
  ],
  ["Có từ 02 cuộc trở lên: 1 điểm; có 01 cuộc: 0,5 điểm; không có: 0 điểm", 1, { count: 1 }, [[0.5, 1]]],
  // Only the rate is known: how many actions it takes cannot be said.
  [BANDS, 3, { rate: 0.97 }, [[1, null]]],
  // Nothing left to win, and nothing to go by.
  [BANDS, 3, { a: 100, b: 99 }, []],
  [BANDS, 3, {}, []],
];

test.each(ways)("%s (max %d) with %j is won back", (rule, max, data, expected) => {
  const found = winBack(readRule(rule, max), data, options, messages.criteria);
  expect(found.map(({ gain, actions }) => [Math.round(gain * 1e5) / 1e5, actions])).toEqual(expected);
});

test("the change is told in Vietnamese figures", () => {
  const [first] = winBack(readRule(BANDS, 3), { a: 291, b: 285 }, options, messages.criteria);
  expect(first?.what).toContain("286/291 = 98,28%");
  expect(first?.data).toEqual({ a: 291, b: 286 });
  expect(first?.points).toBe(3);
});

/** rule, max, data → how many more cases may be lost, and the points after one more. */
const losses: [string, number, ScoreData, [number, number] | null][] = [
  [BANDS, 3, { a: 291, b: 285 }, [5, 1]],
  [BANDS, 3, { a: 291, b: 286 }, [0, 2]],
  [LATE, 5, { a: 14697, b: 14673 }, [122, 0]],
  ["(b/a)*1", 1, { a: 4, b: 2 }, [0, 0.25]],
  ["Mỗi báo cáo trễ trừ 0,25 điểm", 1, { count: 0 }, [0, 0.75]],
  ["Không quá 3 lần: 1 điểm; quá 3 lần: 0 điểm", 1, { count: 1 }, [2, 0]],
  ["Có: 1; Không: 0", 1, { state: "Có" }, null],
];

test.each(losses)("%s (max %d) with %j bears so many losses", (rule, max, data, expected) => {
  const found = allowedLosses(readRule(rule, max), data, options, messages.criteria);
  expect(found && [found.allowed, found.points]).toEqual(expected);
});
