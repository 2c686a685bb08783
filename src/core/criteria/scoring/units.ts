import { fold } from "../../lib/text";
import { contains } from "../interval";
import { countOf, rateOf, type Input, type Quantity } from "./quantities";
import { limitNotes, result, undecided, type Note, type Result, type Row } from "./result";
import { numberOf, stateOf, type ScoreData } from "./score-data";
import type { Branch, ScoreProblem, UnitRule, UnitStep } from "../scoring-rule";
import { showNumber, showRate, showRatio } from "./show";
import { matchState } from "./match-state";
import { freeBand } from "../free-band";
import { sharesPlan } from "../shares-plan";
import { pointsOf } from "../points-of";

/** Steps this close to a whole number are whole: 0,03 / 0,01 is 2,9999999999999996. */
const NOISE = 1e-9;

/** Points (or deductions) for each full step; a part of a step is not given away. */
export const scoreUnits = (rule: UnitRule, data: ScoreData, row: Row, give: (branch: Branch) => Result): Result => {
  const [step, ...others] = rule.steps;
  if (!step) return undecided({ code: "no-rule", details: { text: rule.text } });
  const state = stateOf(data);
  const named = state === null ? null : matchState(state, [...rule.branches, ...rule.steps.flatMap(firstStage)]);
  if (rule.steps.every(({ stage }) => stage !== undefined)) return named ? give(named) : staged(rule, data, row, give);
  const other = rule.branches.find((branch) => isOtherKind(branch, rule.method === "per-unit"));
  const kind = state === null || named || (others.length === 0 && !other) ? null : kindOf(state, rule.steps);
  if (kind) {
    const branches = rule.branches.filter((branch) => branch !== other);
    return scoreUnits({ ...rule, steps: [kind], branches }, { ...data, state: null }, row, give);
  }
  if (others.length > 0) return named ? give(named) : severalSteps(rule, data, row, give);
  const target = numberOf(data, "target");
  if (step.from === "target") {
    const from = target ?? (rule.branches.some((branch) => sharesPlan(step, branch)) ? 1 : null);
    if (from === null) return undecided({ code: "missing-target", details: { quote: step.quote } });
    return scoreUnits({ ...rule, againstTarget: false, steps: [{ ...step, from }] }, data, row, give);
  }
  if (step.quantity === "rate" && rule.againstTarget && target !== null && target !== 1) {
    const quantity = rateOf(rule, data);
    if (quantity.kind === "value") return ofTarget(rule, step, quantity, target, row, give, data);
  }
  if (other && named) return give(named);
  const quantity = step.quantity === "rate" ? rateFor(rule, step, data) : countOf(data);
  if (other && quantity.kind === "value" && quantity.value !== 0)
    return undecided({ code: "shared-quantity", details: { quantity: `${other.quote}; ${step.quote}` } });
  if (quantity.kind === "nothing") return undecided({ code: "zero-whole", details: { letter: quantity.letter } });
  if (quantity.kind === "problem") {
    if (named && quantity.problem.code === "missing-data") return give(named);
    const whole = quantity.problem.code === "missing-data" ? wholeOf(rule, data) : null;
    if (whole) return { ...give(whole), rate: 1, inputs: [{ name: "rate", value: 1 }] };
    return undecided(quantity.problem, { branch: step.quote });
  }
  return stepped(rule, step, quantity.value, quantity.inputs, row, give, data);
};

/**
 * "Vắng có lý do: không trừ" beside "vắng không lý do: trừ 0,5 điểm/lần", "khiển trách trừ 2; cảnh cáo trừ 3", "riêng mô
 * hình cấp tỉnh 2 điểm": a count alone does not say of which kind.
 */
const isOtherKind = ({ condition, outcome }: Branch, rewards: boolean): boolean =>
  condition.kind === "case" &&
  condition.tests.length === 0 &&
  ((outcome.kind === "minus" && !isFreed({ condition, outcome })) ||
    (rewards && FIRST_ONES.test(fold(condition.words))) ||
    (rewards && (outcome.kind === "points" || outcome.kind === "share") && !givesNothing(outcome)));

