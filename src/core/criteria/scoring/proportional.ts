import { names, lettersOf, nodesOf } from "../reading/expression-nodes";
import { compute, countOf, ratioFault, rateOf, targetOf, type Input, type Quantity } from "./quantities";
import { limitNotes, result, undecided, type Result, type Row } from "./result";
import { numberOf, type ScoreData } from "./score-data";
import type { BranchRule, Expression, ScoreProblem, ScoringRule } from "../scoring-rule";
import { showFormula, showNumber, showRate, showRatio } from "./show";

/**
 * The points of a formula with the figures put in; at most the maximum, at least 0.
 * @param most the highest rate for which the text uses this formula (0.01 for "dưới 1%: …")
 */
export const scoreFormula = (
  rule: BranchRule | ScoringRule,
  formula: Expression,
  quote: string,
  data: ScoreData,
  row: Row,
  most = 1,
): Result => {
  const inputs: Input[] = [];
  const read = readFigures(rule, formula, data, inputs);
  if (read.kind === "problem") return undecided(read.problem, { branch: quote, inputs });
  if (read.kind === "nothing")
    return undecided({ code: "zero-whole", details: { letter: read.letter } }, { branch: quote, inputs });
  const { letter, word, rate } = read;
  const fault = ratioFault(formula, rule, data);
  if (fault?.kind === "problem" && !read.viaRate) return undecided(fault.problem, { branch: quote, inputs });
  if (fault?.kind === "nothing" && !read.viaRate)
    return undecided({ code: "zero-whole", details: { letter: fault.letter } }, { branch: quote, inputs });
  const scale = scaleOf(formula, row.max, most);
  const raw = compute(formula, letter, word) * scale;
  if (!Number.isFinite(raw))
    return undecided({ code: "zero-whole", details: { letter: "a" } }, { branch: quote, inputs });
  const points = limit(raw, rule, row);
  const shown = showFormula(formula, letter, (name) =>
    read.counted
      ? showNumber(word(name))
      : name === "rate"
        ? showRate(word(name) / read.percentScale)
        : name === "target"
          ? showRate(word(name))
          : showNumber(word(name)),
  );
  const arithmetic = [`${shown} = ${showNumber(raw)}`];
  if (rate !== null && lettersOf(formula).length === 0)
    arithmetic.unshift(
      showRatio(
        inputs.filter(({ name }) => name !== "target"),
        rule.ratio,
        rate,
      ),
    );
  return result({ points, rate, inputs, branch: quote, arithmetic, notes: limitNotes(raw, points, rule) });
};

const limit = (raw: number, { cap, floor }: Pick<ScoringRule, "cap" | "floor">, { max }: Row): number => {
  const most = Math.min(cap ?? Infinity, max > 0 ? max : Infinity);
  return max > 0 ? Math.max(0, Math.min(most, Math.max(raw, floor ?? 0))) : Math.min(most, raw);
};

type Figures =
  | {
      kind: "figures";
      letter: (name: string) => number;
      word: (name: string) => number;
      rate: number | null;
      viaRate: boolean;
      percentScale: number;
      /** The figure reached is a count, measured against a target that is one too. */
      counted: boolean;
    }
  | { kind: "problem"; problem: ScoreProblem }
  | { kind: "nothing"; letter: string };

const readFigures = (
  rule: BranchRule | ScoringRule,
  formula: Expression,
  data: ScoreData,
  inputs: Input[],
): Figures => {
  const mixed = severalRates(formula);
  if (mixed !== null) return { kind: "problem", problem: { code: "shared-quantity", details: { quantity: mixed } } };
  const letters = lettersOf(formula);
  const stated = numberOf(data, "rate");
  const absent = letters.filter((letter) => numberOf(data, letter) === null);
  const wordsOfRate = names(formula, "rate", "part", "whole");
  const viaRate =
    absent.length > 0 && absent.length === letters.length && stated !== null && isOneRatio(formula, letters);
  if (absent.length > 0 && !viaRate)
    return { kind: "problem", problem: { code: "missing-data", details: { needs: absent } } };
  for (const name of viaRate ? [] : letters) {
    const figure = numberOf(data, name) ?? NaN;
    if (figure < 0) return { kind: "problem", problem: { code: "negative-data", details: { name } } };
    inputs.push({ name, value: figure });
  }
  let rate: number | null = null;
  let counted = false;
  if (wordsOfRate || viaRate) {
    const quantity = wordsOfRate ? wordRate(rule, formula, data) : rateOf({ ...rule, ratio: rule.ratio }, data);
    if (quantity.kind !== "value") return quantity;
    rate = quantity.value;
    counted = quantity.inputs[0]?.name === "count";
    inputs.push(...quantity.inputs.filter(({ name }) => !inputs.some((input) => input.name === name)));
  } else if (rule.ratio && letters.length > 0) {
    const quantity = rateOf({ ...rule, wholeIsTarget: false }, data);
    rate = quantity.kind === "value" ? quantity.value : null;
    if (quantity.kind === "problem" && quantity.problem.code === "data-conflict") return quantity;
  }
  let count: number | null = null;
  if (names(formula, "count")) {
    const quantity = countOf(data);
    if (quantity.kind !== "value") return quantity;
    count = quantity.value;
    inputs.push(...quantity.inputs);
  }
  let target: number | null = null;
  if (names(formula, "target")) {
    target = targetOf(rule, data) ?? impliedTarget(formula, data);
    if (target === null) return { kind: "problem", problem: { code: "missing-target", details: { quote: rule.text } } };
    if (target <= 0) return { kind: "nothing", letter: "target" };
    inputs.push({ name: "target", value: target });
  }
  const percentScale = dividesByPercent(formula) || isPerPercent(formula, rule.max) ? 100 : 1;
  // Over-fulfilment counts as the whole, except against a target, where the maximum caps it.
  const share = rate === null ? NaN : names(formula, "target") || percentDivisor(formula) ? rate : Math.min(1, rate);
  const letter = (name: string) => {
    if (!viaRate) return clampedLetter(rule, name, data);
    return name === letters[0] ? share : 1;
  };
  const word = (name: string) => {
    if (name === "max") return Number.isFinite(rule.max) ? rule.max : NaN;
    if (name === "target") return target ?? NaN;
    if (name === "whole") return 1;
    if (name === "count") return count ?? NaN;
    return share * percentScale;
  };
  return { kind: "figures", letter, word, rate: counted ? null : rate, viaRate, percentScale, counted };
};

