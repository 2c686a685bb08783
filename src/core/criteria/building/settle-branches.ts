import { measures, soleInterval, tested, testOf, withInterval } from "../branch-tests";
import { fold } from "../../lib/text";
import { deniedIn, unclaimedIn } from "../reading/coverage";
import { tokenize } from "../reading/tokens";
import { atLeast, exactly, lessThan, moreThan } from "../interval";
import type { Branch, Interval } from "../scoring-rule";
import { cascading } from "./cascade";

const NEGATIVE = /^(khong|chua)\b/;
const TARGET = /\b(chi tieu|muc tieu|ke hoach|kpi)\b/;
const LATE = /\b(tre|cham|qua han|muon|sau)\b/;
const ON_TIME = /^(\S+ ){0,3}(dung (thoi )?han|dung thoi gian|kip thoi|khong (tre|cham|qua han))\b/;
const LACKS = /\bthieu\b/;
const COMPLETE = /^(?!khong|chua)(\S+ ){0,3}(day du|du)\b(?!.*\b(khong|chua|nhung)\b)/;
/** Words of what went wrong: none of it is the best case. */
export const FAULT = /\b(tre|cham|qua han|sai|vi pham|loi|khong dung|thieu)\b/;

/** Words that stand for a number among numbers: "không có" is 0; "đạt 80%" beside "dưới 80%" is at least 80 %. */
export const settleBranches = (branches: Branch[]): Branch[] => {
  const counts = branches.some((branch) => measures(branch, "count"));
  const rates = branches.some((branch) => measures(branch, "rate"));
  const againstTarget = branches.some(
    ({ condition }) =>
      condition.tests.some(({ quantity }) => quantity === "rate") && TARGET.test(fold(condition.words)),
  );
  const byWords = counts || rates ? null : targetWords(branches);
  if (byWords) return byWords;
  const settled =
    rates && !counts
      ? settleRates(beyondWhole(branches), againstTarget)
      : settleCounts(branches, counts, rates, againstTarget);
  return cascading(settled);
};

/** "Có từ 95% phiếu trở lên: 2 điểm; không đạt: 0 điểm": not reached is what no other band takes. */
const settleRates = (branches: Branch[], againstTarget: boolean): Branch[] => {
  const rising = branches
    .flatMap(({ condition }) => condition.tests.flatMap(({ intervals }) => intervals))
    .every(({ low }) => low !== null);
  const open = branches.some(({ condition }) => condition.kind === "else");
  const named = branches.map((branch): Branch => {
    const { condition } = branch;
    if (condition.kind !== "case" || condition.tests.length > 0) return branch;
    const reached = KPI.test(fold(condition.words)) ? reachedKpi(fold(condition.words)) : null;
    if (reached) return tested(branch, { ...testOf("rate", reached), ofTarget: true });
    return rising && !open && NOT_REACHED.test(fold(condition.words)) && !againstTarget
      ? { ...branch, condition: { ...condition, kind: "else" } }
      : branch;
  });
  return settleCounts(named, false, true, againstTarget);
};

const NOT_REACHED =
  /^(khong|chua) (dat|dat yeu cau|dap ung|dap ung yeu cau|dam bao|bao dam|dam bao ty le|dam bao yeu cau|dat muc tren|dat muc nay)$/;
const KPI = /\bkpi\b/;

/** "Đạt >= KPI", "dưới KPI", "không đạt KPI". */
const reachedKpi = (words: string): Interval | null => {
  if (/^(khong|chua) (dat|hoan thanh)|^(dat )?(duoi|thap hon|nho hon|<) ?/.test(words)) return lessThan(1);
  if (/^(dat )?(vuot|cao hon|tren|lon hon|>(?!=)) ?/.test(words)) return moreThan(1);
  return /^(dat|hoan thanh|bang)( >=| ≥)? ?(\S+ )?kpi$|^(>=|≥) ?kpi$|^dat ?(>=|≥) ?kpi$/.test(words)
    ? atLeast(1)
    : null;
};

/** "Vượt mức từ 10% trở lên" beside "đạt 100%": beyond the whole by so much. */
const beyondWhole = (branches: Branch[]): Branch[] => {
  const bounds = (branch: Branch) =>
    branch.condition.tests
      .flatMap(({ intervals }) => intervals.flatMap(({ low, high }) => [low, high]))
      .filter((one) => one !== null);
  const whole = branches.some(
    (branch) =>
      (!EXCEEDS.test(fold(branch.condition.words)) && bounds(branch).includes(1)) ||
      reachedTarget(tailOf(branch.condition.words))?.low === 1,
  );
  if (!whole) return branches;
  return branches.map((branch) => {
    const beyond = EXCEEDS.test(fold(branch.condition.words)) && bounds(branch).every((bound) => bound < 1);
    if (!beyond || branch.condition.tests.length !== 1) return branch;
    const shifted = ({ low, lowIn, high, highIn }: Interval): Interval => ({
      low: low === null ? 1 : low + 1,
      lowIn: low === null ? false : lowIn,
      high: high === null ? null : high + 1,
      highIn,
    });
    const tests = branch.condition.tests.map((test) => ({ ...test, intervals: test.intervals.map(shifted) }));
    return { ...branch, condition: { ...branch.condition, tests } };
  });
};

