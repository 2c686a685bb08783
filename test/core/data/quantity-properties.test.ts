import fc from "fast-check";
import { evaluate, type QuantityContext } from "../../../src/core/data/evaluate";
import { printQuantity } from "../../../src/core/data/print-quantity";
import type { Aggregate, CompareOperator, Condition, Literal, Quantity } from "../../../src/core/data/quantity";
import { readQuantity } from "../../../src/core/data/read-quantity";
import type { Cell } from "../../../src/core/table/grid";
import { sampleContext, tableOf } from "./sample-tables";

const names = ["Ngày trả", "Hình thức", "Số hóa", "Tỷ lệ (%)", "và", "khi nào", "Đơn vị [cũ]"];
const sheets = ["HoSo", "Du lieu mot cua", "It's", "khi", "2024"];
const values = ["Có", "Trực tuyến", 'ngoặc "kép"', "A và B", "không", "5", "30/9/2024", "x - y; z"];
const days = ["2024-09-30", "2023-01-05", "1999-12-31"];

const number = fc.oneof(
  fc.integer({ min: -1e15, max: 1e15 }),
  fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 1000),
);
const literal: fc.Arbitrary<Literal> = fc.oneof(
  number.map((value) => ({ kind: "number" as const, value })),
  fc.constantFrom(...values).map((text) => ({ kind: "text" as const, text })),
  fc.constantFrom(...days).map((day) => ({ kind: "day" as const, day })),
);
const column = fc.constantFrom(...names);
const operator = fc.constantFrom<CompareOperator>("=", "<>", "<", "<=", ">", ">=");
const { condition } = fc.letrec<{ condition: Condition; group: Condition }>((tie) => ({
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
    fc.record({ kind: fc.constant("contains" as const), column, text: fc.constantFrom(...values) }),
    fc.record({
      kind: fc.constant("among" as const),
      column,
      values: fc.array(literal, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant("not" as const), of: tie("condition") }),
    tie("group"),
  ),
  group: fc.record({
    kind: fc.constantFrom("and" as const, "or" as const),
    of: fc.array(tie("condition"), { minLength: 2, maxLength: 3 }),
  }),
}));
const aggregate: fc.Arbitrary<Aggregate> = fc.record({
  kind: fc.constant("aggregate" as const),
  of: fc.constantFrom("count" as const, "distinct" as const, "sum" as const, "average" as const, "least" as const),
  sheet: fc.constantFrom(...sheets),
  column,
  when: fc.option(condition),
});
const { quantity } = fc.letrec<{ quantity: Quantity }>((tie) => ({
  quantity: fc.oneof(
    { depthSize: "small" },
    number.map((value) => ({ kind: "number" as const, value })),
    aggregate,
    aggregate.map((one) => ({ ...one, of: "count" as const, column: null })),
    fc.record({
      kind: fc.constant("indicator" as const),
      code: fc.constantFrom("TT01", "I.5", "CT 01", "7.10", "a-b"),
      figure: fc.constantFrom("numerator" as const, "denominator" as const, "result" as const, "target" as const),
    }),
    fc.record({ kind: fc.constant("plan" as const), count: fc.constantFrom("total" as const, "late" as const) }),
    fc.record({
      kind: fc.constant("arithmetic" as const),
      operator: fc.constantFrom("+" as const, "-" as const, "*" as const, "/" as const),
      left: tie("quantity"),
      right: tie("quantity"),
    }),
    tie("quantity")
      .filter(({ kind }) => kind !== "number")
      .map((of) => ({ kind: "negative" as const, of })),
  ),
}));

test("a printed quantity reads as the same quantity", () => {
  fc.assert(
    fc.property(quantity, (one) => expect(readQuantity(printQuantity(one))).toEqual({ quantity: one })),
    {
      numRuns: 2000,
    },
  );
});

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(null, "Có", "có", "CÓ ".normalize("NFD"), "Không", "Co", "12", "1.000", "05/03/2024", " "),
  fc.integer({ min: -3, max: 13 }),
  fc.constantFrom<Cell>(
    { type: "date", day: "2024-03-05", minutes: 0 },
    { type: "date", day: "2024-03-05", minutes: 600 },
    { type: "date", day: "2024-03-06", minutes: 0 },
    { type: "percent", value: 0.5 },
  ),
);

