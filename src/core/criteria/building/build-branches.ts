import { measures, soleInterval } from "../branch-tests";
import { fold } from "../../lib/text";
import { isRatio, lettersOf } from "../reading/expression-nodes";
import type { Pieces } from "../reading/pieces";
import type { Branch, Outcome, RuleProblem, RuleWords, ScoringRule } from "../scoring-rule";
import { bandProblems, same } from "./band-problems";
import { intersect } from "../interval";
import { pointsOf } from "../points-of";
import { asidesOf } from "./asides";
import { commonOf, unread } from "./common";
import { turnRanks } from "./ranks";
import { denialProblems } from "./denials";
import { otherRates } from "./other-rates";
import { mixedUnits } from "./other-units";
import { strayProblems } from "./stray-words";
import { splitExtras } from "./split-extras";
import { FAULT, settleBranches } from "./settle-branches";

/** Puts branches together: a formula with its exceptions, bands of a rate or a count, or named states. */
export const buildBranchRule = (pieces: Pieces, text: string, max: number): ScoringRule => {
  const common = { ...commonOf(text, max), ...sharedOf(pieces) };
  const problems: RuleProblem[] = pieces.unread.map((details) => ({ code: "unread", details }));
  const { branches: all, formula, nothing, nothingWords } = sortOut(pieces, max, problems);
  const { kept: branches, extras } = splitExtras(all, formula !== null);
  const cap = capOf(pieces);
  const rule = {
    ...common,
    nothing,
    ...(nothingWords === undefined ? {} : { nothingWords }),
    cap,
    problems,
    ...(extras.length > 0 ? { extras } : {}),
  };
  const judged = branches.find(({ outcome }) => outcome.kind === "judgement" || outcome.kind === "unclear");
  if (judged) problems.push({ code: "points-range", details: { quote: judged.quote } });
  if (formula) {
    const settled = settleBranches(branches);
    const asides = asidesOf([...settled, ...extras], max, true);
    if (extras.length === 0) problems.push(...takenFromNothing(pieces, text));
    problems.push(...otherRates(formula.quote, [...settled, ...extras]));
    problems.push(...strayProblems(settled, true), ...lessened(settled, true));
    return {
      ...rule,
      ...(asides.length > 0 ? { asides } : {}),
      floor: leastOf(pieces),
      method: "proportional",
      formula: formula.formula,
      quote: formula.quote,
      branches: settled,
    };
  }
  // Of bands no least is understood.
  const { least } = pieces.limits.find((limit) => limit.least) ?? {};
  if (least) problems.push(unread(common.words.floor ?? text));
  if (branches.length === 0) {
    if (problems.length === 0) problems.push({ code: "no-rule", details: { text } });
    return { ...rule, method: "unreadable" };
  }
  const settled = turnRanks(settleBranches(branches), max);
  problems.push(...lessened(settled), ...mixedUnits(settled));
  const method = settled.some(({ condition }) => condition.tests.length > 0) ? "bands" : "states";
  if (isChecklist(settled, max)) problems.push(unread(text));
  problems.push(...aboveMax(settled, max), ...bandProblems(settled), ...denialProblems(settled, max));
  problems.push(...strayProblems(settled, method === "bands"));
  const asides = method === "bands" ? asidesOf([...settled, ...extras], max, false) : [];
  return { ...rule, ...(asides.length > 0 ? { asides } : {}), method, branches: settled };
};

export const sharedOf = (pieces: Pieces) => {
  const targets = pieces.definitions.filter(({ target }) => target);
  const whole = targets[0];
  return {
    ratio: pieces.ratio,
    againstTarget: pieces.againstTarget,
    statedTarget: pieces.statedTarget,
    wholeIsTarget: targets.length === 1 && whole !== undefined && isWhole(pieces, whole.letter),
    evidence: pieces.evidence,
    words: wordsOf(pieces),
    ...(pieces.per === undefined ? {} : { per: pieces.per }),
  };
};

const wordsOf = ({ limits, definitions, evidenceWords }: Pieces): RuleWords => {
  const cap = limits.find(({ points, ofDeduction, least }) => points !== null && !ofDeduction && !least)?.words;
  const floor = limits.find(({ ofDeduction, least }) => ofDeduction || least)?.words;
  return {
    ...(cap === undefined ? {} : { cap }),
    ...(floor === undefined ? {} : { floor }),
    ...(evidenceWords === undefined ? {} : { evidence: evidenceWords }),
    letters: Object.fromEntries(definitions.map(({ letter, words }) => [letter, words])),
  };
};

const isWhole = ({ ratio }: Pieces, letter: string): boolean =>
  ratio?.kind === "operation" && ratio.operator === "/" && lettersOf(ratio.right).includes(letter);

const capOf = ({ limits }: Pieces): number | null =>
  limits.find(({ points, ofDeduction, least }) => points !== null && !ofDeduction && !least)?.points ?? null;

