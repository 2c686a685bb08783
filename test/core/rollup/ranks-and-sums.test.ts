import { median } from "../../../src/core/rollup/median";
import { mostCommon } from "../../../src/core/rollup/most-common";
import type { OfficeIndicator } from "../../../src/core/rollup/office-result";
import { ranksOf } from "../../../src/core/rollup/rank-offices";
import { rollUp } from "../../../src/core/rollup/roll-up";

test.each([
  [
    [90, 90, 80],
    [1, 1, 3],
  ],
  [
    [70, null, 80, 70],
    [2, null, 1, 2],
  ],
  [[], []],
])("%j ranks %j", (figures, ranks) => {
  expect(ranksOf(figures)).toEqual(ranks);
});

test("the middle of an odd, an even and an empty list; the most common text, the first of equals", () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, null]);
  expect(mostCommon(["b", "a", "A", "b", "a"], (text) => text.toLowerCase())).toBe("a");
  expect(mostCommon(["b", "a"], (text) => text)).toBe("b");
});

const indicator = (given: Partial<OfficeIndicator>): OfficeIndicator => ({
  code: "CT1",
  name: "Tỷ lệ đúng hạn",
  numerator: null,
  denominator: null,
  value: null,
  unit: "%",
  met: null,
  formula: null,
  ...given,
});
const read = (file: string, given: Partial<OfficeIndicator>) => ({
  file,
  result: { office: null, score: null, indicators: [indicator(given)], criteria: [] },
});

test("a share of many is the sum over the sum, never the mean; an office without figures is none of them", () => {
  const roll = rollUp({
    asOf: "2026-06-30",
    period: { from: "2025-12-15", to: "2026-06-30" },
    read: [
      read("a.xlsx", { numerator: 1, denominator: 1, value: 1, met: true }),
      read("b.xlsx", { numerator: 50, denominator: 100, value: 0.5, met: false }),
      read("c.xlsx", {}),
      read("d.xlsx", { numerator: 90, denominator: 100, value: 0.9, unit: "phút" }),
    ],
    failed: [],
    expected: null,
  });
  expect(roll.indicators[0]?.whole).toEqual({ numerator: 51, denominator: 101, value: 51 / 101, offices: 2, met: 1 });
  expect(roll.indicators[0]?.median).toBe(0.75);
  expect(roll.others).toMatchObject([{ office: "d", what: "unit" }]);
  expect(roll.missing).toEqual([]);
});

test("a list names who is missing, by the file's name as well; one that cannot be read is missing once", () => {
  const roll = rollUp({
    asOf: "2026-06-30",
    period: { from: "2025-12-15", to: "2026-06-30" },
    read: [read("so-noi-vu.xlsx", {}), read("la.xlsx", {})],
    failed: [{ file: "So_Y_te.xlsx", reason: "hỏng" }],
    expected: ["Sở Nội vụ", "Sở Y tế", "Sở Xây dựng"],
  });
  expect(roll.offices.map(({ office, unexpected }) => [office, unexpected])).toEqual([
    ["Sở Nội vụ", false],
    ["la", true],
  ]);
  expect(roll.missing.map(({ file, office, why }) => [file, office, why])).toEqual([
    ["So_Y_te.xlsx", null, "not-read"],
    [null, "Sở Xây dựng", "not-sent"],
  ]);
});