/** What a cell means, worked out the slow and plain way. */
type Meaning = { text?: string; number?: number; day?: string } | null;
const meaningOf = (one: Cell): Meaning => {
  if (one === null || typeof one === "boolean") return null;
  if (typeof one === "number") return { number: one };
  if (typeof one === "object") {
    if (one.type === "date") return { day: one.day };
    return one.type === "percent" ? { number: one.value } : null;
  }
  const text = one.normalize("NFC").trim().toLowerCase();
  if (text === "") return null;
  if (text === "12") return { text, number: 12 };
  if (text === "1.000") return { text, number: 1000 };
  return text === "05/03/2024" ? { text, day: "2024-03-05" } : { text };
};

/** Of two cells; a value that is written in the expression as a text orders texts by the alphabet. */
const orderOfTwo = (left: NonNullable<Meaning>, right: NonNullable<Meaning>, ordering: boolean): number | null => {
  const isWord = ({ number, day }: NonNullable<Meaning>) => number === undefined && day === undefined;
  const found = order(left, right, ordering);
  const alike = (key: "number" | "day") => left[key] !== undefined && right[key] !== undefined;
  return !ordering || alike("number") || alike("day") || (isWord(left) && isWord(right)) ? found : null;
};

const order = (left: NonNullable<Meaning>, right: NonNullable<Meaning>, ordering: boolean): number | null => {
  if (left.day !== undefined && right.day !== undefined) return left.day.localeCompare(right.day, "en");
  const texts = left.text !== undefined && right.text !== undefined;
  if (left.number !== undefined && right.number !== undefined && (!texts || ordering))
    return left.number - right.number;
  return texts ? (left.text! < right.text! ? -1 : left.text === right.text ? 0 : 1) : null;
};

const columns = ["A", "B", "C"] as const;
type Row = Record<string, Cell>;

const naive = (one: Condition, row: Row): boolean => {
  switch (one.kind) {
    case "and":
      return one.of.every((part) => naive(part, row));
    case "or":
      return one.of.some((part) => naive(part, row));
    case "not":
      return !naive(one.of, row);
    case "empty":
      return meaningOf(row[one.column]!) === null;
    case "filled":
      return meaningOf(row[one.column]!) !== null;
    case "compare": {
      const left = meaningOf(row[one.column]!);
      const literalMeaning = (operand: Literal): Meaning =>
        operand.kind === "number"
          ? { number: operand.value }
          : operand.kind === "day"
            ? { day: operand.day }
            : { text: operand.text.toLowerCase() };
      const right = one.with.kind === "column" ? meaningOf(row[one.with.name]!) : literalMeaning(one.with);
      if (!left || !right) return false;
      const compare = one.with.kind === "column" ? orderOfTwo : order;
      const sign = compare(left, right, one.operator !== "=" && one.operator !== "<>");
      if (sign === null) return one.operator === "<>";
      const found = {
        "=": sign === 0,
        "<>": sign !== 0,
        "<": sign < 0,
        "<=": sign <= 0,
        ">": sign > 0,
        ">=": sign >= 0,
      };
      return found[one.operator];
    }
    default:
      throw new Error(one.kind);
  }
};