const EXCEEDS = /\bvuot (muc|ke hoach|chi tieu|muc tieu)?/;

const settleCounts = (branches: Branch[], counts: boolean, rates: boolean, againstTarget: boolean): Branch[] => {
  const whole = fullAmongFaults(branches);
  const full = whole ?? onTimeAmongDelays(branches);
  // "Chậm dưới 5 ngày trừ 1 điểm; từ 5 ngày trừ 2 điểm": who is not late loses nothing.
  const delays = branches.every(
    ({ condition, outcome }) =>
      ((outcome.kind === "minus" && outcome.points > 0) || outcome.kind === "minus-share") &&
      condition.tests.length > 0,
  );
  // "vượt dưới 10%: 2,5 điểm; đạt chỉ tiêu: 2 điểm": what is beyond has its own levels.
  const beyond = branches.some(({ condition }) =>
    condition.tests.some(
      ({ quantity, intervals }) => quantity === "rate" && intervals.some(({ low, lowIn }) => low === 1 && !lowIn),
    ),
  );
  const settled = branches.map((branch): Branch => {
    const { condition } = branch;
    if (branch === full) {
      const none = tested(branch, testOf("count", exactly(0)));
      return branch === whole ? { ...none, condition: { ...none.condition, orWhole: true } } : none;
    }
    if (condition.kind === "case" && condition.tests.length === 0) {
      const words = fold(condition.words);
      const reached = againstTarget
        ? (reachedTarget(words) ?? metOrMore(tailOf(condition.words)) ?? missed(words, branches))
        : null;
      if (reached) {
        const met = reached.low === 1 && reached.lowIn && beyond ? exactly(1) : reached;
        return tested(branch, testOf("rate", met));
      }
      const zero = isPlainDenial(condition.words) && !coversZero(branches);
      const none = /^khong vuot$/.test(words) || (NONE_OF.test(words) && FAULT.test(words));
      if (counts && !rates && zero) return tested(branch, testOf("count", exactly(0)));
      return rates && !counts && none ? tested(branch, testOf("rate", exactly(0))) : branch;
    }
    return full || delays ? behindZero(branch) : branch;
  });
  // Only now: "vượt chỉ tiêu" above leaves "đạt 100%" its one value.
  return reachedOrNot(settled) ?? settled.map((branch) => withAtLeast(branch, settled));
};

/** "Đạt 95%: 2 điểm; đạt 90%: 1 điểm; không đạt: 0 điểm": what is reached is a threshold, for all else is not reached. */
const reachedOrNot = (branches: Branch[]): Branch[] | null => {
  const rest = branches.some(({ condition }) => condition.kind === "else");
  const exact = branches
    .filter(({ condition }) => condition.tests.length > 0)
    .map((branch) => ({ branch, at: shareOf(branch) }));
  if (!rest || exact.length === 0 || exact.some(({ at }) => at === null)) return null;
  const sorted = [...exact].sort((left, right) => (right.at ?? 0) - (left.at ?? 0));
  return branches.map((branch) => {
    const place = sorted.findIndex((one) => one.branch === branch);
    if (place === -1) return branch;
    const above = sorted[place - 1]?.at;
    const least = atLeast(sorted[place]?.at ?? 0);
    return withInterval(branch, above == null ? least : { ...least, high: above });
  });
};

/** The one share that a branch names with "đạt" and no other comparison. */
const shareOf = (branch: Branch): number | null => {
  const only = soleInterval(branch, "rate");
  return only?.low === only?.high && /\b(dat|hoan thanh)\b/.test(fold(branch.condition.words))
    ? (only?.low ?? null)
    : null;
};

const NONE_OF = /\b(khong|chua) (co|de|xay ra|phat sinh)\b/;

