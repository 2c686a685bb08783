import { fold } from "../../lib/text";
import { atLeast, exactly, lessThan, moreThan } from "../interval";
import { isRatio, lettersOf } from "../reading/expression";
import type { Pieces } from "../reading/pieces";
import type { Branch, Interval, Outcome, RuleProblem, ScoringRule } from "../scoring-rule";
import { bandProblems } from "./band-problems";
import { pointsOf } from "./build-units";
import { commonOf } from "./common";
import { turnRanks } from "./ranks";

/** Puts branches together: a formula with its exceptions, bands of a rate or a count, or named states. */
export const buildBranchRule = (pieces: Pieces, text: string, max: number): ScoringRule => {
  const common = { ...commonOf(text, max), ...sharedOf(pieces) };
  const problems: RuleProblem[] = pieces.unread.map((quote) => ({ code: "unread", details: { quote } }));
  const { branches, formula, nothing } = sortOut(pieces, max, problems);
  const cap = capOf(pieces);
  const rule = { ...common, nothing, cap, problems };
  const judged = branches.find(({ outcome }) => outcome.kind === "judgement" || outcome.kind === "unclear");
  if (judged) problems.push({ code: "points-range", details: { quote: judged.quote } });
  if (formula)
    return {
      ...rule,
      method: "proportional",
      formula: formula.formula,
      quote: formula.quote,
      branches: settle(branches),
    };
  if (branches.length === 0) {
    if (problems.length === 0) problems.push({ code: "no-rule", details: { text } });
    return { ...rule, method: "unreadable" };
  }
  const settled = turnRanks(settle(branches), max);
  const method = settled.some(({ condition }) => condition.tests.length > 0) ? "bands" : "states";
  if (isChecklist(settled, max)) problems.push({ code: "unread", details: { quote: text } });
  problems.push(...aboveMax(settled, max), ...bandProblems(settled));
  return { ...rule, method, branches: settled };
};

export const sharedOf = (pieces: Pieces) => {
  const targets = pieces.definitions.filter(({ target }) => target);
  const whole = targets[0];
  return {
    ratio: pieces.ratio,
    againstTarget: pieces.againstTarget,
    statedTarget: pieces.statedTarget,
    wholeIsTarget: targets.length === 1 && whole !== undefined && isWhole(pieces, whole.letter),
    evidenceShare: pieces.evidenceShare,
  };
};

const isWhole = ({ ratio }: Pieces, letter: string): boolean =>
  ratio?.kind === "operation" && ratio.operator === "/" && lettersOf(ratio.right).includes(letter);

const capOf = ({ limits }: Pieces): number | null =>
  limits.find(({ points, ofDeduction }) => points !== null && !ofDeduction)?.points ?? null;

type Formula = Extract<Outcome, { kind: "formula" }>;

interface Sorted {
  branches: Branch[];
  formula: Formula | null;
  nothing: Outcome | null;
}

const sortOut = (pieces: Pieces, max: number, problems: RuleProblem[]): Sorted => {
  const sorted: Sorted = { branches: [], formula: null, nothing: null };
  for (const branch of pieces.branches) {
    const { condition, outcome, quote } = branch;
    if (condition.orNothing === true) sorted.nothing = outcome;
    if (condition.kind === "nothing" && isCase(branch, pieces))
      sorted.branches.push({ ...branch, condition: { ...condition, kind: "case" } });
    else if (condition.kind === "nothing" || isZeroWhole(branch, pieces) || isNoneAtAll(branch, pieces, max))
      sorted.nothing = outcome;
    else if (outcome.kind === "formula" && isRatio(outcome.formula) && pieces.branches.length > 1) continue;
    else if (outcome.kind === "formula" && isDefault(branch)) {
      if (sorted.formula) problems.push({ code: "unread", details: { quote } });
      else if (isRatio(outcome.formula) && max !== 1) problems.push({ code: "unread", details: { quote } });
      else sorted.formula = outcome;
    } else if (condition.kind === "always") {
      if (!repeatsMax(outcome, max)) problems.push({ code: "unread", details: { quote } });
    } else sorted.branches.push(branch);
  }
  return sorted;
};

