import fc from "fast-check";
import { ceilingOf, compareDecimals, decimalOf, floorOf, minus, numberOf, times } from "../../../src/core/lib/decimal";

test.each<[part: number, whole: number, least: string]>([
  [0.7, 661_740_000, "463218000"],
  [0.353, 1_000_000, "353000"],
  [0.29, 100, "29"],
  [0.57, 100, "57"],
  [0.9999, 22_128, "22126"],
  [1e-7, 30_000_000, "3"],
  [1.1, 10, "11"],
  [1, 9_007_199_254_740_991, "9007199254740991"],
])("%d of %d are at least %s", (part, whole, least) =>
  expect(String(ceilingOf(times(decimalOf(part), decimalOf(whole))))).toBe(least),
);

test.each([
  [-0.5, -1n, 0n],
  [0.5, 0n, 1n],
  [3, 3n, 3n],
  [-3, -3n, -3n],
  [1e21, 10n ** 21n, 10n ** 21n],
])("%d lies between %s and %s", (value, floor, ceiling) =>
  expect([floorOf(decimalOf(value)), ceilingOf(decimalOf(value))]).toEqual([floor, ceiling]),
);

test("a number of fifteen digits comes back as it was typed, and compares as it", () => {
  const typed = fc.tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }));
  fc.assert(
    fc.property(typed, typed, ([a, scaleA], [b, scaleB]) => {
      const [one, other] = [Number(`${a}e-${scaleA}`), Number(`${b}e-${scaleB}`)];
      expect(numberOf(decimalOf(one))).toBe(one);
      expect(compareDecimals(decimalOf(one), decimalOf(other))).toBe(Math.sign(one - other));
      expect(numberOf(minus(decimalOf(one), decimalOf(one)))).toBe(0);
    }),
  );
});