/** "không có", "không tổ chức": one denial and nothing that compares. */
const isPlainDenial = (words: string): boolean => {
  const tail = words.slice(words.lastIndexOf(":") + 1);
  const { tokens } = tokenize(tail);
  const [first] = tokens;
  const denials = tokens.filter(({ folded }) => /^(khong|chua)$/.test(folded));
  if (!NEGATIVE.test(fold(tail).trim()) || !first || denials.length !== 1) return false;
  return unclaimedIn(tokens, new Set([first, ...deniedIn(tokens)])).length === 0;
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

/** "Đúng hạn: 1 điểm; chậm dưới 10 ngày: 0,5 điểm; …": on time is no day late; "đầy đủ" is nothing that lacks. */
const onTimeAmongDelays = (branches: Branch[]): Branch | null => {
  const counts = branches.filter(({ condition }) => condition.tests.length > 0);
  const faults = (fault: RegExp) =>
    counts.every(
      ({ condition }) =>
        condition.tests.every(({ quantity }) => quantity === "count") && fault.test(fold(condition.words)),
    );
  const none = faults(LATE) ? ON_TIME : faults(LACKS) ? COMPLETE : null;
  const best = branches.filter(
    ({ condition }) => condition.kind === "case" && condition.tests.length === 0 && none?.test(fold(condition.words)),
  );
  const [only] = best;
  return counts.length > 0 && best.length === 1 && only ? only : null;
};

/** "Đúng hạn 100%: 3 điểm; có 01 nhiệm vụ trễ hạn: 2 điểm; …": all on time is none late. */
const fullAmongFaults = (branches: Branch[]): Branch | null => {
  const rates = branches.filter((branch) => measures(branch, "rate"));
  const counts = branches.filter((branch) => measures(branch, "count"));
  const [full, ...more] = rates;
  if (!full || more.length > 0 || counts.length === 0) return null;
  const whole = soleInterval(full);
  return whole?.low === 1 &&
    whole.lowIn &&
    counts.every(({ condition }) => FAULT.test(fold(condition.words))) &&
    !coversZero(branches)
    ? full
    : null;
};

/** "Đạt và vượt chỉ tiêu", "vượt chỉ tiêu", "không đạt chỉ tiêu" beside bands of the target: in words what they say in percent. */
export const reachedTarget = (words: string): Interval | null =>
  TARGET.test(words) && words.split(" ").length <= 9 ? reached(words) : null;

/** "… so với chỉ tiêu giao: đạt và vượt: 3 điểm" */
const metOrMore = (words: string): Interval | null => (/^dat (va|hoac) vuot$/.test(words) ? atLeast(1) : null);

/** "không đạt" beside "đạt 100%" or "đạt chỉ tiêu" */
const missed = (words: string, branches: Branch[]): Interval | null => {
  const whole = branches.some(({ condition }) =>
    condition.tests.some(
      ({ quantity, intervals }) => quantity === "rate" && intervals.some(({ low, high }) => low === 1 && high === 1),
    ),
  );
  return whole && /^(khong|chua) (dat|hoan thanh)$/.test(words) ? lessThan(1) : null;
};

/** "không đạt", "vượt", "đạt … trở lên", "dưới …", "thấp hơn …". */
const reached = (words: string): Interval | null => {
  if (/^(khong|chua) (dat|hoan thanh|bang)\b|^(dat )?(duoi|thap hon|nho hon)\b/.test(words)) return lessThan(1);
  if (/^(hoan thanh )?(vuot|cao hon|lon hon|tren)\b/.test(words)) return moreThan(1);
  return /^(dat|hoan thanh|bang|tu)\b|\bdat (va|hoac) vuot\b/.test(words) ? atLeast(1) : null;
};

/** "Vượt chỉ tiêu: 2 điểm; đạt chỉ tiêu: 1,5 điểm; không đạt: 0 điểm": every branch says how the target was met. */
const targetWords = (branches: Branch[]): Branch[] | null => {
  const cases = branches.filter(({ condition }) => condition.kind === "case");
  const tails = cases.map(({ condition }) => tailOf(condition.words));
  const spans = tails.map((words) =>
    TARGET.test(words) || /^((khong|chua) (dat|hoan thanh)|dat|hoan thanh|vuot)$/.test(words)
      ? reached(shortened(words))
      : null,
  );
  if (cases.length === 0 || !tails.some((words) => TARGET.test(words)) || spans.some((span) => span === null))
    return null;
  if (cases.length === 1 && cases.length === branches.length) return null;
  const exceeds = spans.some((span) => span?.low === 1 && !span.lowIn);
  return branches.map((branch) => {
    const span = spans[cases.indexOf(branch)];
    if (!span) return branch;
    const met = span.low === 1 && span.lowIn && exceeds ? exactly(1) : span;
    return tested(branch, { ...testOf("rate", met), ofTarget: true });
  });
};

/** What was measured may stand between: "đạt tỷ lệ theo chỉ tiêu". More demands are no mere target. */
const shortened = (words: string): string =>
  words.split(" ").length <= 9 &&
  !/\b(va (khong|co)|dung han|truoc han|tre|cham|som|thoi gian|tien do|quy)\b/.test(words)
    ? words
    : "";

/** Behind a heading's colon. */
export const tailOf = (words: string): string => fold(words.slice(words.lastIndexOf(":") + 1)).trim();

const coversZero = (branches: Branch[]): boolean =>
  branches.some(({ condition }) =>
    condition.tests.some(
      ({ quantity, intervals }) =>
        quantity === "count" && intervals.some(({ low, high }) => low === null || (low === 0 && (high ?? 1) >= 0)),
    ),
  );

const withAtLeast = (branch: Branch, branches: Branch[]): Branch => {
  const [test] = branch.condition.tests;
  const { low = null, high } = soleInterval(branch) ?? {};
  if (!test || low === null || low !== high) return branch;
  const others = branches
    .filter((other) => other !== branch)
    .flatMap(({ condition }) =>
      condition.tests.filter(({ quantity }) => quantity === test.quantity).flatMap(({ intervals }) => intervals),
    );
  const below = others.some((other) => other.high === low && !other.highIn);
  const above = others.some((other) => other.high === null || other.high > low);
  return below && !above ? withInterval(branch, atLeast(low)) : branch;
};
