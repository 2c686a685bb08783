import { formatNumber } from "../../lib/number";
import { applied, lettersOf, nodesOf } from "../reading/expression-nodes";
import { lettersIn, numberOf, saysNothingState, stateOf, type ScoreData } from "./score-data";
import type { Expression, ScoreProblem, ScoringRule } from "../scoring-rule";

/** A figure, or why there is none; `nothing`: there was nothing to be measured by (a = 0). */
export type Quantity =
  | { kind: "value"; value: number; inputs: Input[] }
  | { kind: "problem"; problem: ScoreProblem }
  | { kind: "nothing"; letter: string };

/** A figure that went into the result, for the explanation. */
export interface Input {
  name: string;
  value: number;
  /** What the rule says that the letter stands for. */
  meaning?: string;
}

type Rule = Pick<ScoringRule, "ratio" | "againstTarget" | "statedTarget" | "wholeIsTarget" | "ofWhole" | "per">;

const value = (figure: number, inputs: Input[]): Quantity => ({ kind: "value", value: figure, inputs });
export const problem = (found: ScoreProblem): Quantity => ({ kind: "problem", problem: found });
const missing = (...needs: string[]): Quantity => problem({ code: "missing-data", details: { needs } });

const DEFAULT_RATIO: Expression = {
  kind: "operation",
  operator: "/",
  left: { kind: "letter", letter: "b" },
  right: { kind: "letter", letter: "a" },
};

/** Beyond this a "rate" was surely typed as a percentage (83 for 83 %). */
const LARGEST_RATE = 3;
/** How far a stated rate may lie from the letters' (it may be rounded to a tenth of a percent). */
const RATE_ROUNDING = 0.0051;

/** The rate as a fraction: from the letters, as the text or its definitions divide them, or as stated. */
export const rateOf = (rule: Rule, data: ScoreData): Quantity => {
  const ratio = rule.ratio ?? DEFAULT_RATIO;
  const stated = numberOf(data, "rate");
  const letters = lettersOf(ratio);
  if (letters.every((letter) => numberOf(data, letter) !== null)) {
    const computed = divided(ratio, rule, data);
    if (computed.kind !== "value" || stated === null) return computed;
    if (Math.abs(computed.value - stated) <= RATE_ROUNDING) return computed;
    return problem({
      code: "data-conflict",
      details: { stated: formatNumber(stated, 4), computed: formatNumber(computed.value, 4) },
    });
  }
  const count = numberOf(data, "count");
  if (stated === null && rule.ofWhole !== undefined && count !== null && count >= 0 && count <= rule.ofWhole)
    return value(count / rule.ofWhole, [{ name: "count", value: count }]);
  if (stated === null && rule.per !== undefined && count !== null && count >= 0)
    return value(count / rule.per, [{ name: "count", value: count }]);
  if (stated === null)
    return missing(
      ...letters.filter((letter) => numberOf(data, letter) === null),
      ...(lettersIn(data).length === 0 ? ["rate"] : []),
    );
  if (stated < 0) return problem({ code: "negative-data", details: { name: "rate" } });
  if (stated > LARGEST_RATE) return problem({ code: "rate-too-large", details: { rate: formatNumber(stated) } });
  return value(stated, [{ name: "rate", value: stated }]);
};

/** A ratio of letters, with the checks that a part and its whole must stand. */
export const divided = (ratio: Expression, rule: Pick<Rule, "wholeIsTarget">, data: ScoreData): Quantity => {
  const inputs: Input[] = [];
  for (const letter of lettersOf(ratio)) {
    const figure = numberOf(data, letter);
    if (figure === null) return missing(letter);
    if (figure < 0) return problem({ code: "negative-data", details: { name: letter } });
    inputs.push({ name: letter, value: figure });
  }
  const result = compute(ratio, (letter) => numberOf(data, letter) ?? NaN);
  const fault = ratioFault(ratio, rule, data);
  if (fault) return fault;
  return value(rule.wholeIsTarget ? Math.min(1, result) : result, inputs);
};

/** A zero whole, or a part larger than its whole, anywhere in the expression. */
export const ratioFault = (
  expression: Expression,
  rule: Pick<Rule, "wholeIsTarget">,
  data: ScoreData,
): Quantity | null => {
  for (const node of nodesOf(expression)) {
    if (node.kind !== "operation" || node.operator !== "/") continue;
    const lookUp = (letter: string) => numberOf(data, letter) ?? NaN;
    const letters = lettersOf(node.right);
    if (letters.length > 0 && compute(node.right, lookUp) === 0)
      return { kind: "nothing", letter: letters.join(" + ") };
    const whole = node.right;
    if (whole.kind !== "letter" || rule.wholeIsTarget) continue;
    for (const letter of lettersOf(node.left))
      if (lookUp(letter) > lookUp(whole.letter))
        return problem({ code: "part-over-whole", details: { part: letter, whole: whole.letter } });
    if (isPlainSum(node.left) && compute(node.left, lookUp) > lookUp(whole.letter))
      return problem({
        code: "part-over-whole",
        details: { part: lettersOf(node.left).join(" + "), whole: whole.letter },
      });
  }
  return null;
};

/** "b", "b + c": the parts themselves, not some share of them. */
export const isPlainSum = (expression: Expression): boolean =>
  expression.kind === "letter" ||
  (expression.kind === "operation" &&
    expression.operator === "+" &&
    isPlainSum(expression.left) &&
    isPlainSum(expression.right));

export const compute = (
  expression: Expression,
  letter: (name: string) => number,
  word: (name: string) => number = () => NaN,
): number => {
  switch (expression.kind) {
    case "number":
      return expression.value;
    case "letter":
      return letter(expression.letter);
    case "word":
      return word(expression.word);
    case "operation": {
      const left = compute(expression.left, letter, word);
      const right = compute(expression.right, letter, word);
      return applied(expression.operator, left, right);
    }
  }
};

/** The count: stated, or the only letter that the data give. Counts are whole numbers. */
export const countOf = (data: ScoreData, fractional = false): Quantity => {
  const letters = lettersIn(data);
  const only = letters.length === 1 ? letters[0] : undefined;
  const name = numberOf(data, "count") !== null ? "count" : only;
  const figure = name === undefined ? null : numberOf(data, name);
  if (name === undefined || figure === null) return missing("count");
  if (figure < 0) return problem({ code: "negative-data", details: { name } });
  if (!fractional && !Number.isInteger(figure))
    return problem({ code: "not-whole", details: { count: formatNumber(figure, 4) } });
  return value(figure, [{ name, value: figure }]);
};

/** The assigned target: from the data, else from the text. */
export const targetOf = (rule: Rule, data: ScoreData): number | null => numberOf(data, "target") ?? rule.statedTarget;

/** "không phát sinh" typed as the state. */
export const saysNothing = (data: ScoreData): boolean => {
  const state = stateOf(data);
  return state !== null && saysNothingState(state);
};
