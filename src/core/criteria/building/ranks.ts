import { fold } from "../../lib/text";
import { soleInterval, withInterval } from "../branch-tests";
import type { Branch, Interval } from "../scoring-rule";
import { bandProblems } from "./band-problems";
import { pointsOf } from "../points-of";

/** More half-lines than any table of ranks has. */
const MOST_TURNS = 5;

/**
 * Ranks run the other way: "hạng 5 trở lên" is first to fifth, "từ hạng 16 trở xuống" sixteenth and worse; yet some
 * write "từ hạng 16 trở lên" for the same. The reading is taken in which bands do not overlap and better ranks never
 * give fewer points.
 */
export const turnRanks = (branches: Branch[], max: number): Branch[] => {
  const half = branches.flatMap((branch, index) => (isHalfLine(branch) ? [index] : []));
  const ranked = branches.some(
    ({ condition }) =>
      /\b(?:hang|vi tri|thu tu|thu(?= \d))\b/.test(fold(condition.words)) && condition.tests.length > 0,
  );
  if (!ranked || half.length === 0 || half.length > MOST_TURNS) return branches;
  let best: Branch[] | null = null;
  let fewest = Infinity;
  for (let mask = 0; mask < 2 ** half.length; mask += 1) {
    const turned = branches.map((branch, index) =>
      half.includes(index) && (mask >> half.indexOf(index)) % 2 === 1 ? turn(branch) : branch,
    );
    const turns = half.filter((_, bit) => (mask >> bit) % 2 === 1).length;
    if (turns < fewest && bandProblems(turned).length === 0 && isFalling(turned, max)) [best, fewest] = [turned, turns];
  }
  return best ?? branches;
};

const onlyInterval = (branch: Branch): Interval | null => soleInterval(branch, "count");

const isHalfLine = (branch: Branch): boolean => {
  const one = onlyInterval(branch);
  return one !== null && (one.low === null) !== (one.high === null);
};

const turn = (branch: Branch): Branch => {
  const one = onlyInterval(branch);
  return one ? withInterval(branch, { low: one.high, lowIn: one.highIn, high: one.low, highIn: one.lowIn }) : branch;
};

const isFalling = (branches: Branch[], max: number): boolean => {
  const sorted = branches
    .flatMap((branch) => {
      const one = onlyInterval(branch);
      const points = pointsOf(branch.outcome, max);
      return one && points !== null ? [{ low: one.low ?? -Infinity, points }] : [];
    })
    .sort((left, right) => left.low - right.low);
  const otherwise = branches.find(({ condition }) => condition.kind === "else");
  const rest = otherwise ? pointsOf(otherwise.outcome, max) : null;
  // What is left over lies behind the ranks that are named, so no band may reach there and pay more.
  if (
    rest !== null &&
    branches.some((branch) => onlyInterval(branch)?.high === null && (pointsOf(branch.outcome, max) ?? 0) > rest)
  )
    return false;
  return sorted.every(({ points }, index) => index === 0 || points <= (sorted[index - 1]?.points ?? points));
};