/** "Đơn vị không có báo cáo trễ thì không trừ", "do khách quan thì không trừ": who counts leaves such cases out. */
const isFreed = ({ condition, outcome }: Pick<Branch, "condition" | "outcome">): boolean =>
  NONE_AT_ALL.test(fold(condition.words)) || (givesNothing(outcome) && EXCUSED.test(fold(condition.words)));
const NONE_AT_ALL = /^(?:(?:cac|nhung|don vi|co quan|dia phuong|phong|ca nhan|noi|neu) )*(?:khong|chua)\b/;
const EXCUSED =
  /^(?:(?:cac|nhung|truong hop|neu|khi|do|vi|co|gap|nguyen nhan|ly do|yeu to|dieu kien) )*(?:bat kha khang|khach quan|chinh dang|thien tai|hoa hoan|dich benh)\b/;

/** "hai mô hình đầu không tính điểm" */
const FIRST_ONES = /\b(?:dau|dau tien|thu (?:hai|ba|tu|nam|\d+))$/;

const givesNothing = (outcome: Branch["outcome"]): boolean =>
  ((outcome.kind === "points" || outcome.kind === "minus") && outcome.points === 0) ||
  (outcome.kind === "share" && outcome.share === 0);

/** "giảm 1% so với chỉ tiêu": points of the rate, or hundredths of the target? Only where both give the same. */
const ofTarget = (
  rule: UnitRule,
  step: UnitStep,
  { value, inputs }: Extract<Quantity, { kind: "value" }>,
  target: number,
  row: Row,
  give: (branch: Branch) => Result,
  data: ScoreData,
): Result => {
  const all = [...inputs, { name: "target", value: target }];
  const points = stepped(rule, { ...step, from: target }, value, all, row, give, data);
  if (PERCENTAGE_POINTS.test(fold(step.quote))) return points;
  const shares = stepped(rule, { ...step, from: 1 }, value / target, all, row, give, data);
  const same = points.points !== null && shares.points !== null && Math.abs(points.points - shares.points) < NOISE;
  return same ? points : undecided({ code: "unread", details: { quote: step.quote } });
};

/** "Vi phạm lần đầu" as a state: that time alone. */
const firstStage = ({ stage, words, points, quote }: UnitStep): Branch[] =>
  stage?.from === 0 && stage.to === 1 && words !== undefined
    ? [{ condition: { kind: "case", tests: [], words }, outcome: { kind: "minus", points: -points }, quote }]
    : [];

/** "100% cán bộ có chữ ký số: 2 điểm; mỗi cán bộ chưa có trừ 0,2 điểm": of the whole none is missing. */
const wholeOf = ({ branches, steps }: UnitRule, data: ScoreData): Branch | null => {
  const rate = numberOf(data, "rate");
  if (rate !== 1 || !steps.every(({ quote, points }) => points < 0 && MISSING.test(fold(quote)))) return null;
  const isWhole = ({ condition }: Branch) =>
    condition.tests.length === 1 &&
    condition.tests[0]?.quantity === "rate" &&
    condition.tests[0].intervals.every(({ low }) => low === 1);
  return branches.find(isWhole) ?? null;
};
const MISSING = /\b(?:chua|khong|thieu|cham|tre|qua han)\b/;

/** "không thực hiện" of "chậm thực hiện: trừ 0,5 điểm/việc; không thực hiện: trừ 1 điểm/việc": of which kind the count is. */
const kindOf = (state: string, steps: UnitStep[]): UnitStep | null => {
  const kinds = steps.map((step): { step: UnitStep; branch: Branch } => {
    const words = step.quote.replace(POINTS_OF_STEP, "").replace(/^(mỗi|cứ mỗi|cứ|với mỗi) /iu, "");
    const outcome = { kind: "points", points: step.points } as const;
    return { step, branch: { condition: { kind: "case", tests: [], words }, outcome, quote: step.quote } };
  });
  const found = matchState(
    state,
    kinds.map(({ branch }) => branch),
  );
  return kinds.find(({ branch }) => branch === found)?.step ?? null;
};
const POINTS_OF_STEP =
  /[\s,:–-]*(?:thì |bị |được |sẽ )*(?:trừ|phạt|cộng|thưởng|tính|chấm)?\s*[-+]?\d+(?:[.,]\d+)? ?(?:điểm|đ).*$/iu;

