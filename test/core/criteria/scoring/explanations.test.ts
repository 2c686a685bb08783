import { readRule } from "../../../../src/core/criteria/building/read-rule";
import { score } from "../../../../src/core/criteria/scoring/score";
import type { ScoreData } from "../../../../src/core/criteria/scoring/score-data";
import { en } from "../../../../src/messages/en/index";
import { vi } from "../../../../src/messages/vi/index";

const options = { evidenceDeduction: 0.3 };
const BANDS = "Từ 98% trở lên: 3 điểm; từ 96% đến dưới 98%: 2 điểm; dưới 96%: 0 điểm";

/** rule, max, data → what the explanation must say. */
const table: [string, number, ScoreData, string[]][] = [
  [BANDS, 3, { a: 291, b: 285 }, ["285 / 291 = 97,94%", "từ 96% đến dưới 98%: 2 điểm", "Điểm: 2/3"]],
  ["(b/a)*0,5", 0.5, { a: 14697, b: 9129 }, ["(9.129 / 14.697) × 0,5 = 0,3106", "b = 9.129", "Điểm: 0,3106/0,5"]],
  ["(b/a)*1", 1, { a: 2, b: 2, lateEvidence: 0.5 }, ["1 − 30% × 50% × 1 = 0,85"]],
  ["Mỗi báo cáo trễ trừ 0,25 điểm", 1, { count: 2 }, ["1 − 2 × 0,25 = 0,5"]],
  [
    "(Tỷ lệ đạt được / chỉ tiêu được giao) * 3",
    3,
    { a: 15047, b: 3159, target: 0.5 },
    ["3.159 / 15.047 = 20,99%", "chỉ tiêu = 50%"],
  ],
  [BANDS, 3, { a: 10, b: 12 }, ["Chưa chấm được", "Phần b lớn hơn tổng a"]],
  [
    "Mỗi văn bản sai trừ 0,3 điểm",
    1,
    { count: 4 },
    ["1 − 4 × 0,3 = −0,2. Bắt đầu từ điểm tối đa 1. Trừ quá số điểm tối đa, còn 0."],
  ],
  ["Từ lần thứ hai trở đi mỗi lần trừ 1 điểm", 5, { count: 3 }, ["3 − 1 = 2; 5 − 2 × 1 = 3."]],
  ["Từ lần thứ hai trừ 0,5 điểm/lần", 2, { count: 1 }, ["Chưa đến lần thứ 2 nên chưa trừ."]],
  [
    "Nộp đúng hạn: 2 điểm; mỗi bản chậm trừ 0,5 điểm",
    3,
    { count: 1 },
    ['Bắt đầu từ 2 điểm của mức "Nộp đúng hạn: 2 điểm".'],
  ],
  ["Xong: 1 điểm; không xong: 0 điểm", 1, { state: "không xong", lateEvidence: true }, ["không có điểm để trừ"]],
  ["Điểm = Tỷ lệ x 3, làm tròn đến 0,5", 3, { rate: 0.6 }, ['theo cách tính ("làm tròn đến 0,5").']],
  ["Điểm = min(1; R/0,9) × 3, R là tỷ lệ", 3, { rate: 0.45 }, ["min(1; 45% / 0,9) × 3 = 1,5."]],
  ["Mỗi lỗi trừ 0,5 điểm, trừ tối đa 1 điểm", 2, { count: 3 }, ['Trừ quá mức được trừ ("trừ tối đa 1 điểm"), còn 1.']],
  [
    "Mỗi mô hình cộng 0,5 điểm, tối đa 2 điểm",
    2,
    { count: 7 },
    ['7 × 0,5 = 3,5. Vượt mức cao nhất được tính ("tối đa 2 điểm") nên còn 2.'],
  ],
  [
    "Điểm = Tỷ lệ x 3 (làm tròn đến 0,5)",
    3,
    { rate: 0.6 },
    ['1,8 ≈ 2. Làm tròn đến 0,5 theo cách tính ("làm tròn đến 0,5").'],
  ],
  ["(b/a)*2. Không phát sinh hồ sơ thì tính đủ 2 điểm", 2, { a: 0, b: 0 }, ['Quy tắc áp dụng: "Không phát sinh hồ sơ']],
  ["(b/a)*1", 1, { a: 2, b: 2, lateEvidence: true }, ['theo thiết lập "Trừ điểm minh chứng"']],
  [
    "Đã gửi: 1 điểm; chưa gửi: 0 điểm. Minh chứng chậm trừ 0,2 điểm",
    1,
    { state: "đã gửi", lateEvidence: true },
    ["chậm minh chứng theo cách tính"],
  ],
  ["R ≥ 50%: Pmax; R < 50%: R × Pmax / 50%", 2, { rate: 0.25 }, ["25% × 2 / 50% = 1"]],
  ["Trễ dưới 3 ngày trừ 0,5 điểm; từ 3 ngày trở lên trừ hết số điểm", 2, { count: 5 }, ["2 − 100% × 2 = 0"]],
  ["Mỗi vụ trừ 1 điểm", -3, { count: 2 }, ["−2 × 1 = −2", "Điểm: −2/−3"]],
  [
    "Từ 90% trở lên: 2 điểm; dưới 90%: 1 điểm. Trường hợp gửi báo cáo chậm trừ 0,5 điểm",
    2,
    { rate: 0.95 },
    ['Chưa xét "Trường hợp gửi báo cáo chậm trừ 0,5 điểm"', "Điểm: 2/2"],
  ],
  ["Có: 1; Không: 0", 1, { state: "một phần" }, ["Có; Không"]],
  ["Có quy chế: 1 điểm; chưa có: 0 điểm", 1, { state: "Chưa có" }, ['trạng thái = "Chưa có"']],
  ["Có ít nhất 01 mô hình: 1 điểm", 1, { count: 0 }, ["Không đạt mức này nên không có điểm. Điểm: 0/1"]],
  [
    "Có quy chế: 1 điểm",
    1,
    { state: "Chưa có quy chế" },
    ['trạng thái = "Chưa có quy chế"', "Không đạt mức này nên không có điểm. Điểm: 0/1"],
  ],
  [
    "(b/a)*2, trong đó a là tổng số đơn, b là số đơn giải quyết đúng hạn",
    2,
    { a: 8, b: 6 },
    ["b (số đơn giải quyết đúng hạn) = 6; a (tổng số đơn) = 8"],
  ],
  ["Đạt từ 90%: 2 điểm; cứ giảm 2% trừ 0,5 điểm", 2, { rate: 0.86 }, ["(90% − 86%) / 2% = 2; 2 − 2 × 0,5 = 1"]],
  ["Mỗi ngày chậm trừ 10% số điểm", 3, { count: 2 }, ["10% × 3 = 0,3; 3 − 2 × 0,3 = 2,4"]],
  [
    "Cứ 5 đơn trễ hạn trừ 1 điểm; không đủ 5 đơn thì không trừ",
    3,
    { count: 8 },
    ["không đủ 5 đơn thì không trừ", "8 / 5 = 1,6 ≈ 1; 3 − 1 × 1 = 2"],
  ],
  [
    "Đã nộp: 1 điểm; chưa nộp: 0 điểm. Minh chứng nộp chậm trừ 0,2 điểm",
    1,
    { state: "đã nộp", lateEvidence: true },
    ['theo cách tính ("Minh chứng nộp chậm trừ 0,2 điểm")'],
  ],
  ["Đạt 90% trở lên: 1; dưới 90%: 0. Không phát sinh thì không đánh giá", 1, { a: 0, b: 0 }, ["Không áp dụng"]],
];

