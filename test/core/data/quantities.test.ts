import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeProblem } from "../../../src/core/data/describe-problem";
import { evaluate } from "../../../src/core/data/evaluate";
import { readQuantity } from "../../../src/core/data/read-quantity";
import { vi } from "../../../src/messages/vi/index";
import { sampleContext } from "./sample-tables";

/** The value, or the sentence a person would see. */
const answer = (expression: string): number | string => {
  const reading = readQuantity(expression);
  if ("problem" in reading) return describeProblem(reading.problem, vi.data, expression);
  const [outcome] = evaluate([reading.quantity], sampleContext);
  return outcome?.problem ? describeProblem(outcome.problem, vi.data) : (outcome?.value ?? "nothing");
};

const examples = readFileSync(join(__dirname, "../../fixtures/quantities.tsv"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("\t") as [string, string]);

test.each(examples)("%s → %s", (expression, expected) => {
  const found = answer(expression);
  if (expected.startsWith("lỗi: ")) expect(found).toContain(expected.slice(5));
  else if (typeof found === "number") expect(found).toBeCloseTo(Number(expected), 12);
  else expect(found).toBe(Number(expected));
});

test("decomposed accents in the expression", () => {
  expect(answer('đếm HoSo khi [Hình thức] = "Trực tuyến"'.normalize("NFD"))).toBe(4);
});

test("a place is named by its character and what stands there", () => {
  expect(answer("đếm HoSo khi [Số hóa] ?")).toContain('(ký tự thứ 23, tại "?")');
});
