import { formatNumber } from "../../lib/number";
import { fold } from "../../lib/text";
import { contains } from "../interval";
import { compute, countOf, rateOf, saysNothing, type Input, type Quantity } from "./quantities";
import { result, undecided, type Result } from "./result";
import { numberOf, stateOf, type ScoreData } from "./score-data";
import type { Branch, BranchRule, ScoreProblem, Test } from "../scoring-rule";
import { showNumber, showRate, showRatio } from "./show";
import { names } from "../reading/expression-nodes";
import { same } from "../building/band-problems";
import { byQualifier } from "../building/qualifiers";
import { canonical, matchState } from "./match-state";

/** Which branch the figures choose, or why none. */
export type Choice =
  | { kind: "branch"; branch: Branch; facts: Facts }
  | { kind: "none"; facts: Facts; tested: boolean }
  | { kind: "stop"; result: Result };

/** What was measured on the way, for the explanation. */
export interface Facts {
  rate: number | null;
  inputs: Input[];
  arithmetic: string[];
  shown: string | null;
}

interface Measured {
  rate: Quantity | null;
  count: Quantity | null;
}

/** Finds the branch whose tests hold, or whose words the typed state repeats. */
export const chooseBranch = (rule: BranchRule, data: ScoreData): Choice => {
  const groups = byQualifier(rule.branches);
  return groups ? chooseAmong(groups, rule, data) : chooseOne(rule, data);
};

/** "Năm 2024 …; năm 2025 …": decided where the state names one of them, or where all give the same. */
const chooseAmong = (groups: Map<string, Branch[]>, rule: BranchRule, data: ScoreData): Choice => {
  const state = fold(stateOf(data) ?? "");
  const named = [...groups].filter(([name]) => state.includes(name));
  const [only] = named;
  // The state names the level and, where there is no figure, the branch too.
  const rest = numberOf(data, "rate") ?? numberOf(data, "count") ?? numberOf(data, "a");
  if (named.length === 1 && only)
    return chooseOne({ ...rule, branches: only[1] }, rest === null ? data : { ...data, state: null });
  const choices = [...groups.values()].map((branches) => chooseOne({ ...rule, branches }, data));
  const [first] = choices;
  const agree = choices.every(
    (choice) =>
      choice.kind === "branch" && first?.kind === "branch" && same(choice.branch.outcome, first.branch.outcome),
  );
  const stopped = choices.find(({ kind }) => kind === "stop");
  if (first && agree) return first;
  if (stopped && choices.every(({ kind }) => kind === "stop")) return stopped;
  return stop(undecided({ code: "missing-data", details: { needs: [...groups.keys()] } }, { branch: rule.text }));
};

const chooseOne = (rule: BranchRule, data: ScoreData): Choice => {
  const whole = wholeBranch(rule, data);
  if (whole) return whole;
  const tested = rule.branches.filter(({ condition }) => condition.tests.length > 0);
  const measured = measure(rule, tested, data);
  const facts = factsOf(rule, measured);
  const named = stateOf(data) === null ? null : matchState(stateOf(data) ?? "", rule.branches);
  if (saysNothing(data) && !named) return stop(nothing(facts, "a"));
  for (const quantity of [measured.rate, measured.count]) {
    if (quantity?.kind === "nothing" && !named) return stop(nothing(facts, quantity.letter));
    if (quantity?.kind === "problem" && !isMissing(quantity.problem)) return stop(undecided(quantity.problem, facts));
  }
  const outcomes = tested.map((branch) => ({ branch, holds: holds(branch, rule, measured, data) }));
  const holding = outcomes.filter(({ holds: one }) => one === true).map(({ branch }) => branch);
  const open = outcomes.filter(({ holds: one }) => one === null);
  const undone = named !== null && isZero(measured) && NOT_DONE.test(fold(named.condition.words));
  if (named && (undone || holding.length === 0 || holding.includes(named) || open.length === tested.length))
    return { kind: "branch", branch: named, facts };
  if (named && holding.some((branch) => !same(branch.outcome, named.outcome)))
    return stop(
      undecided(
        {
          code: "two-bands",
          details: { value: stateOf(data) ?? "", first: named.quote, second: holding[0]?.quote ?? "" },
        },
        facts,
      ),
    );
  if (open.length > 0 && open.length === tested.length) return missing(rule, measured, data, facts);
  return decide(rule, holding, open.length > 0, facts, data, measured);
};

