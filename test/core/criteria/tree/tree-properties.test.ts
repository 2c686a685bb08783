import fc from "fast-check";
import { round } from "../../../../src/core/lib/number";
import type { Cell } from "../../../../src/core/table/grid";
import { runTable } from "../run-table";

/** Leaves in up to three sections, each with a maximum and what people or a rule give. */
const leaf = fc.record({
  section: fc.constantFrom("I", "II", "III"),
  max: fc.integer({ min: 1, max: 40 }).map((quarters) => quarters / 4),
  share: fc.integer({ min: 0, max: 97 }),
  typed: fc.boolean(),
  late: fc.boolean(),
  applicable: fc.boolean(),
});
type Leaf = typeof leaf extends fc.Arbitrary<infer One> ? One : never;

const rowOf = ({ section, max, share, typed, late, applicable }: Leaf, index: number): Cell[] => {
  const code = `${section}.${index + 1}`;
  if (!applicable) return [code, "Tiêu chí", max, "Không áp dụng"];
  if (typed) return [code, "Tiêu chí", max, null, null, round((max * share) / 97, 3)];
  return [
    code,
    "Tiêu chí",
    max,
    `(b/a)*${String(max).replace(".", ",")}`,
    `a = 97; b = ${share}${late ? "; chậm minh chứng = có" : ""}`,
  ];
};
const leaves = fc.array(leaf, { minLength: 1, maxLength: 12 });

test("the total is the sum of the printed leaves, and so is every group", () => {
  fc.assert(
    fc.property(leaves, (list) => {
      const rows = [["I", "A"], ["II", "B"], ["III", "C"], ...list.map(rowOf)];
      const { items, total, max, index } = runTable(rows);
      const sum = (of: typeof items, key: "points" | "max") =>
        round(
          of.reduce((all, item) => all + (item[key] ?? 0), 0),
          2,
        );
      const counted = items.filter((item) => item.leaf && item.applicable);
      expect(total).toBe(sum(counted, "points"));
      expect(max).toBe(sum(counted, "max"));
      for (const [at, item] of items.entries())
        if (!item.leaf && item.applicable)
          expect(item.points ?? 0).toBe(
            sum(
              counted.filter(({ parent }) => parent === at),
              "points",
            ),
          );
      if (max > 0) {
        expect(index).toBeGreaterThanOrEqual(0);
        expect(index).toBeLessThanOrEqual(100);
      } else expect(index).toBeNull();
    }),
  );
});

test("rows that do not apply change nothing", () => {
  fc.assert(
    fc.property(leaves, (list) => {
      const rows = list.map(rowOf);
      const all = runTable(rows);
      const some = runTable(rows.filter((_, index) => list[index]?.applicable));
      const shown = ({ total, max, index, class: name, unexplainedLoss }: typeof all) => [
        total,
        max,
        index,
        name,
        unexplainedLoss,
      ];
      expect(shown(all)).toEqual(shown(some));
      expect(all.cheapest.map(({ code, gain }) => [code, gain])).toEqual(
        some.cheapest.map(({ code, gain }) => [code, gain]),
      );
    }),
  );
});

test("a win never goes beyond the maximum, and the table with it has the index that it promises", () => {
  fc.assert(
    fc.property(leaves, (list) => {
      const rows = list.map(rowOf);
      const before = runTable(rows);
      for (const win of before.cheapest) {
        const item = before.items[win.item];
        expect(win.points).toBeLessThanOrEqual(item?.max ?? 0);
        const after = runTable(
          rows.map((row, at) =>
            at === win.item ? [...Array.from({ length: 6 }, (_, column) => row[column] ?? null), win.points] : row,
          ),
        );
        expect(after.index).toBe(win.indexAfter);
        expect(round(after.total - before.total, 2)).toBe(win.gain);
      }
    }),
    { numRuns: 40 },
  );
});

test("any cells at all are read and scored without an error", () => {
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.constant(null),
    fc.string({ maxLength: 12 }),
    fc.double({ min: -9, max: 9, noNaN: true }),
    fc.constantFrom<Cell>(
      "I",
      "I.1",
      "1.1",
      "Điểm thưởng",
      "Điểm trừ",
      "(b/a)*1",
      "a = 2; b = 1",
      "Không áp dụng",
      true,
    ),
    fc.constantFrom<Cell>({ type: "error", code: "#REF!" }, { type: "uncomputed" }, { type: "percent", value: 0.5 }),
    fc.constant<Cell>({ type: "date", day: "2024-03-01", minutes: 0 }),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 10 }), (rows) => {
      const { total, max, items } = runTable(rows);
      expect(Number.isFinite(total) && Number.isFinite(max)).toBe(true);
      expect(items.every(({ explanation }) => explanation !== "")).toBe(true);
    }),
  );
});