test.each(table)("%s (max %d) with %j explains itself", (rule, max, data, parts) => {
  const { explanation } = score(readRule(rule, max), data, options, vi.criteria);
  for (const part of parts) expect(explanation).toContain(part);
});

test("the rate that was used is given as a fraction", () => {
  expect(score(readRule(BANDS, 3), { a: 291, b: 285 }, options, vi.criteria).rate).toBeCloseTo(285 / 291, 12);
  expect(score(readRule("(b/a)*1", 1), { a: 4, b: 1 }, options, vi.criteria).rate).toBe(0.25);
  expect(score(readRule("Có: 1; Không: 0", 1), { state: "Có" }, options, vi.criteria).rate).toBeNull();
});

test("English has its own words", () => {
  expect(score(readRule(BANDS, 3), { a: 10, b: 12 }, options, en.criteria).explanation).toContain(
    "larger than its whole",
  );
});

test("a rule may state its own price of late evidence, an office another", () => {
  const rule = readRule("(b/a)*1. Gửi tài liệu kiểm chứng chậm bị trừ 50% số điểm", 1);
  expect(score(rule, { a: 1, b: 1, lateEvidence: true }, options, vi.criteria).points).toBeCloseTo(0.5);
  expect(
    score(readRule("(b/a)*1", 1), { a: 1, b: 1, lateEvidence: true }, { evidenceDeduction: 0.2 }, vi.criteria).points,
  ).toBeCloseTo(0.8);
});

test("a row may be a penalty although its maximum does not say so", () => {
  const rule = readRule("Mỗi vụ việc trừ 0,5 điểm", 2);
  expect(score(rule, { count: 1 }, { ...options, penalty: true }, vi.criteria).points).toBe(-0.5);
});
