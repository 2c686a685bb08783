import { pointsOf } from "../points-of";
import { soleInterval, withInterval } from "../branch-tests";
import type { Branch } from "../scoring-rule";

/**
 * "≥ 95%: 5 điểm, ≥ 90%: 4 điểm, ≥ 85%: 3 điểm": from the best on, each level begins where the one before ends; no office
 * gives 4 points for 96 %. Only where three or more levels fall one by one: other overlaps are faults of the table.
 */
export const cascading = (branches: Branch[]): Branch[] =>
  separated(branches, openAbove, 1) ?? separated(branches, openBelow, -1) ?? growing(branches) ?? branches;

/** "Sau 20 ngày: trừ 1 điểm; sau 30 ngày: trừ 2 điểm": the later costs what its own level says. */
const growing = (branches: Branch[]): Branch[] | null => {
  const tested = branches.filter(({ condition }) => condition.tests.length > 0);
  const costOf = ({ outcome }: Branch) => (outcome.kind === "minus" ? outcome.points : NaN);
  const grows = tested.every((branch, at) => {
    const before = tested[at - 1];
    return (
      openAbove(branch) !== null &&
      (!before || ((openAbove(before) ?? NaN) < (openAbove(branch) ?? NaN) && costOf(before) < costOf(branch)))
    );
  });
  if (tested.length < 2 || !grows || !isOneScale(tested) || tested[0]?.condition.tests[0]?.quantity !== "count")
    return null;
  return branches.map((branch) => {
    const next = tested[tested.indexOf(branch) + 1];
    return tested.includes(branch) && next ? endedBy(branch, next, 1) : branch;
  });
};

/** A level that ends where the other begins: above it, or below. */
const endedBy = (branch: Branch, next: Branch, way: 1 | -1): Branch => {
  const [own, other] = [soleInterval(branch), soleInterval(next)];
  if (!own || !other) return branch;
  const above = { high: other.low, highIn: !other.lowIn };
  return withInterval(branch, { ...own, ...(way === 1 ? above : { low: other.high, lowIn: !other.highIn }) });
};

/** Of two levels one may be a slip. */
const FEWEST = 3;

/** @param way 1: high figures are the best; -1: low ones are */
const separated = (branches: Branch[], boundOf: (branch: Branch) => number | null, way: 1 | -1): Branch[] | null => {
  const tested = branches.filter(({ condition }) => condition.tests.length > 0);
  const levels = tested.filter((branch) => boundOf(branch) !== null);
  const bounds = levels.map((branch) => (boundOf(branch) ?? NaN) * way);
  const falls = levels.every(
    (level, at) =>
      at === 0 || ((bounds[at - 1] ?? NaN) > (bounds[at] ?? NaN) && pointsIn(levels[at - 1]) > pointsIn(level)),
  );
  // What is left lies on the far side of all levels: "< 85%: 0 điểm".
  const worst = Math.min(...bounds);
  const apart = tested.every((branch) => {
    const own = soleInterval(branch);
    const end = way === 1 ? own?.high : own?.low;
    return levels.includes(branch) || (end != null && end * way <= worst);
  });
  if (levels.length < FEWEST || !falls || !apart || !isOneScale(tested)) return null;
  return branches.map((branch) => {
    const better = levels[levels.indexOf(branch) - 1];
    return better ? endedBy(branch, better, way) : branch;
  });
};

const pointsIn = (branch: Branch | undefined): number =>
  branch && (branch.outcome.kind === "points" || branch.outcome.kind === "share")
    ? (pointsOf(branch.outcome, LARGE) ?? NaN)
    : NaN;
/** Shares are compared with shares; beside points they belong to another scale. */
const LARGE = 1e6;

const isOneScale = (tested: Branch[]): boolean =>
  tested.every(
    ({ condition }) =>
      condition.tests.length === 1 &&
      condition.unchecked === undefined &&
      condition.tests[0]?.quantity === tested[0]?.condition.tests[0]?.quantity &&
      condition.tests[0]?.letter === null,
  );

/** "≥ 90%", and the whole ("100%"). */
const openAbove = (branch: Branch): number | null => {
  const own = soleInterval(branch);
  const whole = own?.low === 1 && own.high === 1 && branch.condition.tests[0]?.quantity === "rate";
  return own && (own.high === null || whole) ? own.low : null;
};

/** "dưới 1%", "không quá 3%", and none at all. */
const openBelow = (branch: Branch): number | null => {
  const own = soleInterval(branch);
  const none = own?.low === 0 && own.high === 0;
  return own && (own.low === null || none) ? own.high : null;
};
