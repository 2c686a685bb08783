import { formatCount, formatNumber, formatPercent, generalText, readNumber, round } from "../../../src/core/lib/number";

test.each([
  ["22.128", 22128],
  ["1.234,5", 1234.5],
  ["0,5", 0.5],
  ["97.5", 97.5],
  ["1.500", 1500],
  ["0.125", 0.125],
  ["50%", 0.5],
  ["12,4 %", 0.124],
  ["1 234", 1234],
  ["−3", -3],
  ["05", 5],
  ["1,234.5", null],
  ["12 hồ sơ", null],
  ["", null],
  ["7/3", null],
  ["9".repeat(400), null],
])("readNumber %j → %p", (text, number) => expect(readNumber(text)).toBe(number));

test.each([
  [84.27, "84,27"],
  [22128, "22.128"],
  [0.5, "0,5"],
  [1234567.891, "1.234.567,89"],
  [-0.004, "0"],
  [-12.5, "-12,5"],
])("formatNumber %p → %s", (number, text) => expect(formatNumber(number)).toBe(text));

test.each([
  [0.124411, "12,4%"],
  [0.891746, "89,2%"],
  [1, "100%"],
])("formatPercent %p → %s", (fraction, text) => expect(formatPercent(fraction)).toBe(text));

test.each([
  [1.005, 2, 1.01],
  [0.31055, 2, 0.31],
  [0.345, 2, 0.35],
  [2.675, 2, 2.68],
  [-0.125, 2, -0.13],
  [89.17460317, 2, 89.17],
  [1_117_166_621_672, 2, 1_117_166_621_672],
  [50_000_000_000.125, 2, 50_000_000_000.13],
  [2 ** 60 + 0.5, 2, 2 ** 60],
])("round %p to %i → %p", (value, decimals, rounded) => expect(round(value, decimals)).toBe(rounded));

test.each([
  [5, "05"],
  [10, "10"],
  [0, "0"],
  [21241, "21.241"],
])("formatCount %p → %s", (count, text) => expect(formatCount(count)).toBe(text));

test("a General cell shows fifteen digits", () => expect(generalText(8.199999999999999)).toBe("8.2"));