/** "lần thứ nhất trừ 1 điểm, từ lần thứ hai trừ 2 điểm": each time costs what its stage says. */
const staged = (rule: UnitRule, data: ScoreData, row: Row, give: (branch: Branch) => Result): Result => {
  const quote = rule.steps.map((step) => step.quote).join("; ");
  const count = countOf(data);
  if (count.kind === "problem") return undecided(count.problem, { branch: quote });
  if (count.kind !== "value") return undecided({ code: "missing-data", details: { needs: ["count"] } });
  const first = firstOnes(rule, count.value);
  const held = rule.branches.find((branch) => rule.steps.some((step) => isFirm(branch, step, count.value)));
  if (held && !first) return { ...give(held), inputs: count.inputs };
  // "lần 1 trừ 1 điểm, từ lần 3 trừ hết": what the second time costs nobody says.
  const last = Math.min(...rule.steps.map((step) => endOf(step, rule.steps)));
  if (count.value > last)
    return undecided({ code: "no-band", details: { value: showNumber(count.value) } }, { branch: quote });
  const timesOf = ({ stage }: UnitStep) =>
    Math.max(0, Math.min(count.value, stage?.to ?? Infinity) - (stage?.from ?? 0));
  const sum = rule.steps.reduce((total, step) => total + timesOf(step) * step.points, 0);
  const base = row.penalty ? 0 : rule.base + (first?.points ?? 0);
  const terms = rule.steps.flatMap((step) =>
    timesOf(step) > 0 && step.points !== 0
      ? [`${showNumber(timesOf(step))} × ${showNumber(Math.abs(step.points))}`]
      : [],
  );
  const sign = rule.steps.some(({ points }) => points > 0) ? "+" : "−";
  const shown = [...(base === 0 ? [] : [showNumber(base)]), ...terms].join(` ${sign} `);
  const begins = Math.min(...rule.steps.map(({ stage, points }) => (points === 0 ? Infinity : (stage?.from ?? 0))));
  const early: Note[] =
    count.value > 0 && terms.length === 0 ? [{ kind: "not-yet", nth: begins + 1, words: null }] : [];
  const [only, ...more] = rule.steps;
  const counted =
    only && more.length === 0 && begins > 0 && terms.length > 0
      ? [`${showNumber(count.value)} − ${showNumber(begins)} = ${showNumber(timesOf(only))}`]
      : [];
  return result({
    points: limited(rule, base + sum, row),
    notes: [
      ...(terms.length > 0 ? startNotes(rule, base) : []),
      ...limitNotes(base + sum, limited(rule, base + sum, row), rule),
      ...early,
    ],
    inputs: count.inputs,
    branch: quote,
    arithmetic:
      terms.length > 0
        ? [...counted, `${base === 0 && sign === "−" ? "−" : ""}${shown} = ${showNumber(base + sum)}`]
        : [],
  });
};

/** The time behind which no other stage goes on. */
const endOf = ({ stage }: UnitStep, steps: UnitStep[]): number => {
  const to = stage?.to ?? Infinity;
  return steps.some((next) => next.stage?.from === to) ? Infinity : to;
};

/** "Có ít nhất 01 sáng kiến: 3 điểm; từ sáng kiến thứ 2 mỗi sáng kiến cộng 0,5": the first ones' own points. */
const firstOnes = ({ branches, steps }: UnitRule, count: number): { points: number } | null => {
  const [step, ...more] = steps;
  const from = step?.stage?.from ?? 0;
  if (!step || more.length > 0 || !(step.points > 0) || from < 1 || count <= from) return null;
  const band = branches.find(({ condition: { tests }, outcome }) => {
    const [only] = tests[0]?.intervals ?? [];
    return tests.length === 1 && tests[0]?.quantity === "count" && outcome.kind === "points" && only?.low === from;
  });
  return band?.outcome.kind === "points" ? { points: band.outcome.points } : null;
};

/** "1 điểm phần trăm", "1 điểm %": of the rate itself, whatever it is measured against. */
const PERCENTAGE_POINTS = /diem (phan tram|%)/;