const isMissing = ({ code }: ScoreProblem): boolean => code === "missing-data" || code === "missing-target";

const stop = (found: Result): Choice => ({ kind: "stop", result: found });

/** Nothing arose: the text says what then holds, or the points stay open. */
const nothing = (facts: Partial<Result>, letter: string): Result => {
  return undecided({ code: "zero-whole", details: { letter } }, { ...facts, rate: null });
};

const decide = (
  rule: BranchRule,
  holding: Branch[],
  open: boolean,
  facts: Facts,
  data: ScoreData,
  measured: Measured,
): Choice => {
  const doubtful = holding.filter(({ condition }) => isUnchecked(condition.unchecked, data));
  if (doubtful.length > 0) return decideDoubtful(rule, holding, doubtful, open, facts, data, measured);
  const [first, ...others] = preferFloor(preferZero(holding));
  if (!first) {
    if (open) return missing(rule, measured, data, facts);
    const otherwise = rule.branches.find(({ condition }) => condition.kind === "else");
    const none = noneLost(rule, measured) ?? notMet(rule);
    if (none) return { kind: "branch", branch: none, facts };
    return otherwise && rule.branches.some(({ condition }) => condition.tests.length > 0)
      ? { kind: "branch", branch: otherwise, facts }
      : { kind: "none", facts, tested: true };
  }
  const undone = isZero(measured) && stateOf(data) === null ? notDone(rule, first) : null;
  if (undone) return stop(undecided({ code: "missing-data", details: { needs: ["state", undone.quote] } }, facts));
  const other = others.find(({ outcome }) => !same(outcome, first.outcome));
  if (other)
    return stop(
      undecided(
        { code: "two-bands", details: { value: facts.shown ?? "", first: first.quote, second: other.quote } },
        facts,
      ),
    );
  return open ? missing(rule, measured, data, facts) : { kind: "branch", branch: first, facts };
};

const isZero = ({ rate, count }: Measured): boolean =>
  [rate, count].some((quantity) => quantity?.kind === "value" && quantity.value === 0);

/** "Dưới 50%: 1 điểm; chưa thực hiện: 0 điểm": of 0 % nobody knows which of the two it is. */
const notDone = ({ branches }: BranchRule, chosen: Branch): Branch | null =>
  branches.find(
    ({ condition, outcome }) =>
      condition.kind === "case" &&
      condition.tests.length === 0 &&
      outcome.kind === "points" &&
      !same(outcome, chosen.outcome) &&
      NOT_DONE.test(fold(condition.words)),
  ) ?? null;
const NOT_DONE =
  /^(?:khong|chua) (?:thuc hien|trien khai|to chuc|cap nhat|ap dung|su dung|tham gia|cung cap|kiem tra|thanh tra|giai quyet|xu ly|xay dung|ban hanh|dang ky|bao cao|gui|nop|cong khai|so hoa|dao tao|boi duong|tap huan|khao sat|giai ngan|tuyen truyen)\b/;

/** "Từ 1-3 hồ sơ trễ hạn trừ 0,5 điểm; trên 3 trừ 1 điểm": where there is none, nothing is taken off. */
const noneLost = ({ branches }: BranchRule, { count }: Measured): Branch | null => {
  const [first] = branches;
  if (count?.kind !== "value" || !first) return null;
  const below = branches.every(({ condition }) =>
    condition.tests.every(
      ({ quantity, intervals }) =>
        quantity === "count" &&
        intervals.every(({ low, lowIn }) => low !== null && (lowIn ? count.value < low : count.value <= low)),
    ),
  );
  if (count.value !== 0 && !below) return null;
  if (!branches.every(({ outcome }) => outcome.kind === "minus" || outcome.kind === "minus-share")) return null;
  return { ...first, outcome: { kind: "minus", points: 0 } };
};

