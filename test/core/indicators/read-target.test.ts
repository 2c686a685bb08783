import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { readTarget } from "../../../src/core/indicators/read-target";
import { targetInForce } from "../../../src/core/indicators/target-in-force";

const examples = readFileSync(join(__dirname, "../../fixtures/targets.tsv"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("\t") as [string, string, string, string, string]);

test.each(examples)("%s → %s %s %s", (text, comparator, value, unit, of) => {
  const threshold = {
    comparator,
    value: expect.closeTo(Number(value), 12) as number,
    unit: unit || null,
    of: of || null,
  };
  expect(readTarget(text)).toEqual({ kind: "threshold", threshold, text });
  expect(readTarget(text.normalize("NFD"))).toEqual({ kind: "threshold", threshold, text });
});

test.each([
  [{ type: "percent" as const, value: 1 }, ">=", 1, "%"],
  [{ type: "percent" as const, value: 0 }, "=", 0, "%"],
  [1, ">=", 1, null],
  [0, "=", 0, null],
  [0.7, ">=", 0.7, null],
])("the cell %j → %s %p %p", (cell, comparator, value, unit) =>
  expect(readTarget(cell)).toMatchObject({ kind: "threshold", threshold: { comparator, value, unit } }),
);

test.each([
  ["tăng", "up", null],
  ["Tăng so với năm trước", "up", null],
  ["tăng so với cùng kỳ năm trước", "up", null],
  ["Giảm", "down", null],
  ["giảm 10% so với năm 2021", "down", 0.1],
  ["tăng ít nhất 5%", "up", 0.05],
  ["cao hơn năm trước", "up", null],
  ["năm sau cao hơn năm trước", "up", null],
])("%s → %s by %p", (text, direction, by) => expect(readTarget(text)).toEqual({ kind: "trend", direction, by, text }));

test.each([
  "đạt",
  "tốt",
  "70% nếu có kinh phí",
  "theo kế hoạch",
  "từ 5% đến 10%",
  "70-80%",
  "a%",
  "?",
  "15'",
  "Không tăng",
  "Không áp dụng",
  "80/100 điểm",
])("%s is not understood", (text) => expect(readTarget(text)).toEqual({ kind: "unreadable", text }));

test.each([null, "", "  ", "<p></p>"])("%j is no target", (cell) => expect(readTarget(cell).kind).toBe("none"));

test.each([
  ["60% đến 30/9; 85% đến 15/12", "2024-06-15", 0.6, "2024-09-30"],
  ["60% đến 30/9; 85% đến 15/12", "2024-09-30", 0.6, "2024-09-30"],
  ["60% đến 30/9; 85% đến 15/12", "2024-10-01", 0.85, "2024-12-15"],
  ["60% đến 30/9; 85% đến 15/12", "2024-12-31", 0.85, "2024-12-15"],
  ["85% đến 15/12; 60% đến 30/9", "2024-06-15", 0.6, "2024-09-30"],
  ["60% đến 30/9/2024, 85% đến 15/12/2024", "2025-01-01", 0.85, "2024-12-15"],
  ["đến 30/9: 60%; đến 15/12: 85%", "2024-11-01", 0.85, "2024-12-15"],
  ["30/9: 60%\n15/12: 85%", "2024-02-01", 0.6, "2024-09-30"],
  ["trước ngày 01/10 đạt 60% và trước ngày 16/12 đạt 85%", "2024-10-01", 0.85, "2024-12-15"],
  ["Hết quý II: 40%; hết quý IV: 90%", "2024-06-30", 0.4, "2024-06-30"],
  ["hết tháng 9: 62,5%; cả năm: 95%", "2024-02-01", 0.625, "2024-09-30"],
  ["≥ 60% (30/9); ≥ 85% (15/12)", "2024-09-01", 0.6, "2024-09-30"],
  ["6 tháng đầu năm: 50%; cả năm: 100%", "2024-07-01", 1, "2024-12-31"],
  ["năm 2024: 60%; năm 2025: 80%", "2025-05-05", 0.8, "2025-12-31"],
  ["6 tháng: 50%; năm: 100%", "2024-05-05", 0.5, "2024-06-30"],
  ["60% đến ngày 30 tháng 9; 85% đến ngày 15 tháng 12", "2024-05-05", 0.6, "2024-09-30"],
  ["85% vào cuối năm", "2024-05-05", 0.85, "2024-12-31"],
  ["85% đến 15/12", "2024-01-01", 0.85, "2024-12-15"],
  ["đến hết ngày 30/9/2024 giải ngân đạt 60%", "2024-01-01", null, null],
])("%j on %s: %p until %p", (text, asOf, value, until) => {
  const force = targetInForce(readTarget(text), asOf);
  expect(force?.threshold.value ?? null).toBe(value);
  expect(force?.until ?? null).toBe(until);
});

test("any text gives an answer, and quickly", () => {
  const parts = [
    "≥",
    "70%",
    " ",
    "từ",
    "đến",
    "30/9",
    "không",
    "tăng",
    "quý III",
    ";",
    "hồ sơ",
    "trở lên",
    "1.2",
    "năm",
  ];
  const texts = fc
    .array(fc.oneof(fc.constantFrom(...parts), fc.string()), { maxLength: 60 })
    .map((all) => all.join(""));
  fc.assert(fc.property(texts, (text) => typeof readTarget(text).kind === "string"));
  const start = process.hrtime.bigint();
  readTarget("đến hết ngày ".repeat(2000));
  readTarget("9".repeat(30_000));
  readTarget("tăng ".repeat(5000));
  readTarget(" 1.1".repeat(8000));
  expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(1000);
});