const severalSteps = (rule: UnitRule, data: ScoreData, row: Row, give: (branch: Branch) => Result): Result => {
  const count = countOf(data);
  const quote = rule.steps.map((step) => step.quote).join("; ");
  const [up, down] = [rule.steps.find(({ points }) => points > 0), rule.steps.find(({ points }) => points < 0)];
  if (up && down && rule.steps.every(({ quantity }) => quantity === "rate")) {
    const rate = rateOf(rule, data);
    if (rate.kind === "nothing") return undecided({ code: "zero-whole", details: { letter: rate.letter } });
    if (rate.kind === "problem") return undecided(rate.problem, { branch: quote });
    const step = rate.value > startOf(up) ? up : down;
    const [cap, floor] = [step.points > 0 ? step.most : undefined, step.points < 0 ? step.most : undefined];
    const limits = {
      cap: cap === undefined ? null : rule.base + cap,
      floor: floor === undefined ? null : rule.base - floor,
    };
    return stepped({ ...rule, ...limits }, step, rate.value, rate.inputs, row, give, data);
  }
  // Nothing happened of either kind.
  if (count.kind === "value" && count.value === 0 && rule.steps.every(({ quantity }) => quantity === "count"))
    return result({ points: rule.base, inputs: count.inputs, branch: quote, arithmetic: [showNumber(rule.base)] });
  return undecided({ code: "shared-quantity", details: { quantity: quote } });
};

const stepped = (
  rule: UnitRule,
  step: UnitStep,
  figure: number,
  inputs: Input[],
  row: Row,
  give: (branch: Branch) => Result,
  data: ScoreData,
): Result => {
  const rate = step.quantity === "rate" ? figure : null;
  const facts = { rate, inputs, branch: step.quote };
  const ofRow = step.share === undefined ? [] : [shareOfRow(step, rule.max)];
  const shown = [...(rate === null ? [] : [showRatio(inputs, rule.ratio, rate)]), ...ofRow];
  const foreign = rule.branches.find((branch) => countsOthers(branch, step));
  if (foreign && figure > 0)
    return undecided({ code: "shared-quantity", details: { quantity: `${step.quote}; ${foreign.quote}` } }, facts);
  const held = rule.branches.find((branch) => isFirm(branch, step, figure));
  const limit = step.quantity === "count" && figure > 0 ? limitedByRate(rule, data) : null;
  if (limit?.kind === "open") return undecided(limit.problem, facts);
  if (limit)
    return { ...give(limit.branch), rate: limit.rate, inputs: [...inputs, { name: "rate", value: limit.rate }] };
  const unsure = figure > 0 ? ambiguousBand(rule, step, figure) : null;
  if (unsure)
    return undecided({ code: "shared-quantity", details: { quantity: `${unsure.quote}; ${step.quote}` } }, facts);
  // "đủ 5/5: 3 điểm; thiếu 01 trừ 1 điểm": 5 may be all of them, or all that are missing.
  if (held && figure > 0 && FULL_NUMBER.test(fold(held.condition.words)) && LACKS.test(fold(step.quote)))
    return undecided({ code: "shared-quantity", details: { quantity: `${held.quote}; ${step.quote}` } }, facts);
  const from = startOf(step);
  const distance = step.direction === "down" ? from - figure : figure - from;
  // The band that the steps go on from ("đạt từ 80%: 1 điểm; cứ tăng thêm 1% …") yields to them.
  const isBase =
    step.direction === "up" &&
    step.from !== null &&
    distance > 0 &&
    held?.condition.tests[0]?.intervals[0]?.low === step.from;
  if (held && !isBase) return { ...give(held), rate, inputs, arithmetic: shown };
  // "Cứ vượt 1% cộng 0,1 điểm" and nothing else: who does not exceed gets none.
  const alone = step.points > 0 ? rule.branches.length === 0 : step.own;
  if (distance < 0 && step.direction === "up" && step.from !== null && !alone)
    return undecided(
      { code: "no-band", details: { value: rate === null ? showNumber(figure) : showRate(rate) } },
      facts,
    );
  const steps = Math.max(0, distance) / step.step;
  const begun = step.part === "whole" ? Math.ceil(steps - NOISE) : Math.floor(steps + NOISE);
  const whole = step.part ? begun : Math.round(steps);
  const base = row.penalty && step.points < 0 ? 0 : rule.base;
  const raw = base + whole * step.points;
  const points = limited(rule, raw, row);
  if (!step.part && Math.abs(steps - whole) > NOISE) {
    // Where the limit is reached either way, the open part of a step changes nothing.
    const lower = limited(rule, base + Math.floor(steps) * step.points, row);
    if (lower !== limited(rule, base + Math.ceil(steps) * step.points, row))
      return undecided(
        { code: "part-of-step", details: { steps: showNumber(steps), quote: step.quote } },
        { ...facts, arithmetic: shown },
      );
    return result({ ...facts, points: lower, arithmetic: shown });
  }
  const counted = whole > 0 ? stepsShown(step, figure, steps, whole) : [];
  const sign = step.points < 0 ? "−" : "+";
  const product = `${showNumber(whole)} × ${showNumber(Math.abs(step.points))}`;
  const sum = base === 0 ? `${step.points < 0 ? "−" : ""}${product}` : `${showNumber(base)} ${sign} ${product}`;
  return result({
    ...facts,
    points,
    notes: [...(whole > 0 && step.points < 0 ? startNotes(rule, base) : []), ...limitNotes(raw, points, rule)],
    arithmetic: [...shown, ...counted, `${sum} = ${showNumber(raw)}`],
  });
};

