import { traceRule } from "../../../src/core/criteria/building/trace-rule";
import { fold } from "../../../src/core/lib/text";
import type { Trace } from "../../../src/core/lib/trace";
import { examples } from "./examples";

const traced = (rule: string, max: number): Trace => traceRule(rule, max).trace;

test.each([
  [
    "Trả kết quả đúng hạn: từ 98% trở lên: 3 điểm; còn lại: 0 điểm. Mỗi lỗi trừ 0,5 điểm, trừ tối đa 1 điểm (làm tròn đến 0,25). Xem phụ lục",
    [
      "rounding: (làm tròn đến 0,25)",
      "clauses: rate → points: Trả kết quả đúng hạn: từ 98% trở lên: 3 điểm",
      "clauses: else → points: còn lại: 0 điểm",
      "units: each first: Mỗi lỗi trừ 0,5 điểm",
      "limits: , trừ tối đa 1 điểm",
      "notes: Xem phụ lục (passed over)",
    ],
  ],
  [
    "Điểm = (b/a) x 3; a là tổng số phiếu; b là số phiếu hài lòng",
    [
      "definitions: a: a là tổng số phiếu",
      "definitions: b: b là số phiếu hài lòng",
      "clauses: always → formula: Điểm = (b/a) x 3",
    ],
  ],
  [
    "1. Đúng hạn: 2 điểm (Kế hoạch số 12/KH-SNV); trễ hạn: 0 điểm",
    [
      "clauses: case → points: Đúng hạn: 2 điểm",
      "clauses: case → points: trễ hạn: 0 điểm",
      "none: 1. (passed over)",
      "none: (Kế hoạch số 12/KH-SNV); (passed over)",
    ],
  ],
  ["Hội đồng chấm", ["plain-rule: Hội đồng chấm"]],
])("%s", (rule, steps) => {
  expect(traced(rule, 3).map(({ by, words, passed }) => `${by}: ${words}${passed ? " (passed over)" : ""}`)).toEqual(
    steps,
  );
});

test("every number of a rule stands in a step: read or passed over, none silently", () => {
  const silent = examples().flatMap(({ rule, max }) => {
    const told = new Set(traced(rule, max).flatMap(({ words }) => numbersIn(words)));
    return numbersIn(rule).some((number) => !told.has(number)) ? [rule] : [];
  });
  expect([...new Set(silent)]).toEqual([]);
});

const numbersIn = (text: string): string[] => fold(text).match(/\d+(?:[.,]\d+)?/g) ?? [];
