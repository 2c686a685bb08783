import { measures, soleInterval, tested, testOf } from "../branch-tests";
import { fold } from "../../lib/text";
import { exactly } from "../interval";
import type { Pieces } from "../reading/pieces";
import type { ReadUnit } from "../reading/units";
import type { Branch, BranchRule, RuleProblem, RuleWords, ScoringRule, UnitStep } from "../scoring-rule";
import { buildBranchRule, leastOf, sharedOf, takenFromNothing } from "./build-branches";
import { reachedTarget } from "./settle-branches";
import { strayProblems } from "./stray-words";
import { levelOf } from "./qualifiers";
import { commonOf, unread } from "./common";
import { otherUnits } from "./other-units";
import { freeBand } from "../free-band";
import { sharesPlan } from "../shares-plan";
import { pointsOf } from "../points-of";

/** Points or deductions per unit, from a base that a band or the row's maximum gives. */
export const buildUnitRule = (pieces: Pieces, text: string, max: number): ScoringRule => {
  const problems: RuleProblem[] = pieces.unread.map((details) => ({ code: "unread", details }));
  const negative = pieces.units.some(({ step }) => step.points < 0);
  // The branches are read as any others are; only their bases matter here.
  const others =
    pieces.branches.length > 0 ? buildBranchRule({ ...pieces, units: [], limits: [], unread: [] }, text, max) : null;
  // "Mỗi sáng kiến cấp sở: 0,5 điểm; cấp tỉnh: 1 điểm": one count cannot say of which level.
  const levels = [
    ...pieces.units.map(({ step }) => levelOf(step.quote)),
    ...pieces.branches.map(({ quote }) => levelOf(quote)),
  ];
  const named = new Set(levels.filter((level) => level !== null));
  if (named.size > 1) problems.push(unread(text));
  // "Lần đầu nhắc nhở", and no word of what the next time costs.
  if (pieces.units.every(({ step }) => step.points === 0)) problems.push(unread(text));
  const counted = pieces.units.every(({ step }) => step.quantity === "count" && step.points < 0);
  if (others && counted && standsAlone(others)) {
    const most = pieces.limits.find(({ points, ofDeduction }) => points !== null && ofDeduction)?.points ?? null;
    if (most !== null) problems.push(unread(pieces.units[0]?.step.quote ?? text));
    return {
      ...others,
      problems: [...others.problems, ...problems],
      extraSteps: pieces.units.map(({ step }) => step),
    };
  }
  const read = others && "branches" in others ? others.branches : [];
  for (const unit of pieces.units) unit.step = ofPlan(unit.step, pieces.branches);
  const pivot = pivotOf(pieces.units, read, max);
  if (negative && pivot === null && pieces.units.some(({ step }) => step.points > 0))
    problems.push(unread(pieces.units[0]?.step.quote ?? text));
  const partless = pieces.units.map(({ step }) => read.find((branch) => isPartless(branch, step)));
  const kept = read.filter((branch) => !partless.includes(branch));
  const branches = negative ? kept : kept.map((branch) => withWhole(withNone(branch, pieces.units, max), pieces.units));
  if (others?.method === "proportional") problems.push(unread(others.quote));
  problems.push(
    ...(others?.problems.filter(
      ({ code }) => code === "overlap" || code === "above-max" || code === "points-range" || code === "unread",
    ) ?? []),
  );
  const completed = countsFromWhole(pieces, branches, text);
  if (completed) pieces.units.forEach((unit) => (unit.step = { ...unit.step, direction: "down", from: 1 }));
  // Late ones deducted from a share of those on time: which of the two the rate is stays open.
  const late = completed
    ? undefined
    : pieces.units.find(({ step }) => step.quantity === "rate" && step.direction === "up" && step.points < 0);
  // "không quá 3%: 5 điểm; cứ tăng thêm 1% trừ 1": both are of what should be little.
  const little = late && late.further && branches.length === 1 && freeBand(branches, late.step);
  if (late && !little && branches.some((branch) => measures(branch, "rate"))) problems.push(unread(late.step.quote));
  problems.push(
    ...strayProblems(branches, true),
    ...otherUnits(
      branches,
      pieces.units.map(({ step }) => step),
    ),
  );
  if (!negative) problems.push(...unbased(branches, pieces.units), ...takenFromNothing(pieces, text));
  const steps = upToStage(pieces.units)
    .map((unit) =>
      pivot !== null
        ? {
            step: { ...unit.step, from: pivot, ...(unit.most === undefined ? {} : { most: unit.most }) },
            base: bandAt(read, { ...unit.step, from: pivot }, max),
          }
        : placed(unit.step, unit.further, branches, max),
    )
    .map((one, at) => {
      const quote = partless[at]?.quote;
      return quote === undefined
        ? one
        : { ...one, step: { ...one.step, part: "nothing" as const, quote: `${one.step.quote}; ${quote}` } };
    });
  problems.push(
    ...pieces.units.filter((unit) => !isItsOwnDomain(unit, branches)).map(({ step }) => unread(step.quote)),
  );
  problems.push(...unbasedSteps(pieces.units, branches, max));
  const base = negative ? baseOf(branches, steps, max) : (steps[0]?.base ?? 0);
  const deducted =
    pivot !== null
      ? null
      : (pieces.limits.find(({ points, ofDeduction, least }) => points !== null && !least && (ofDeduction || negative))
          ?.points ?? null);
  const least = leastOf(pieces);
  if (least !== null && (!negative || deducted !== null)) problems.push(unread(text));
  const cap = negative ? null : capOf(pieces, base);
  return {
    ...commonOf(text, max),
    ...sharedOf(pieces),
    nothing: others?.nothing ?? null,
    ...(others?.nothingWords === undefined ? {} : { nothingWords: others.nothingWords }),
    cap,
    words: { ...wordsOfUnits(pieces, negative), ...baseWords(branches, base, max) },
    floor: negative && deducted !== null ? base - deducted : least,
    problems,
    method: negative ? "deductions" : "per-unit",
    base,
    steps: steps.map(({ step }) => step),
    branches,
  };
};

