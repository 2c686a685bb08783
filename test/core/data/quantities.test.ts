import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeProblem } from "../../../src/core/data/describe-problem";
import { evaluate } from "../../../src/core/data/evaluate";
import { readQuantity } from "../../../src/core/data/read-quantity";
import { vi } from "../../../src/messages/vi/index";
import { readDataTable } from "../../../src/core/data/data-table";
import { type Cell, gridOfRows } from "../../../src/core/table/grid";
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

describe("rows of formulas without a value", () => {
  const NONE: Cell = { type: "uncomputed" };
  test.each<[rows: Cell[][], expression: string, expected: number | string]>([
    [[["A1", NONE], ["A2", NONE]], "đếm Loc", 2], // prettier-ignore
    [[["A1", 5], [NONE, NONE]], "đếm Loc", "ô A3 của trang Loc"], // prettier-ignore
    [[["A1", 5], [NONE, NONE]], "tổng Loc[Phí]", "ô A3 của trang Loc"], // prettier-ignore
    [[["A1", NONE], ["A2", 7]], "đếm Loc khi [Phí] > 1", "ô B2 của trang Loc"], // prettier-ignore
    [[["A1", { type: "error", code: "#N/A" }], ["A2", NONE]], "đếm Loc khi [Phí] > 1", "ô B3 của trang Loc"], // prettier-ignore
    [[["A1", NONE], ["A2", 7]], "đếm Loc khi [Mã] = A2", 1], // prettier-ignore
  ])("%j: %s → %s", (rows, expression, expected) => {
    const reading = readQuantity(expression);
    if ("problem" in reading) throw new Error(expression);
    const table = readDataTable(gridOfRows("Loc", [["Mã", "Phí"], ...rows]));
    const [outcome] = evaluate([reading.quantity], { ...sampleContext, tables: [table!], sheets: ["Loc"] });
    if (typeof expected === "number") expect(outcome?.value).toBe(expected);
    else expect(outcome?.problem && describeProblem(outcome.problem, vi.data)).toContain(expected);
  });
});
