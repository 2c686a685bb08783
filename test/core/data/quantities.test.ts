import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeProblem } from "../../../src/core/data/describe-problem";
import { evaluate } from "../../../src/core/data/evaluate";
import { readQuantity } from "../../../src/core/data/read-quantity";
import { vi } from "../../../src/messages/vi/index";
import { withoutBetween } from "../../../src/core/data/between-records";
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

const counted = (rows: Cell[][], expression: string) => {
  const reading = readQuantity(expression);
  if ("problem" in reading) throw new Error(expression);
  const table = withoutBetween(readDataTable(gridOfRows("Ban", rows))!);
  const [outcome] = evaluate([reading.quantity], { ...sampleContext, tables: [table], sheets: ["Ban"] });
  return outcome;
};

describe("rows between the records of a sheet that was pasted as the portal prints it", () => {
  const HEAD: Cell[] = ["Mã", "Nơi", "Phí"];
  const group: Cell[][] = [
    HEAD,
    ["Lĩnh vực hộ tịch", null, null],
    ["H1", "A", 5],
    ["Cộng lĩnh vực hộ tịch: 1", null, 5],
    HEAD,
    ["H2", "B", 6],
    [null, "Tiểu cộng", 6],
    ["H3", null, null],
  ];
  test.each<[what: string, rows: Cell[][], count: number, sum: number, noted: number]>([
    ["sums, titles and headings are no records", group, 3, 11, 4],
    ["with one column read beside the first", group.filter(([code]) => code !== null).map(([code, , fee]): Cell[] => [code ?? null, fee ?? null]), 3, 11, 3],
    ["an amount alone that is the sum of those above", [HEAD, ["H1", null, 5], ["H2", "B", 6], [null, null, 11]], 2, 11, 1],
    ["an amount alone that is not", [HEAD, ["H1", null, 5], ["H2", "B", 6], [null, null, 12]], 3, 23, 0],
    ["a text alone beside the codes", [HEAD, ["H1", "A", 5], [null, "nhà số 5", null], ["H2", "B", 6]], 2, 11, 1],
    ["names are records, whatever they are", [HEAD, ["Tổ một", "A", 5], ["Tổ hai", null, null], ["Công ty", null, 1]], 3, 6, 0],
    ["a code with a blank is a code", [HEAD, ["H1", "A", 5], ["H2", "A", 5], ["H 3", null, null]], 3, 10, 0],
    ["a record without its code", [HEAD, ["H1", "A", 5], ["H2", "A", 5], ["chưa có mã", "A", 5]], 3, 15, 0],
  ])("%s", (_, rows, count, sum, noted) => {
    const all = counted(rows, "đếm Ban");
    expect([all?.value, counted(rows, "tổng Ban[Phí]")?.value]).toEqual([count, sum]);
    const note = all?.problem === null ? all.notes.find(({ code }) => code === "total-row") : undefined;
    expect(note && "rows" in note ? note.rows : 0).toBe(noted);
  }); // prettier-ignore
});

test.each<[rows: Cell[][], expression: string, value: number, cell: string | null]>([
  [
    [
      ["05/9/2026", "25/9/2026"],
      ["chưa trả", "25/9/2026"],
    ],
    "đếm Ban khi [Trả] > [Hẹn]",
    0,
    "A3",
  ],
  [
    [
      ["05/9/2026", "25/9/2026"],
      ["26/9/2026", "sau"],
    ],
    "đếm Ban khi [Trả] <= [Hẹn]",
    1,
    "B3",
  ],
  [
    [
      ["5", "7"],
      ["miễn", "7"],
    ],
    "đếm Ban khi [Trả] > [Hẹn]",
    0,
    "A3",
  ],
  [
    [
      ["5", "7"],
      ["6", "25/9/2026"],
    ],
    "đếm Ban khi [Trả] < [Hẹn]",
    1,
    "B3",
  ],
  [
    [
      ["A", "B"],
      ["C", "B"],
    ],
    "đếm Ban khi [Trả] < [Hẹn]",
    1,
    null,
  ],
  [
    [
      ["chưa trả", "25/9/2026"],
      ["x", "x"],
    ],
    "đếm Ban khi [Trả] = [Hẹn]",
    1,
    null,
  ],
])("words are neither before nor after days and numbers typed as text: %j, %s", (rows, expression, value, cell) => {
  const outcome = counted([["Trả", "Hẹn"], ...rows], expression);
  expect(outcome?.value).toBe(value);
  expect(outcome?.problem === null ? outcome.notes.map((note) => ("cell" in note ? note.cell : "")) : null).toEqual(
    cell === null ? [] : [cell],
  );
});