/** "đạt 100% kế hoạch: 4 điểm; mỗi 1% thấp hơn kế hoạch trừ 0,2": the rate is already one of the plan. */
const ofPlan = (step: UnitStep, branches: Branch[]): UnitStep => {
  const { own, ...rest } = step;
  const shared = own && branches.some((branch) => branch.condition.tests.length > 0 && sharesPlan(step, branch));
  return shared ? { ...rest, from: null } : step;
};

/** "100%: 3 điểm; cứ vượt 1% cộng 0,5 điểm nhưng tổng điểm cộng không quá 2 điểm": what is added ends there. */
const capOf = ({ limits }: Pieces, base: number): number | null => {
  const limit = limits.find(({ points, least }) => points !== null && !least);
  return limit?.points == null ? null : limit.points + (limit.ofAddition ? base : 0);
};

/**
 * "Đạt 95%: 2 điểm; cứ tăng 1% cộng 0,1 điểm; cứ giảm 1% trừ 0,25 điểm": where steps of either way begin. Their own words,
 * the band's bound and, for "vượt", the whole must say the same.
 */
const pivotOf = (units: ReadUnit[], branches: Branch[], max: number): number | null => {
  const [up] = units.filter(({ step }) => step.points > 0 && step.direction === "up");
  const [down] = units.filter(({ step }) => step.points < 0 && step.direction === "down");
  if (units.length !== 2 || up?.step.quantity !== "rate" || down?.step.quantity !== "rate") return null;
  // What is compared with last year does not start from the band.
  if ([up, down].some(({ step }) => LAST_YEAR.test(fold(step.quote)))) return null;
  const own = [up, down].flatMap(({ step }) => (step.own ? [step.from] : []));
  const band = bestBand(branches, "rate", max)?.low;
  const starts = new Set(band === undefined ? own : [...own, band]);
  if (starts.size === 0) starts.add(up.step.from);
  const [start] = starts;
  return starts.size === 1 && typeof start === "number" ? start : null;
};

const LAST_YEAR = /\bso (voi )?(cung ky|ky|nam|quy)\b/;

/** The clause that gives the points from which is deducted. */
const baseWords = (branches: Branch[], base: number, max: number): Pick<RuleWords, "base"> => {
  const source = branches.find(
    (branch) =>
      base > 0 && !isLastResort(branch) && branch.outcome.kind !== "minus" && pointsOf(branch.outcome, max) === base,
  );
  return source ? { base: source.quote } : {};
};

/** Beside deductions each limit says how much may be taken. */
const wordsOfUnits = (pieces: Pieces, negative: boolean): RuleWords => {
  const { words } = sharedOf(pieces);
  const floor = words.floor ?? words.cap;
  return negative && floor !== undefined ? { ...words, floor } : words;
};