/** "Nếu không có hồ sơ thì đạt điểm tối đa" beside a rate or a formula. */
const isNoneAtAll = ({ condition, outcome }: Branch, { branches }: Pieces, max: number): boolean => {
  const words = fold(condition.words);
  if (condition.kind !== "case" || condition.tests.length > 0 || !/^(khong|chua) co\b/.test(words) || FAULT.test(words))
    return false;
  if (outcome.kind !== "not-applicable" && !repeatsMax(outcome, max)) return false;
  return branches.some(
    (branch) => branch.outcome.kind === "formula" || branch.condition.tests.some(({ quantity }) => quantity === "rate"),
  );
};

/** "Không phát sinh hồ sơ trễ hạn" is the best case, and "không có mô hình nào" is 0 among counts: both are branches. */
const isCase = ({ condition, outcome }: Branch, { branches }: Pieces): boolean => {
  if (outcome.kind === "not-applicable") return false;
  const tests = branches.flatMap((branch) => branch.condition.tests);
  const counts =
    tests.some(({ quantity }) => quantity === "count") && !tests.some(({ quantity }) => quantity === "rate");
  return counts || FAULT.test(fold(condition.words));
};

/** "Điểm đánh giá = (b/a) x 2": words before the formula that set no condition. */
const isDefault = ({ condition }: Branch): boolean =>
  condition.kind === "always" ||
  condition.kind === "else" ||
  (condition.kind === "case" && condition.tests.length === 0);

const repeatsMax = (outcome: Outcome, max: number): boolean =>
  (outcome.kind === "points" && outcome.points === max) || (outcome.kind === "share" && outcome.share === 1);

/** "Nếu a = 0 thì …" where a is the whole. */
const isZeroWhole = ({ condition }: Branch, { ratio }: Pieces): boolean => {
  const [test] = condition.tests;
  if (condition.tests.length !== 1 || test?.quantity !== "letter" || test.letter === null) return false;
  const zero = test.intervals.length === 1 && test.intervals[0]?.low === 0 && test.intervals[0].high === 0;
  const whole = ratio?.kind === "operation" ? lettersOf(ratio.right) : ["a"];
  return zero && whole.includes(test.letter);
};

const NEGATIVE = /^(khong|chua)\b/;
const TARGET = /\b(chi tieu|muc tieu|ke hoach)\b/;
const LATE = /\b(tre|cham|qua han|muon|sau)\b/;
const ON_TIME = /^(\S+ ){0,3}(dung (thoi )?han|dung thoi gian|kip thoi|khong (tre|cham|qua han))\b/;
const FAULT = /\b(tre|cham|qua han|sai|vi pham|loi|khong dung|thieu)\b/;

/** Words that stand for a number among numbers: "không có" is 0; "đạt 80%" beside "dưới 80%" is at least 80 %. */
const settle = (branches: Branch[]): Branch[] => {
  const counts = branches.some(({ condition }) => condition.tests.some(({ quantity }) => quantity === "count"));
  const rates = branches.some(({ condition }) => condition.tests.some(({ quantity }) => quantity === "rate"));
  const againstTarget = branches.some(
    ({ condition }) =>
      condition.tests.some(({ quantity }) => quantity === "rate") && TARGET.test(fold(condition.words)),
  );
  const full = fullAmongFaults(branches) ?? onTimeAmongDelays(branches);
  return branches.map((branch) => {
    const { condition } = branch;
    if (branch === full)
      return {
        ...branch,
        condition: { ...condition, tests: [{ quantity: "count", letter: null, intervals: [exactly(0)] }] },
      };
    if (condition.kind === "case" && condition.tests.length === 0) {
      const words = fold(condition.words);
      const reached = againstTarget ? reachedTarget(words) : null;
      if (reached)
        return {
          ...branch,
          condition: { ...condition, tests: [{ quantity: "rate", letter: null, intervals: [reached] }] },
        };
      const zero = NEGATIVE.test(words) && !coversZero(branches);
      if (counts && !rates && zero)
        return {
          ...branch,
          condition: { ...condition, tests: [{ quantity: "count", letter: null, intervals: [exactly(0)] }] },
        };
      if (rates && !counts && /\b(khong|chua) (co|de|xay ra|phat sinh)\b/.test(words) && FAULT.test(words))
        return {
          ...branch,
          condition: { ...condition, tests: [{ quantity: "rate", letter: null, intervals: [exactly(0)] }] },
        };
      return branch;
    }
    return withAtLeast(full ? behindZero(branch) : branch, branches);
  });
};

