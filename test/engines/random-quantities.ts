import fc from "fast-check";
import type { Aggregate, CompareOperator, Condition, Literal } from "../../src/core/data/quantity";
import type { Cell } from "../../src/core/table/grid";

const NFD = (text: string) => text.normalize("NFD");

/** Cells as portals and people leave them. */
const DIRTY: readonly Cell[] = [
  null,
  "",
  " ",
  "\u00a0",
  "<br>",
  "&nbsp;",
  "Có",
  "có",
  NFD("CÓ "),
  "Co",
  "Không",
  "không",
  "KHÔNG\u00a0",
  "Trực tuyến",
  NFD("trực  tuyến"),
  "TRỰC\ntuyến",
  "<p>Trực tuyến</p>",
  "Trực&nbsp;tuyến",
  "12",
  "012",
  "12,0",
  "1.000",
  "1.234,5",
  "14 697",
  "50%",
  "0,5",
  "-3",
  "−3",
  "97.5",
  "1,234.50",
  "3/7",
  "05/03/2024",
  "5/3/2024",
  "05/03/2024 10:30",
  "10h30 ngày 05/03/2024",
  "2024-03-06",
  "30/2/2024",
  "45356",
  "true",
  "TRUE",
  "x",
  "đã",
  "chưa",
  'it\'s \\ "quoted"',
  "％ full ｗｉｄｔｈ",
  "😀 xong",
  "\ue000 riêng",
  "%_*",
  true,
  false,
  12,
  12.0,
  0,
  -3,
  0.5,
  1000,
  1234.5,
  45356,
  1e15,
  1e-9,
  { type: "percent", value: 0.5 },
  { type: "percent", value: 12 },
  { type: "date", day: "2024-03-05", minutes: 0 },
  { type: "date", day: "2024-03-05", minutes: 630 },
  { type: "date", day: "2024-03-06", minutes: 0 },
  { type: "date", day: "2023-12-31", minutes: 1439 },
];
const FAULTY: readonly Cell[] = [
  { type: "error", code: "#N/A" },
  { type: "error", code: "#DIV/0!" },
  { type: "uncomputed" },
];

/** Columns of several characters: anything, mostly numbers, mostly days, words, all with faults now and then. */
const numbers = DIRTY.filter((cell) => typeof cell === "number" || (typeof cell === "string" && /^[−\d-]/.test(cell)));
const days = DIRTY.filter((cell) => cell !== null && (typeof cell === "object" || /\//.test(String(cell))));
const words = DIRTY.filter((cell) => cell === null || typeof cell === "string");
export const HEADINGS = ["Mã", "Bất kỳ", "Số tiền", "Ngày trả", "Ngày hẹn", "Hình thức", "Số tiền (đ)"] as const;
const faulty = (cells: readonly Cell[], weight: number): fc.Arbitrary<Cell> =>
  fc.oneof(
    { weight: 60, arbitrary: fc.constantFrom(...cells) },
    { weight: 3, arbitrary: fc.constantFrom(...DIRTY) },
    { weight, arbitrary: fc.constantFrom(...FAULTY.slice(0, 2)) },
  );
const row = (weight: number): fc.Arbitrary<Cell[]> =>
  fc.tuple(
    fc.integer({ min: 1, max: 9 }).map((n): Cell => n),
    faulty(DIRTY, weight),
    faulty(numbers, weight),
    faulty(days, weight),
    faulty(days, weight),
    faulty(words, weight),
    faulty(numbers, 0),
  );
export const dirtyRows = (most: number): fc.Arbitrary<Cell[][]> =>
  fc.oneof(
    fc.array(row(0), { minLength: 1, maxLength: most }),
    fc.array(row(3), { minLength: 1, maxLength: most }),
    fc
      .tuple(fc.array(row(2), { minLength: 2, maxLength: most }), fc.nat({ max: 6 }))
      .map(([rows, column]) =>
        rows.map((cells, index) =>
          index === 1 ? cells.map((cell, at): Cell => (at === column ? { type: "uncomputed" } : cell)) : cells,
        ),
      ),
  );

const number = fc.constantFrom(0, 12, -3, 0.5, 1000, 1234.5, 45356, 1e15, 97.5);
const day = fc.constantFrom("2024-03-05", "2024-03-06", "2023-12-31");
const text = fc.constantFrom(
  ...["Có", "không", "Trực tuyến", "12", "012", "5/3/2024", "x", "đã", "chưa", "Khong", 'it\'s \\ "quoted"', "tr"],
  ...["％", "😀", "\ue000", "%", "_", "50%", "true", "a"],
);
const literal: fc.Arbitrary<Literal> = fc.oneof(
  number.map((value) => ({ kind: "number" as const, value })),
  text.map((one) => ({ kind: "text" as const, text: one })),
  day.map((one) => ({ kind: "day" as const, day: one })),
);
const column = fc.constantFrom(...HEADINGS, "so tien", "hình  thức");
const operator = fc.constantFrom<CompareOperator>("=", "<>", "<", "<=", ">", ">=");
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: "small" },
    fc.record({
      kind: fc.constant("compare" as const),
      column,
      operator,
      with: fc.oneof(
        literal,
        column.map((name) => ({ kind: "column" as const, name })),
      ),
    }),
    fc.record({ kind: fc.constantFrom("empty" as const, "filled" as const, "in-period" as const), column }),
    fc.record({ kind: fc.constant("contains" as const), column, text }),
    fc.record({
      kind: fc.constant("among" as const),
      column,
      values: fc.array(literal, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant("not" as const), of: tie("condition") }),
    fc.record({
      kind: fc.constantFrom("and" as const, "or" as const),
      of: fc.array(tie("condition"), { minLength: 2, maxLength: 3 }),
    }),
  ),
}));
const of = fc.constantFrom("count" as const, "distinct" as const, "sum" as const, "average" as const, "least" as const);
export const randomAggregate = (sheet: string): fc.Arbitrary<Aggregate> =>
  fc.record({
    kind: fc.constant("aggregate" as const),
    of: fc.oneof(of, fc.constant("most" as const)),
    sheet: fc.constant(sheet),
    column: fc.oneof({ weight: 20, arbitrary: column }, { weight: 1, arbitrary: fc.constant("Không có") }),
    when: fc.option(condition, { freq: 8 }),
  });
export const randomCount = (sheet: string): fc.Arbitrary<Aggregate> =>
  condition.map((when) => ({ kind: "aggregate", of: "count", sheet, column: null, when }));
