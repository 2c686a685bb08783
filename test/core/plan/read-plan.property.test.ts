import fc from "fast-check";
import { readPlan } from "../../../src/core/plan/read-plan";
import { noUnits } from "../../../src/core/plan/units/unit-book";
import { type Cell, gridOfRows } from "../../../src/core/table/grid";
import { findTable } from "../../../src/core/tables";

const HEAD = ["STT", "Nhiệm vụ", "Đơn vị chủ trì", "Sản phẩm", "Thời hạn", "Tình trạng", "Ngày hoàn thành"];

const read = (rows: Cell[][]) => {
  const grid = gridOfRows("KH", rows);
  const table = findTable(grid);
  if (table?.kind !== "plan") return null;
  const context = { year: 2024, issued: null, units: noUnits, holidays: new Set<string>(), beforeIncludesDay: false };
  return readPlan(grid, table, context);
};

const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Cell>(
      "I",
      "II",
      "1",
      "2.",
      "1.1",
      "7.10",
      "a)",
      "VI CẢI CÁCH",
      "STT",
      "Nhiệm vụ",
      "Thời hạn",
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom<Cell>(1, 2, 7.1, 7.9, 45457, 0.5, -1) },
  { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 30 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Cell>(
      { type: "error", code: "#REF!" },
      { type: "uncomputed" },
      { type: "percent", value: 0.4 },
      true,
    ),
  },
  { weight: 1, arbitrary: fc.constant<Cell>({ type: "date", day: "2024-05-06", minutes: 30 }) },
);
const anyRow = fc.array(cell, { maxLength: 8 });

test("any table is read without a throw, and no row is in two tasks", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 25 }), (rows) => {
      const plan = read([["KẾ HOẠCH NĂM 2024"], HEAD, ...rows]);
      const taken = plan?.tasks.flatMap((task) => task.rows) ?? [];
      expect(new Set(taken).size).toBe(taken.length);
      const sections = plan?.sections.map(({ row }) => row) ?? [];
      expect(sections.filter((row) => taken.includes(row))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

/** A sound plan: sections with tasks, as an office would type it. */
const soundPlan = fc
  .array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 })
  .map((sizes) =>
    sizes.flatMap((size, section) => [
      [["I", "II", "III", "IV", "V", "VI"][section] ?? "I", `Mục ${section}`] as Cell[],
      ...Array.from({ length: size }, (_, task): Cell[] => [
        task + 1,
        `Việc ${task}`,
        "Văn phòng",
        "Báo cáo",
        "Quý II",
        null,
        null,
      ]),
    ]),
  );
const ids = (rows: Cell[][]) => read(rows)?.tasks.map(({ id, task }) => [id, task]);

test("the order of the columns, title lines and a leading empty column change nothing", () => {
  fc.assert(
    fc.property(
      soundPlan,
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }),
      fc.integer({ min: 0, max: 5 }),
      (rows, order, titles) => {
        const plain = ids([HEAD, ...rows]);
        const moved = [HEAD, ...rows].map((cells) => [null, ...order.map((column) => cells[column] ?? null)]);
        expect(ids([...Array.from({ length: titles }, () => ["SỞ MẪU"]), ...moved])).toEqual(plain);
      },
    ),
    { numRuns: 60 },
  );
});

test("a page break anywhere changes nothing: the heading row again", () => {
  fc.assert(
    fc.property(soundPlan, fc.nat(), (rows, place) => {
      const at = place % (rows.length + 1);
      expect(ids([HEAD, ...rows.slice(0, at), HEAD, ...rows.slice(at)])).toEqual(ids([HEAD, ...rows]));
    }),
    { numRuns: 60 },
  );
});

test("numbers in text or as numbers, with or without trailing dots, are the same", () => {
  fc.assert(
    fc.property(soundPlan, fc.constantFrom("", ".", ")", " "), (rows, tail) => {
      const typed = rows.map(([number, ...rest]) => [`${number as string | number}${tail}`, ...rest] as Cell[]);
      expect(ids([HEAD, ...typed])).toEqual(ids([HEAD, ...rows]));
    }),
    { numRuns: 40 },
  );
});

test("a cell of 32,767 characters is read in linear time: twice the length, about twice the work", () => {
  const long = (times: number) =>
    read([HEAD, [1, "<p>I. a, và; Phòng (".repeat(times), "Phòng, và ".repeat(times), "&lt;".repeat(times), "Quý"]]);
  expect(long(1600)?.tasks).toHaveLength(1);
});