/** A one-line reward ("Có ít nhất 01 mô hình: 1 điểm") that is not met gives nothing, a one-line deduction takes nothing. */
const notMet = ({ method, branches, extras, extraSteps }: BranchRule): Branch | null => {
  const [only] = branches;
  const [test] = only?.condition.tests ?? [];
  if (method !== "bands" || branches.length !== 1 || !only || !test || only.condition.unchecked !== undefined)
    return null;
  if (extras || extraSteps || only.condition.tests.length !== 1) return null;
  // "Có 01 phòng làm sai: trừ 0,2 điểm" leaves two open.
  const exact = test.intervals.some(({ low, high }) => low !== null && low === high);
  if (test.quantity !== "rate" && exact) return null;
  const { outcome } = only;
  if (outcome.kind === "minus" || outcome.kind === "minus-share")
    return { ...only, outcome: { kind: "minus", points: 0 } };
  if (only.condition.only && outcome.kind === "formula")
    return { ...only, unmet: true, outcome: { kind: "points", points: 0 } };
  const rewards = (outcome.kind === "points" && outcome.points > 0) || (outcome.kind === "share" && outcome.share > 0);
  return rewards ? { ...only, unmet: true, outcome: { kind: "points", points: 0 } } : null;
};

/** A rate of 100 % where the other branches count the late ones and no count is given. */
const wholeBranch = (rule: BranchRule, data: ScoreData): Choice | null => {
  const branch = rule.branches.find(({ condition }) => condition.orWhole === true);
  if (!branch || numberOf(data, "count") !== null) return null;
  const rate = rateOf(rule, data);
  if (rate.kind !== "value" || rate.value < 1) return null;
  return { kind: "branch", branch, facts: factsOf(rule, { rate, count: null }) };
};

/** A demand that the typed state does not repeat. */
const isUnchecked = (demand: string | undefined, data: ScoreData): boolean => {
  if (demand === undefined) return false;
  const wanted = canonical(demand);
  return !wanted.every((word) => canonical(stateOf(data) ?? "").includes(word));
};

/** The figures reach a branch that demands more than they say: decided only where the rest gives the same points. */
const decideDoubtful = (
  rule: BranchRule,
  holding: Branch[],
  doubtful: Branch[],
  open: boolean,
  facts: Facts,
  data: ScoreData,
  measured: Measured,
): Choice => {
  const rest = decide(
    rule,
    holding.filter((branch) => !doubtful.includes(branch)),
    open,
    facts,
    data,
    measured,
  );
  const [first] = doubtful;
  if (rest.kind === "branch" && doubtful.every(({ outcome }) => same(outcome, rest.branch.outcome))) return rest;
  const needs = doubtful.map(({ condition }) => condition.unchecked ?? condition.words);
  return stop(undecided({ code: "missing-data", details: { needs } }, { ...facts, branch: first?.quote ?? null }));
};

/** "không có hồ sơ trễ hạn: 1" wins over "dưới 5%: 0,5" where there is none. */
const preferZero = (holding: Branch[]): Branch[] => {
  const zero = holding.filter(
    ({ condition }) =>
      !/\d/.test(condition.words) &&
      condition.tests.some(({ intervals }) => intervals.every(({ low, high }) => low === 0 && high === 0)),
  );
  return zero.length > 0 ? zero : holding;
};

/** "dưới 60%: tính theo tỷ lệ; riêng dưới 10%: 0 điểm": nothing, for a part of what the formula takes, was meant for that part. */
const preferFloor = (holding: Branch[]): Branch[] => {
  const [floor, ...more] = holding.filter(({ outcome }) => outcome.kind === "points" && outcome.points === 0);
  const formulas = holding.filter(({ outcome }) => outcome.kind === "formula");
  if (!floor || more.length > 0 || formulas.length !== holding.length - 1) return holding;
  return formulas.every((formula) => isWithin(floor, formula)) ? [floor] : holding;
};

const isWithin = (inner: Branch, outer: Branch): boolean => {
  const [one, ...rest] = inner.condition.tests;
  const [other, ...others] = outer.condition.tests;
  if (!one || !other || rest.length + others.length > 0 || one.quantity !== other.quantity) return false;
  const [first] = one.intervals;
  const [wider] = other.intervals;
  if (!first || !wider || one.intervals.length + other.intervals.length > 2) return false;
  return (first.low ?? 0) >= (wider.low ?? 0) && (first.high ?? Infinity) < (wider.high ?? Infinity);
};