const simpleLiteral = fc.oneof(
  fc.integer({ min: -3, max: 13 }).map((value): Literal => ({ kind: "number", value })),
  fc.constantFrom("Có", "không").map((text): Literal => ({ kind: "text", text })),
  fc.constantFrom("2024-03-05", "2024-03-06").map((day): Literal => ({ kind: "day", day })),
);
const { simple } = fc.letrec<{ simple: Condition }>((tie) => ({
  simple: fc.oneof(
    { depthSize: "small" },
    fc.record({
      kind: fc.constant("compare" as const),
      column: fc.constantFrom(...columns),
      operator,
      with: fc.oneof(
        simpleLiteral,
        fc.constantFrom(...columns).map((name) => ({ kind: "column" as const, name })),
      ),
    }),
    fc.record({ kind: fc.constantFrom("empty" as const, "filled" as const), column: fc.constantFrom(...columns) }),
    fc.record({ kind: fc.constant("not" as const), of: tie("simple") }),
    fc.record({
      kind: fc.constantFrom("and" as const, "or" as const),
      of: fc.array(tie("simple"), { minLength: 2, maxLength: 3 }),
    }),
  ),
}));

test("counting equals a row-by-row count", () => {
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(rows, fc.array(simple, { minLength: 1, maxLength: 4 }), (cells, conditions) => {
      // The comparable row keeps every comparison from being a matter of wrong types; it is counted like the others.
      const all: Cell[][] = cells.map((row) => ["#", ...row]);
      const table = tableOf("T", [["id", ...columns], ...all]);
      const context: QuantityContext = { ...sampleContext, tables: [table], indicators: [] };
      const quantities = conditions.map((when): Aggregate => ({
        kind: "aggregate",
        of: "count",
        sheet: "T",
        column: null,
        when,
      }));
      evaluate(quantities, context).forEach((outcome, index) => {
        if (outcome.problem) return expect(outcome.problem.code).toBe("wrong-type");
        const expected = cells.filter(([A, B, C]) => naive(conditions[index]!, { A, B, C })).length;
        return expect(outcome.value).toBe(expected);
      });
    }),
    { numRuns: 1500 },
  );
});

test("blocks do not lose or double rows", () => {
  const rows = Array.from({ length: 10_000 }, (_, index): Cell[] => [index, index % 3 === 0 ? "Có" : "Không"]);
  const table = tableOf("T", [["Số", "Số hóa"], ...rows]);
  const texts = [
    "đếm T",
    "đếm T khi [Số hóa] = Có",
    "tổng T[Số] khi [Số] >= 4095 và [Số] <= 4097",
    "đếm khác nhau T[Số]",
  ];
  const quantities = texts.map((text) => (readQuantity(text) as { quantity: Quantity }).quantity);
  const outcomes = evaluate(quantities, { ...sampleContext, tables: [table], indicators: [] });
  expect(outcomes.map(({ value }) => value)).toEqual([10_000, 3334, 4095 + 4096 + 4097, 10_000]);
});

test("any text gives a quantity or a problem with a place, and its value is never NaN", () => {
  const words = [
    "đếm",
    "HoSo",
    "khi",
    "[Số hóa]",
    "=",
    '"Có"',
    "và",
    "không",
    "(",
    ")",
    "trống",
    "TT.tử",
    "+",
    "/",
    "5",
    "30/9",
    "'",
  ];
  const texts = fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 20 })
    .map((parts) => parts.join(" "));
  fc.assert(
    fc.property(texts, (text) => {
      const reading = readQuantity(text);
      if ("problem" in reading) return expect(reading.problem.position).toBeGreaterThanOrEqual(0);
      const [outcome] = evaluate([reading.quantity], sampleContext);
      return expect(outcome!.problem ?? Number.isFinite(outcome!.value)).toBeTruthy();
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ["brackets", "(".repeat(30_000)],
  ["signs", "-".repeat(30_000)],
  ["negations", `đếm HoSo khi ${"không ".repeat(5000)}[A] trống`],
  ["words", `đếm HoSo khi ${"a ".repeat(15_000)}`],
  ["joiners", `đếm HoSo khi [A] = ${"x và ".repeat(190)}`],
  ["dots", "a.".repeat(15_000)],
  ["a code without an end", `${"a.b-".repeat(8000)}.t`],
  ["digits", "1.1".repeat(10_000)],
  ["sums", "1+".repeat(15_000)],
])("no text takes long: %s", (_, text) => {
  const start = process.hrtime.bigint();
  readQuantity(text);
  expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(500);
});