/** "tỷ lệ trễ hạn trên 5% thì không chấm điểm" beside "mỗi hồ sơ trễ hạn trừ 0,1 điểm": the rate decides first. */
const limitedByRate = (
  rule: UnitRule,
  data: ScoreData,
): { kind: "open"; problem: ScoreProblem } | { kind: "holds"; branch: Branch; rate: number } | null => {
  const limits = rule.branches.filter(
    ({ condition, outcome }) =>
      condition.tests.some(({ quantity }) => quantity === "rate") &&
      !((pointsOf(outcome, rule.max) ?? 0) > 0 && pointsOf(outcome, rule.max) === rule.base),
  );
  const [first] = limits;
  if (!first) return null;
  const rate = rateOf(rule, data);
  if (rate.kind !== "value")
    return { kind: "open", problem: { code: "missing-data", details: { needs: ["rate", first.quote] } } };
  const branch = limits.find(({ condition }) =>
    condition.tests.every(
      ({ quantity, intervals }) => quantity === "rate" && intervals.some((one) => contains(one, rate.value)),
    ),
  );
  return branch ? { kind: "holds", branch, rate: rate.value } : null;
};

/**
 * A band on the count beside steps that do not say whether they go on from it: "không quá 02 lần: 5 điểm; mỗi lần trừ 1",
 * "trong 10 ngày: 5 điểm; mỗi ngày quá hạn trừ 1", "từ 10 tin: 5 điểm; mỗi tin thiếu trừ 1", "01 sáng kiến: 1 điểm; mỗi
 * sáng kiến cộng 0,5".
 */
const ambiguousBand = ({ branches }: UnitRule, step: UnitStep, figure: number): Branch | null => {
  if (step.quantity !== "count" || step.stage || step.own) return null;
  const words = fold(step.quote);
  const free = freeBand(branches, step);
  if (free) {
    const late = step.from === null && DELAY.test(words) && !DELAY.test(fold(free.branch.condition.words));
    return late || (step.from === null && figure > free.most) ? free.branch : null;
  }
  const band = branches.find(({ condition, outcome }) => {
    const [only] = condition.tests[0]?.intervals ?? [];
    const counts = condition.tests.length === 1 && condition.tests[0]?.quantity === "count";
    return counts && outcome.kind === "points" && outcome.points > 0 && (only?.low ?? 0) >= 1;
  });
  const low = band?.condition.tests[0]?.intervals[0]?.low ?? NaN;
  if (!band || step.from !== null || FULL_NUMBER.test(fold(band.condition.words))) return null;
  const delayed = DELAY.test(words) && !DELAY.test(fold(band.condition.words));
  if (step.points < 0) return delayed && low > 1 && (!LACKS.test(words) || figure < low) ? band : null;
  return ADDED.test(words) && figure > low && !isFirm(band, step, figure) ? band : null;
};
const DELAY = /\b(?:cham|tre|muon|qua han|thieu|vuot|khong hoan thanh|chua hoan thanh)\b/;
const ADDED = /\b(?:cong|thuong|them)\b/;