/** "Tỷ lệ A x 1 + Tỷ lệ B x 0,5": one figure cannot stand for two. */
const severalRates = (formula: Expression): string | null => {
  const quotes = new Set(
    nodesOf(formula).flatMap((node) =>
      node.kind === "word" && /^(rate|part|count)$/.test(node.word) ? [node.quote] : [],
    ),
  );
  return quotes.size > 1 ? [...quotes].join("; ") : null;
};

/** b beyond a where a is a target: counts as a. */
const clampedLetter = (rule: Pick<ScoringRule, "wholeIsTarget" | "ratio">, name: string, data: ScoreData): number => {
  const figure = numberOf(data, name) ?? NaN;
  const { ratio } = rule;
  if (!rule.wholeIsTarget || ratio?.kind !== "operation" || ratio.left.kind !== "letter" || ratio.left.letter !== name)
    return figure;
  const whole = ratio.right.kind === "letter" ? numberOf(data, ratio.right.letter) : null;
  return whole === null ? figure : Math.min(figure, whole);
};

/** "(b/a) * 0,5" with only the rate known: the two letters stand in one division. */
const isOneRatio = (formula: Expression, letters: string[]): boolean =>
  letters.length === 2 &&
  nodesOf(formula).filter(({ kind }) => kind === "letter").length === 2 &&
  nodesOf(formula).some(
    (node) =>
      node.kind === "operation" &&
      node.operator === "/" &&
      node.left.kind === "letter" &&
      node.left.letter === letters[0] &&
      node.right.kind === "letter",
  );

/** "Số đạt được / chỉ tiêu": with a and b and no share as target, a is the target itself. */
const impliedTarget = (formula: Expression, data: ScoreData): number | null => {
  const counts =
    nodesOf(formula).some((node) => node.kind === "word" && node.word === "part") ||
    nodesOf(formula).some((node) => node.kind === "word" && node.word === "rate" && /^kết quả|^số/u.test(node.quote));
  return counts && numberOf(data, "a") !== null && numberOf(data, "b") !== null ? 1 : null;
};

const wordRate = (rule: ScoringRule | BranchRule, formula: Expression, data: ScoreData): Quantity => {
  const countsToTarget = names(formula, "target") && numberOf(data, "target") === null && rule.statedTarget === null;
  const rate = rateOf(countsToTarget ? { ...rule, wholeIsTarget: true } : rule, data);
  const count = numberOf(data, "count");
  const counts = names(formula, "target") && numberOf(data, "target") !== null && count !== null && count >= 0;
  return counts && rate.kind === "problem" && rate.problem.code === "missing-data"
    ? { kind: "value", value: count, inputs: [{ name: "count", value: count }] }
    : rate;
};

const percentDivisor = (formula: Expression): boolean =>
  nodesOf(formula).some((node) => node.kind === "operation" && node.operator === "/" && node.right.kind === "number");

/** "Tỷ lệ (%) x 0,02" of 2: all 100 of them give the maximum. */
const isPerPercent = (formula: Expression, max: number): boolean => {
  if (formula.kind !== "operation" || formula.operator !== "*" || !(max > 0)) return false;
  const [rate, factor] = formula.left.kind === "word" ? [formula.left, formula.right] : [formula.right, formula.left];
  return (
    rate.kind === "word" &&
    rate.word === "rate" &&
    factor.kind === "number" &&
    !factor.percent &&
    Math.abs(factor.value * 100 - max) < 1e-9
  );
};

/** "Tỷ lệ % x 2 / 100", "… / 40": a bare divisor of ten or more means that the rate is counted in percent. */
const dividesByPercent = (formula: Expression): boolean => {
  const nodes = nodesOf(formula);
  if (
    !names(formula, "rate") ||
    nodes.some((node) => node.kind === "operation" && node.operator === "*" && isNumber(node.right, 100))
  )
    return false;
  return nodes.some(
    (node) =>
      node.kind === "operation" && node.operator === "/" && node.right.kind === "number" && node.right.value >= 10,
  );
};

const isNumber = (node: Expression, value: number): boolean => node.kind === "number" && node.value === value;

/**
 * "b/a x 100 x điểm tối đa": percents that nobody divided by 100 again. "Tỷ lệ / 1% x điểm tối đa" divides them, and
 * "dưới 1%: tỷ lệ x 100 x điểm tối đa" stays within the maximum as it is.
 */
const scaleOf = (formula: Expression, max: number, most: number): number => {
  if (!nodesOf(formula).some((node) => isNumber(node, 100))) return 1;
  const atBest = (rate: number) =>
    compute(
      formula,
      (name) => (name === lettersOf(formula)[0] ? rate : 1),
      (name) => (name === "max" ? max : name === "count" ? 0 : name === "target" ? 1 : rate),
    );
  if (most < 1 && atBest(most) <= max + 1e-9) return 1;
  return max > 0 && Math.abs(atBest(1) - 100 * max) < 1e-9 * max ? 0.01 : 1;
};