/** "không đủ 5 hồ sơ thì không trừ", "dưới 5 hồ sơ không trừ" beside steps of five. */
const isPartless = (branch: Branch, { step, quantity }: UnitStep): boolean => {
  const { condition, outcome } = branch;
  const only = soleInterval(branch, quantity);
  if (!only || step === 1) return false;
  const nothing = (outcome.kind === "minus" || outcome.kind === "points") && outcome.points === 0;
  const short = only.low === null && only.high === step && !only.highIn;
  const denied = only.low === step && only.high === step && PARTLESS.test(fold(condition.words));
  return nothing && (short || denied);
};
const PARTLESS = /^(khong|chua) (du|den|toi) \S+( \S+){0,3}$/;

/** "Trừ 2 điểm/lần; từ lần thứ 3 trở đi trừ 3 điểm/lần": each time costs what its own stage says. */
const upToStage = (units: ReadUnit[]): ReadUnit[] => {
  const [first, later] = units;
  const from = later?.step.stage?.from;
  if (units.length !== 2 || !first || first.step.stage || first.step.quantity !== "count") return units;
  if (from === undefined || from < 1 || later?.step.stage?.to !== null || first.step.step !== 1) return units;
  return [{ ...first, step: { ...first.step, stage: { from: 0, to: from } } }, later];
};

/** "dưới 90% cứ giảm 1% …" beside "từ 90% trở lên: 2 điểm": nothing is left open. */
const isItsOwnDomain = ({ within, step }: ReadUnit, branches: Branch[]): boolean => {
  const [test] = within ?? [];
  const [one] = test?.intervals ?? [];
  if (!within) return true;
  if (within.length !== 1 || !test || !one || test.intervals.length !== 1) return false;
  // "từ 01 bậc trở lên, mỗi bậc được 0,5": where there is none, nothing is counted.
  if (test.quantity === "count" && step.quantity === "count" && one.low === step.step && one.high === null) return true;
  // "từ 50% trở lên thì cứ mỗi 10% được 0,2": from 50 % or from nothing?
  if (step.direction === "up" && one.low !== null && step.from !== one.low) return false;
  const meets = branches
    .flatMap(({ condition }) => condition.tests)
    .filter(({ quantity }) => quantity === test.quantity)
    .flatMap(({ intervals }) => intervals);
  return meets.some(({ low, high }) => (one.low === null ? low === one.high : high === one.low));
};

/** "mỗi cuộc kiểm tra 0,5 điểm; không kiểm tra: -1 điểm": where none was done, the row falls below 0. */
const withNone = (branch: Branch, units: ReadUnit[], max: number): Branch => {
  const { condition, outcome } = branch;
  const denied = /^(?:khong|chua) (.+)$/.exec(fold(condition.words))?.[1];
  if (denied === undefined || condition.kind !== "case" || condition.tests.length > 0) return branch;
  const counted = units.filter(({ step }) => step.quantity === "count").map(({ step }) => fold(step.quote).split(" "));
  const named = denied.split(" ").filter((word) => !GENERAL.test(word));
  if (counted.length === 0 || !named.every((word) => counted.some((words) => words.includes(word)))) return branch;
  const points = outcome.kind === "minus" ? ({ kind: "points", points: -outcome.points } as const) : outcome;
  if ((pointsOf(points, max) ?? 0) > 0) return branch;
  return { ...tested(branch, testOf("count", exactly(0))), outcome: points };
};

/** "Đạt chỉ tiêu giao: 2 điểm; vượt chỉ tiêu, cứ mỗi 5% cộng thêm 0,5": the whole target is where the steps begin. */
const withWhole = (branch: Branch, units: ReadUnit[]): Branch => {
  const { condition } = branch;
  if (condition.kind !== "case" || condition.tests.length > 0 || !units.some(({ step }) => step.from === 1))
    return branch;
  const reached = reachedTarget(fold(condition.words));
  if (reached?.low !== 1 || !reached.lowIn) return branch;
  return tested(branch, testOf("rate", reached));
};

/** Points of a state or a rate beside points for each: whether they add up stays open. */
const unbased = (branches: Branch[], units: ReadUnit[]): RuleProblem[] =>
  branches.flatMap(({ condition, outcome, quote }) =>
    condition.kind === "case" &&
    condition.tests.every(({ quantity }) => units.every(({ step }) => step.quantity !== quantity)) &&
    outcome.kind === "points" &&
    outcome.points > 0 &&
    units.some(({ further, step }) => further || ADDED.test(fold(step.quote)))
      ? [unread(quote)]
      : [],
  );

const ADDED = /\b(?:them|cong)\b/;

/** Words that say nothing of what is counted. */
const GENERAL = /^(co|thuc|hien|to|chuc|trien|khai|duoc|nao|ban|hanh|viec|cac|so)$/;