/** Where the points come from that deductions start with. */
const startNotes = ({ words }: UnitRule, base: number): Note[] =>
  base > 0 ? [{ kind: "start", points: base, words: words.base ?? null }] : [];

/** "(95% − 93%) / 1% = 2", "7 / 5 = 1,4 ≈ 1": where the number of steps comes from; cases counted singly say it themselves. */
const stepsShown = (step: UnitStep, figure: number, steps: number, whole: number): string[] => {
  if (step.quantity === "count" && step.step === 1 && startOf(step) === 0) return [];
  const show = step.quantity === "rate" ? showRate : showNumber;
  const from = startOf(step);
  const [high, low] = step.direction === "down" ? [from, figure] : [figure, from];
  const distance = low === 0 ? show(high) : `(${show(high)} − ${show(low)})`;
  const rest = Math.abs(steps - whole) > NOISE ? ` ≈ ${showNumber(whole)}` : "";
  return [`${distance} / ${show(step.step)} = ${showNumber(Math.abs(steps - whole) > NOISE ? steps : whole)}${rest}`];
};

/** "10% × 2 = 0,2" */
const shareOfRow = ({ share, points }: UnitStep, max: number): string =>
  `${showRate(share ?? 0)} × ${showNumber(max)} = ${showNumber(Math.abs(points))}`;

const startOf = ({ from, direction }: UnitStep): number =>
  typeof from === "number" ? from : direction === "down" ? 1 : 0;

/** "mỗi báo cáo chậm trừ …; không gửi từ 02 báo cáo trở lên: 0 điểm": one count cannot be both late and never sent. */
const countsOthers = ({ condition }: Branch, step: UnitStep): boolean =>
  DENIED.test(fold(condition.words)) &&
  !/\b(khong|chua)\b/.test(fold(step.quote)) &&
  condition.tests.some(
    ({ quantity, intervals }) => quantity === "count" && intervals.some(({ low }) => low !== null && low > 0),
  );

const DENIED = /^(khong|chua)\b/;
const FULL_NUMBER = /\bdu \d/;
const LACKS = /\bthieu\b/;

/** A band that holds for the figure ("trễ trên 3 báo cáo: 0 điểm") goes before the steps. */
const isFirm = ({ condition, outcome }: Branch, step: UnitStep, figure: number): boolean =>
  condition.kind === "case" &&
  (outcome.kind !== "minus" ||
    (outcome.points === 0 && freeBand([{ condition, outcome, quote: "" }], step) !== null)) &&
  condition.tests.length === 1 &&
  condition.tests.every(
    ({ quantity, intervals }) => quantity === step.quantity && intervals.some((one) => contains(one, figure)),
  );

const limited = (rule: UnitRule, raw: number, { max, penalty }: Row): number => {
  if (penalty) {
    const floor = rule.floor === null ? -Infinity : rule.floor - rule.base;
    return Math.max(raw, floor, max < 0 ? max : -Infinity) || 0;
  }
  const most = Math.min(rule.cap ?? Infinity, max > 0 ? max : Infinity);
  return Math.min(most, Math.max(raw, 0, rule.floor ?? 0));
};

/** A rate step may be given as a count of percents ("giảm 3%" → 3) where the step is one percent. */
const rateFor = (rule: UnitRule, step: UnitStep, data: ScoreData): Quantity => {
  const rate = rateOf(rule, data);
  const count = numberOf(data, "count");
  if (rate.kind === "problem" && rate.problem.code === "missing-data" && count !== null && step.step === 0.01) {
    const from = startOf(step);
    const value = step.direction === "down" ? from - count / 100 : from + count / 100;
    return { kind: "value", value, inputs: [{ name: "count", value: count }] };
  }
  return rate;
};