/** "chậm dưới 10 ngày" presupposes a delay: 0 is not among them. */
const behindZero = (branch: Branch): Branch => ({
  ...branch,
  condition: {
    ...branch.condition,
    tests: branch.condition.tests.map((test) => ({
      ...test,
      intervals: test.intervals.map((one) =>
        test.quantity === "count" && one.low === null ? { ...one, low: 0, lowIn: false } : one,
      ),
    })),
  },
});

/** "Đúng hạn: 1 điểm; chậm dưới 10 ngày: 0,5 điểm; …": on time is no day late. */
const onTimeAmongDelays = (branches: Branch[]): Branch | null => {
  const counts = branches.filter(({ condition }) => condition.tests.length > 0);
  const delays = counts.every(
    ({ condition }) =>
      condition.tests.every(({ quantity }) => quantity === "count") && LATE.test(fold(condition.words)),
  );
  const onTime = branches.filter(
    ({ condition }) => condition.kind === "case" && condition.tests.length === 0 && ON_TIME.test(fold(condition.words)),
  );
  const [only] = onTime;
  return counts.length > 0 && delays && onTime.length === 1 && only ? only : null;
};

/** "Đúng hạn 100%: 3 điểm; có 01 nhiệm vụ trễ hạn: 2 điểm; …": all on time is none late. */
const fullAmongFaults = (branches: Branch[]): Branch | null => {
  const rates = branches.filter(({ condition }) => condition.tests.some(({ quantity }) => quantity === "rate"));
  const counts = branches.filter(({ condition }) => condition.tests.some(({ quantity }) => quantity === "count"));
  const [full] = rates;
  const [one] = full?.condition.tests ?? [];
  if (rates.length !== 1 || !full || counts.length === 0 || full.condition.tests.length !== 1) return null;
  const whole = one?.intervals.length === 1 && one.intervals[0]?.low === 1 && one.intervals[0].lowIn;
  return whole && counts.every(({ condition }) => FAULT.test(fold(condition.words))) && !coversZero(branches)
    ? full
    : null;
};

/** "Đạt và vượt chỉ tiêu", "vượt chỉ tiêu", "không đạt chỉ tiêu" beside bands of the target: in words what they say in percent. */
const reachedTarget = (words: string): Interval | null => {
  if (!TARGET.test(words) || words.split(" ").length > 9) return null;
  if (/^(khong|chua) (dat|hoan thanh)\b/.test(words)) return lessThan(1);
  if (/^vuot\b/.test(words)) return moreThan(1);
  return /^(dat|hoan thanh|bang)\b/.test(words) ? atLeast(1) : null;
};

const coversZero = (branches: Branch[]): boolean =>
  branches.some(({ condition }) =>
    condition.tests.some(
      ({ quantity, intervals }) =>
        quantity === "count" && intervals.some(({ low, high }) => low === null || (low === 0 && (high ?? 1) >= 0)),
    ),
  );

const withAtLeast = (branch: Branch, branches: Branch[]): Branch => {
  const [test] = branch.condition.tests;
  const [only] = test?.intervals ?? [];
  if (branch.condition.tests.length !== 1 || !test || test.intervals.length !== 1 || !only) return branch;
  const { low, high } = only;
  if (low === null || low !== high) return branch;
  const others = branches
    .filter((other) => other !== branch)
    .flatMap(({ condition }) =>
      condition.tests.filter(({ quantity }) => quantity === test.quantity).flatMap(({ intervals }) => intervals),
    );
  const below = others.some((other) => other.high === low && !other.highIn);
  const above = others.some((other) => other.high === null || other.high > low);
  return below && !above
    ? { ...branch, condition: { ...branch.condition, tests: [{ ...test, intervals: [atLeast(low)] }] } }
    : branch;
};

/** "Có kế hoạch: 0,5 điểm; có báo cáo: 0,5 điểm" of 1: no state gives the maximum, together they do. */
const isChecklist = (branches: Branch[], max: number): boolean => {
  const points = branches.map(({ outcome }) => pointsOf(outcome, max) ?? 0).filter((one) => one > 0);
  const sum = points.reduce((total, one) => total + one, 0);
  return points.length > 1 && max > 0 && Math.max(...points) < max - 1e-9 && Math.abs(sum - max) < 1e-9;
};

const aboveMax = (branches: Branch[], max: number): RuleProblem[] =>
  branches.flatMap(({ outcome, quote }) =>
    outcome.kind === "points" && max > 0 && outcome.points > max + 1e-9
      ? [{ code: "above-max" as const, details: { points: outcome.points, max, quote } }]
      : [],
  );