const measure = (rule: BranchRule, tested: Branch[], data: ScoreData): Measured => {
  const tests = tested.flatMap(({ condition }) => condition.tests);
  const uses = (quantity: Test["quantity"]) => tests.some((test) => test.quantity === quantity);
  const fractional =
    tested.some(({ condition }) => MEASURED.test(condition.words)) ||
    tests.some(
      (test) => test.quantity === "count" && test.intervals.some(({ low, high }) => !isWhole(low) || !isWhole(high)),
    );
  const rates = uses("rate");
  return {
    rate: rates ? measureRate(rule, tested, tests, data) : null,
    count: uses("count") ? countFor(rates, data, fractional) : null,
  };
};

/** "100% chỉ tiêu" without a target among the figures: a is the target, and more than it is over-fulfilment. */
const isTargetTable = (rule: BranchRule, tested: Branch[], data: ScoreData): boolean =>
  rule.wholeIsTarget ||
  (rule.ratio === null &&
    numberOf(data, "target") === null &&
    tested.some(({ condition }) => /% (so với )?(các )?chỉ tiêu|% (so voi )?chi tieu/iu.test(condition.words)));

/** Scores and times are measured, not counted. */
const MEASURED = /điểm|diem|phút|giờ|tỷ|triệu|đồng|km|tấn|\bha\b/iu;

const isWhole = (bound: number | null) => bound === null || Number.isInteger(bound);

/** Beside rates, lone letters belong to the rate. */
const countFor = (rates: boolean, data: ScoreData, fractional: boolean): Quantity =>
  rates && numberOf(data, "count") === null
    ? { kind: "problem", problem: { code: "missing-data", details: { needs: ["count"] } } }
    : countOf(data, fractional);

/** Every bound is the target that the text states. */
const areTarget = (tests: Test[], target: number | null): boolean =>
  target !== null &&
  tests.every(({ intervals }) =>
    intervals.every(({ low, high }) => (low ?? target) === target && (high ?? target) === target),
  );

const measureRate = (rule: BranchRule, tested: Branch[], tests: Test[], data: ScoreData): Quantity => {
  // Where bands of the target stand beside bands of the rate itself, each test finds its own.
  const ofTarget = tests.filter(({ quantity }) => quantity === "rate").every((test) => test.ofTarget === true);
  const mixed = !ofTarget && tests.some((test) => test.ofTarget === true);
  const rate = rateOf({ ...rule, wholeIsTarget: isTargetTable(rule, tested, data) }, data);
  const target = numberOf(data, "target") ?? (ofTarget ? rule.statedTarget : null);
  // The formula divides by the target: so does "dưới 50% mức được giao" beside it; "đạt chỉ tiêu (70%)" is the target itself.
  if (
    rule.againstTarget &&
    target === null &&
    !areTarget(tests, rule.statedTarget) &&
    rule.method === "proportional" &&
    names(rule.formula, "target")
  )
    return { kind: "problem", problem: { code: "missing-target", details: { quote: rule.text } } };
  if (ofTarget && target === null)
    return rule.wholeIsTarget
      ? overfulfilled(rule, rate, data)
      : { kind: "problem", problem: { code: "missing-target", details: { quote: rule.text } } };
  return mixed ? rate : againstTarget(rule.againstTarget || ofTarget, rate, target, data);
};

/** b of a target a: 110 % is more than the target, not a slip. */
const overfulfilled = (rule: BranchRule, rate: Quantity, data: ScoreData): Quantity =>
  rate.kind === "value" && rule.ratio !== null
    ? { ...rate, value: compute(rule.ratio, (letter) => numberOf(data, letter) ?? NaN) }
    : rate;

/** "80% chỉ tiêu": the share of the assigned target that was reached; both may be counts (15 of 20). */
const againstTarget = (against: boolean, rate: Quantity, target: number | null, data: ScoreData): Quantity => {
  if (!against || target === null) return rate;
  const count = numberOf(data, "count");
  const reached: Quantity =
    rate.kind === "problem" && rate.problem.code === "missing-data" && count !== null && count >= 0
      ? { kind: "value", value: count, inputs: [{ name: "count", value: count }] }
      : rate;
  if (reached.kind !== "value") return reached;
  if (target <= 0) return { kind: "nothing", letter: "target" };
  return { ...reached, value: reached.value / target, inputs: [...reached.inputs, { name: "target", value: target }] };
};