/** "đúng hạn đạt 100%: 2 điểm, cứ 1% hồ sơ trễ hạn trừ 0,2 điểm": what is late is missing from the whole. */
const countsFromWhole = ({ units }: Pieces, branches: Branch[], text: string): boolean => {
  const [unit] = units;
  if (units.length !== 1 || unit?.step.quantity !== "rate" || unit.step.direction !== "up" || unit.step.points > 0)
    return false;
  // "cứ 0,5% hồ sơ trễ hạn (trên 2%)": the text itself says where counting starts.
  if (unit.step.own) return false;
  const rated = branches.flatMap(({ condition }) => condition.tests.filter(({ quantity }) => quantity === "rate"));
  const whole = rated.every(({ intervals }) => intervals.length === 1 && intervals[0]?.low === 1 && intervals[0].lowIn);
  return rated.length === 1 && whole && /\b(dung( va truoc)?|truoc) (thoi )?han\b/.test(fold(text));
};

/** A formula, or bands of a rate: they give the points that the deductions are taken from. */
const standsAlone = (rule: ScoringRule): rule is BranchRule =>
  rule.method === "proportional" ||
  (rule.method === "bands" && rule.branches.filter((branch) => measures(branch, "rate")).length > 1);

interface Placed {
  step: UnitStep;
  base: number | null;
}

/** "Đạt 95% trở lên: 2 điểm; cứ giảm 1% trừ 0,2": the steps count from the band's bound. */
const placed = (step: UnitStep, further: boolean, branches: Branch[], max: number): Placed => {
  const free = further && !step.own && !step.stage ? freeBand(branches, step) : null;
  if (free) return { step: { ...step, from: free.most }, base: pointsOf(free.branch.outcome, max) };
  const best = bestBand(branches, step.quantity, max);
  // "đạt từ 100%: 4 điểm; … cứ giảm 1% so với 100% trừ 0,5": from the points of that bound.
  const own = step.own && step.points < 0 ? bandAt(branches, step, max) : null;
  if (own !== null) return { step, base: own };
  if (!best || step.own || step.stage) return { step, base: step.own && best && step.points > 0 ? best.points : null };
  if (step.quantity === "rate" && step.direction === "down")
    return { step: { ...step, from: best.low }, base: best.points };
  if (!further) return { step, base: null };
  return { step: { ...step, from: best.low }, base: best.points };
};

/** "đạt từ 110%: 5 điểm; cứ giảm 1% so với 100% trừ …": from how many points nobody says. */
const unbasedSteps = (units: ReadUnit[], branches: Branch[], max: number): RuleProblem[] =>
  units.flatMap(({ step }) =>
    step.own &&
    step.points < 0 &&
    step.quantity === "rate" &&
    bestBand(branches, "rate", max) !== null &&
    bandAt(branches, step, max) === null
      ? [unread(step.quote)]
      : [],
  );

const bandAt = (branches: Branch[], { from, quantity }: UnitStep, max: number): number | null => {
  const band = branches.find((branch) => {
    const only = soleInterval(branch, quantity);
    return only?.low === from && only.lowIn;
  });
  return band ? pointsOf(band.outcome, max) : null;
};

const bestBand = (
  branches: Branch[],
  quantity: UnitStep["quantity"],
  max: number,
): { low: number; points: number } | null => {
  const bands = branches.flatMap((branch) => {
    const low = soleInterval(branch, quantity)?.low ?? null;
    const points = pointsOf(branch.outcome, max);
    return low !== null && points !== null ? [{ low, points }] : [];
  });
  return bands.reduce<{ low: number; points: number } | null>(
    (best, band) => (best === null || band.points > best.points ? band : best),
    null,
  );
};

/** What deductions start from: the best that the text grants, else the maximum; nothing in a penalty row. */
const baseOf = (branches: Branch[], steps: Placed[], max: number): number => {
  const given = steps.find(({ base }) => base !== null)?.base;
  if (given !== undefined && given !== null) return given;
  const granted = branches
    .filter(
      (branch) => !isLastResort(branch) && branch.outcome.kind !== "minus" && branch.outcome.kind !== "minus-share",
    )
    .map(({ outcome }) => pointsOf(outcome, max))
    .filter((points) => points !== null && points > 0);
  if (granted.length > 0 && max > 0) return Math.max(...granted.map((points) => points ?? 0));
  return Math.max(0, max);
};

/** "từ 5 văn bản chậm trở lên: 0,5 điểm" beside "mỗi văn bản chậm trừ …": what remains in the end, not the start. */
const isLastResort = ({ condition }: Branch): boolean =>
  condition.kind === "else" ||
  condition.tests.some(
    ({ quantity, intervals }) => quantity === "count" && intervals.every(({ low }) => low !== null && low > 0),
  );
