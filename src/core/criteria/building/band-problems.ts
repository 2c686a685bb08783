import { formatNumber, formatPercent } from "../../lib/number";
import { qualifierOf } from "./qualifiers";
import { contains, intersect, isEmpty } from "../interval";
import type { Branch, Interval, Outcome, RuleProblem, Test } from "../scoring-rule";

interface Band {
  interval: Interval;
  branch: Branch;
}

/** Gaps and overlaps of a band table. Counts are whole: nothing lies between 5 and 6. */
export const bandProblems = (branches: Branch[]): RuleProblem[] =>
  (["rate", "count"] as const).flatMap((quantity) => {
    const bands = bandsOf(branches, quantity);
    const overlaps = overlapsOf(bands, quantity);
    const open = branches.some(({ condition }) => condition.kind === "else");
    return [...overlaps, ...(open || overlaps.length > 0 ? [] : gapsOf(bands, quantity))];
  });

const bandsOf = (branches: Branch[], quantity: Test["quantity"]): Band[] =>
  branches.flatMap((branch) => {
    const { tests } = branch.condition;
    const [test] = tests;
    return tests.length === 1 && test?.quantity === quantity
      ? test.intervals.map((one) => ({ interval: one, branch }))
      : [];
  });

const overlapsOf = (bands: Band[], quantity: "rate" | "count"): RuleProblem[] =>
  bands.flatMap((first, index) =>
    bands.slice(index + 1).flatMap((second): RuleProblem[] => {
      if (first.branch === second.branch || same(first.branch.outcome, second.branch.outcome)) return [];
      if (isSpecialZero(first) || isSpecialZero(second)) return [];
      if (first.branch.condition.unchecked !== undefined || second.branch.condition.unchecked !== undefined) return [];
      if (qualifierOf(first.branch) !== qualifierOf(second.branch)) return [];
      const common = intersect(first.interval, second.interval);
      if (isEmpty(common) || (quantity === "count" && !hasInteger(common))) return [];
      return [{ code: "overlap", details: { first: first.branch.quote, second: second.branch.quote } }];
    }),
  );

/** "không có hồ sơ trễ hạn" beside "dưới 5%": the words take 0 out of the band. */
export const isSpecialZero = ({ interval, branch }: Band): boolean =>
  interval.low === 0 && interval.high === 0 && !/\d/.test(branch.condition.words);

/** Points that are added are as many as points that are given. */
const plain = (outcome: Outcome): string =>
  JSON.stringify(outcome, (key, value: unknown) => (key === "added" ? undefined : value));

export const same = (left: Outcome, right: Outcome): boolean => plain(left) === plain(right);

const hasInteger = ({ low, lowIn, high, highIn }: Interval): boolean => {
  if (low === null || high === null) return true;
  const first = Number.isInteger(low) && !lowIn ? low + 1 : Math.ceil(low);
  return contains({ low, lowIn, high, highIn }, first);
};

const gapsOf = (bands: Band[], quantity: "rate" | "count"): RuleProblem[] => {
  const sorted = bands
    .map(({ interval }) => interval)
    .sort(
      (left, right) => (left.low ?? -Infinity) - (right.low ?? -Infinity) || Number(right.lowIn) - Number(left.lowIn),
    );
  const problems: RuleProblem[] = [];
  let reach = sorted[0];
  for (const next of sorted.slice(1)) {
    if (reach && reach.high !== null && next.low !== null && !meets(reach, next, quantity))
      problems.push({
        code: "gap",
        details: { between: `${show(reach.high, quantity)} – ${show(next.low, quantity)}`, quantity },
      });
    if (!reach || next.high === null || (reach.high !== null && next.high > reach.high))
      reach = next.high === null || reach?.high !== null ? next : reach;
  }
  return problems;
};

const meets = (left: Interval, right: Interval, quantity: "rate" | "count"): boolean => {
  if (left.high === null || right.low === null || left.high > right.low) return true;
  if (left.high === right.low) return left.highIn || right.lowIn;
  if (quantity === "rate") return false;
  const last = left.highIn ? Math.floor(left.high) : Math.ceil(left.high) - 1;
  const first = right.lowIn ? Math.ceil(right.low) : Math.floor(right.low) + 1;
  return first - last <= 1;
};

const show = (value: number, quantity: "rate" | "count"): string =>
  quantity === "rate" ? formatPercent(value, 2) : formatNumber(value, 2);