const factsOf = (rule: BranchRule, { rate, count }: Measured): Facts => {
  if (rate?.kind === "value") {
    const target = rate.inputs.find(({ name }) => name === "target");
    const own = rate.inputs.filter(({ name }) => name !== "target");
    const share = target ? rate.value * target.value : rate.value;
    const counted = own[0]?.name === "count";
    if (target && counted) {
      const arithmetic = [`${showNumber(share)} / ${showNumber(target.value)} = ${showRate(rate.value)}`];
      return { rate: rate.value, inputs: rate.inputs, arithmetic, shown: showRate(rate.value) };
    }
    const arithmetic = [showRatio(own, rule.ratio, share, rule.per)];
    if (target) arithmetic.push(`${showRate(share)} / ${showRate(target.value)} = ${showRate(rate.value)}`);
    return { rate: target ? share : rate.value, inputs: rate.inputs, arithmetic, shown: showRate(rate.value) };
  }
  if (count?.kind === "value")
    return { rate: null, inputs: count.inputs, arithmetic: [], shown: formatNumber(count.value, 2) };
  return { rate: null, inputs: [], arithmetic: [], shown: null };
};

/** null: a figure is missing. */
const holds = (branch: Branch, rule: BranchRule, measured: Measured, data: ScoreData): boolean | null => {
  let open = false;
  for (const test of branch.condition.tests) {
    const figure = figureOf(test, rule, measured, data);
    if (figure === null) open = true;
    else if (!test.intervals.some((one) => contains(one, figure))) return false;
  }
  return open ? null : true;
};

const figureOf = (test: Test, rule: BranchRule, { rate, count }: Measured, data: ScoreData): number | null => {
  if (test.quantity === "letter") return test.letter === null ? null : numberOf(data, test.letter);
  if (test.quantity === "count") return count?.kind === "value" ? count.value : null;
  if (rate?.kind !== "value") return null;
  if (test.ofTarget === true && isMixed(rule)) {
    const target = numberOf(data, "target");
    return target === null || target <= 0 ? null : rate.value / target;
  }
  // More than the whole counts as the whole, unless the bands themselves reach beyond it.
  const bounds = rule.branches
    .flatMap(({ condition }) => condition.tests.filter(({ quantity }) => quantity === "rate"))
    .flatMap(({ intervals }) => intervals);
  const beyond = bounds.some(
    ({ low, high }) =>
      (low ?? 0) > 1 || (high ?? 0) > 1 || (low === 1 && !bounds.every((one) => one.low !== 1 || one.lowIn)),
  );
  return beyond ? rate.value : Math.min(1, rate.value);
};

const isMixed = ({ branches }: BranchRule): boolean =>
  branches.some(({ condition }) =>
    condition.tests.some(({ quantity, ofTarget }) => quantity === "rate" && ofTarget !== true),
  );

const missing = (rule: BranchRule, { rate, count }: Measured, data: ScoreData, facts: Facts): Choice => {
  const state = stateOf(data);
  if (state !== null)
    return stop(
      undecided(
        { code: "unknown-state", details: { state, states: rule.branches.map(({ condition }) => condition.words) } },
        facts,
      ),
    );
  for (const quantity of [rate, count])
    if (quantity?.kind === "problem") return stop(undecided(quantity.problem, facts));
  return stop(undecided({ code: "missing-data", details: { needs: ["a", "b"] } }, facts));
};

/** Bands alone: no branch means that the table has a gap there. */
export const scoreBands = (
  rule: BranchRule,
  data: ScoreData,
  give: (branch: Branch, facts: Facts) => Result,
): Result => {
  const choice = chooseBranch(rule, data);
  if (choice.kind === "stop") return choice.result;
  if (choice.kind === "branch") return give(choice.branch, choice.facts);
  const problem: ScoreProblem =
    choice.facts.shown === null
      ? { code: "missing-data", details: { needs: ["a", "b"] } }
      : { code: "no-band", details: { value: choice.facts.shown } };
  return result({ ...choice.facts, problems: [problem] });
};