/** "… x 2 điểm, trừ tối đa 2 điểm": a limit of what is taken, where nothing is. */
export const takenFromNothing = ({ limits }: Pieces, text: string): RuleProblem[] =>
  limits.flatMap(({ points, ofDeduction, words }) => (ofDeduction && points !== null ? [unread(words ?? text)] : []));

export const leastOf = ({ limits }: Pieces): number | null => limits.find(({ least }) => least)?.points ?? null;

type Formula = Extract<Outcome, { kind: "formula" }>;

interface Sorted {
  branches: Branch[];
  formula: Formula | null;
  nothing: Outcome | null;
  nothingWords?: string;
}

const sortOut = (pieces: Pieces, max: number, problems: RuleProblem[]): Sorted => {
  const sorted: Sorted = { branches: [], formula: null, nothing: null };
  for (const branch of pieces.branches) {
    const { condition, outcome, quote } = branch;
    if (condition.orNothing === true) sorted.nothing = outcome;
    if (condition.kind === "nothing" && isCase(branch, pieces))
      sorted.branches.push({ ...branch, condition: { ...condition, kind: "case" } });
    else if (condition.kind === "nothing" || isZeroWhole(branch, pieces) || isNoneAtAll(branch, pieces, max))
      Object.assign(sorted, { nothing: outcome, nothingWords: condition.words });
    else if (outcome.kind === "formula" && isRatio(outcome.formula) && pieces.branches.length > 1 && max !== 1)
      continue;
    else if (outcome.kind === "formula" && isDefault(branch)) {
      if (sorted.formula) problems.push(unread(quote));
      else if (isRatio(outcome.formula) && max !== 1) problems.push(unread(quote));
      else sorted.formula = outcome;
    } else if (condition.kind === "always") {
      if (!repeatsMax(outcome, max)) problems.push(unread(quote));
    } else sorted.branches.push(branch);
  }
  return sorted;
};

/** "Nếu không có hồ sơ thì đạt điểm tối đa" beside a rate or a formula. */
const isNoneAtAll = ({ condition, outcome }: Branch, { branches }: Pieces, max: number): boolean => {
  const words = fold(condition.words);
  if (
    condition.kind !== "case" ||
    condition.tests.length > 0 ||
    !/^(trong (nam|ky|quy|thang)( bao cao| danh gia)? )?(\(?(cac )?(don vi|co quan|so|dia phuong|noi) )?(khong|chua) co\b/.test(
      words,
    ) ||
    FAULT.test(words)
  )
    return false;
  if (outcome.kind !== "not-applicable" && !repeatsMax(outcome, max)) return false;
  return branches.some((branch) => branch.outcome.kind === "formula" || measures(branch, "rate"));
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

/** "Năm đầu sau sắp xếp chỉ tính 50% số điểm" beside figures: for whom points are lessened no figure tells. */
const lessened = (branches: Branch[], formula = false): RuleProblem[] => {
  const tested = formula || branches.some(({ condition }) => condition.tests.length > 0);
  return branches.flatMap(({ condition, outcome, quote }) =>
    tested &&
    condition.kind === "case" &&
    condition.tests.length === 0 &&
    outcome.kind === "share" &&
    outcome.share > 0 &&
    outcome.share < 1 &&
    ONLY.test(fold(quote))
      ? [unread(quote)]
      : [],
  );
};
const ONLY = /\bchi (duoc|con|tinh|huong|cham|dat)\b/;

/**
 * "Có kế hoạch: 0,5 điểm; có báo cáo: 0,5 điểm" of 1: no state gives the maximum, together they do; nor does one of two
 * scales whose bands say the same of one rate ("kiểm tra từ 30%: 1 điểm; …; xử lý 100%: 1 điểm" of 2).
 */
const isChecklist = (branches: Branch[], max: number): boolean => {
  const points = branches
    .filter(({ outcome }) => outcome.kind !== "minus" && outcome.kind !== "minus-share")
    .map(({ outcome }) => pointsOf(outcome, max) ?? 0)
    .filter((one) => one > 0);
  const sum = points.reduce((total, one) => total + one, 0);
  const reached = Math.max(...points);
  if (points.length < 2 || !(max > 0) || reached > max - 1e-9) return false;
  return Math.abs(sum - max) < 1e-9 || (twoScales(branches) && Math.abs(2 * reached - max) < 1e-9);
};

/** A band that lies within another of the same points. */
const twoScales = (branches: Branch[]): boolean => {
  const bands = branches.flatMap((branch) => {
    const only = soleInterval(branch, "rate");
    return only ? [{ only, outcome: branch.outcome }] : [];
  });
  return bands.some((inner) =>
    bands.some(
      (outer) =>
        outer !== inner &&
        same(outer.outcome, inner.outcome) &&
        JSON.stringify(intersect(outer.only, inner.only)) === JSON.stringify(inner.only),
    ),
  );
};

const aboveMax = (branches: Branch[], max: number): RuleProblem[] =>
  branches.flatMap(({ outcome, quote }) =>
    outcome.kind === "points" && max > 0 && outcome.points > max + 1e-9
      ? [{ code: "above-max" as const, details: { points: outcome.points, max, quote } }]
      : [],
  );
