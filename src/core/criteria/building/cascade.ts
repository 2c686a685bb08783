import { pointsOf } from "../points-of";
import type { Branch, Interval } from "../scoring-rule";

/**
 * "≥ 95%: 5 điểm, ≥ 90%: 4 điểm, ≥ 85%: 3 điểm": from the best on, each level begins where the one before ends; no office
 * gives 4 points for 96 %. Only where bounds and points fall level by level: other overlaps are faults of the table.
 */
export const cascading = (branches: Branch[]): Branch[] => {
  const levels = branches.filter(({ condition }) => condition.tests.length > 0);
  const downwards = levels.map(openAbove);
  const upwards = levels.map(openBelow);
  const bounds = downwards.every((one) => one !== null) ? downwards : upwards;
  if (levels.length < 2 || bounds.some((one) => one === null) || !sameQuantity(levels)) return branches;
  const best = bounds === downwards ? 1 : -1;
  const falls = levels.slice(1).every((level, at) => {
    const [before, bound] = [bounds[at] ?? NaN, bounds[at + 1] ?? NaN];
    return (before - bound) * best > 0 && pointsIn(levels[at]) > pointsIn(level);
  });
  if (!falls) return branches;
  return branches.map((branch) => {
    const before = levels[levels.indexOf(branch) - 1];
    const [test] = branch.condition.tests;
    const [own] = test?.intervals ?? [];
    const [above] = before?.condition.tests[0]?.intervals ?? [];
    if (!levels.includes(branch) || !test || !own || !above) return branch;
    const ends: Interval =
      best === 1
        ? { ...own, high: above.low, highIn: !above.lowIn }
        : { ...own, low: above.high, lowIn: !above.highIn };
    return { ...branch, condition: { ...branch.condition, tests: [{ ...test, intervals: [ends] }] } };
  });
};

const pointsIn = (branch: Branch | undefined): number =>
  branch && branch.outcome.kind !== "minus" && branch.outcome.kind !== "formula"
    ? (pointsOf(branch.outcome, 1000) ?? NaN)
    : NaN;

const sameQuantity = (levels: Branch[]): boolean =>
  levels.every(
    ({ condition }) =>
      condition.tests.length === 1 &&
      condition.unchecked === undefined &&
      condition.tests[0]?.quantity === levels[0]?.condition.tests[0]?.quantity &&
      condition.tests[0]?.letter === null,
  );

const soleOf = ({ condition }: Branch): Interval | null =>
  condition.tests[0]?.intervals.length === 1 ? (condition.tests[0].intervals[0] ?? null) : null;

/** "≥ 90%", and the whole ("100%"). */
const openAbove = (branch: Branch): number | null => {
  const own = soleOf(branch);
  const whole = own?.low === 1 && own.high === 1 && branch.condition.tests[0]?.quantity === "rate";
  return own && (own.high === null || whole) ? own.low : null;
};

/** "dưới 1%", "không quá 3%", and none at all. */
const openBelow = (branch: Branch): number | null => {
  const own = soleOf(branch);
  const none = own?.low === 0 && own.high === 0;
  return own && (own.low === null || none) ? own.high : null;
};
