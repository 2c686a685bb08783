import { boundsOf } from "../interval";
import { lettersOf, nodesOf } from "../reading/expression-nodes";
import { numberOf, type ScoreData } from "../scoring/score-data";
import type { Branch, Expression, ScoringRule } from "../scoring-rule";

const NOISE = 1e-9;

/** A whole-number figure that an office can change. */
export interface Figure {
  name: string;
  value: number;
  whole: number | null;
  /** The whole numbers at which the points may change, without the present one. */
  candidates: number[];
}

/** The whole-number figures that an office can change, with the values beside every bound of the rule. */
export const figuresOf = (rule: ScoringRule, data: ScoreData): Figure[] => {
  if (rule.method === "parts") return rule.parts.flatMap(({ rule: part }) => figuresOf(part, data));
  const figures: Figure[] = [];
  for (const [part, whole] of ratiosOf(rule, data)) {
    const [value, total] = [numberOf(data, part), numberOf(data, whole)];
    if (value === null || total === null || total <= 0 || !Number.isInteger(value) || !Number.isInteger(total))
      continue;
    const near = rateBounds(rule, data).flatMap((bound) => around(bound * total));
    figures.push({
      name: part,
      value,
      whole: total,
      candidates: tidy([...near, value - 1, value + 1, 0, total], value, total),
    });
  }
  const count = numberOf(data, "count");
  if (count !== null && Number.isInteger(count)) {
    const near = countBounds(rule, count).flatMap(around);
    figures.push({
      name: "count",
      value: count,
      whole: null,
      candidates: tidy([...near, count - 1, count + 1, 0], count, Infinity),
    });
  }
  return figures;
};

const around = (value: number): number[] => [
  Math.floor(value + NOISE) - 1,
  Math.floor(value + NOISE),
  Math.ceil(value - NOISE),
  Math.ceil(value - NOISE) + 1,
];

const tidy = (values: number[], present: number, most: number): number[] =>
  [...new Set(values)].filter((value) => value >= 0 && value <= most && value !== present);

/** A division of letters, as it stands in the rule. */
export interface Division {
  part: Expression;
  whole: Expression;
}

/** What the rule divides by what, where letters stand on both sides. */
export const divisionsOf = (rule: ScoringRule): Division[] =>
  [...(rule.ratio ? [rule.ratio] : []), ...(rule.method === "proportional" ? [rule.formula] : [])]
    .flatMap(nodesOf)
    .flatMap((node) =>
      node.kind === "operation" && node.operator === "/" && [node.left, node.right].every(hasLetters)
        ? [{ part: node.left, whole: node.right }]
        : [],
    );

const hasLetters = (expression: Expression): boolean => lettersOf(expression).length > 0;

const ratiosOf = (rule: ScoringRule, data: ScoreData): [string, string][] => {
  const pairs: [string, string][] = [];
  for (const { part, whole } of divisionsOf(rule))
    if (whole.kind === "letter") for (const letter of lettersOf(part)) pairs.push([letter, whole.letter]);
  if (pairs.length === 0 && numberOf(data, "a") !== null && numberOf(data, "b") !== null) pairs.push(["b", "a"]);
  return pairs.filter(
    ([part, whole], index) => pairs.findIndex((other) => other[0] === part && other[1] === whole) === index,
  );
};

/** The states that the rule names, as they would be typed. */
export const statesOf = (rule: ScoringRule): string[] => [
  ...new Set(
    branchesOf(rule).flatMap(({ condition }) =>
      condition.kind === "case" && condition.words !== "" ? [condition.words] : [],
    ),
  ),
];

export const branchesOf = (rule: ScoringRule): Branch[] => ("branches" in rule ? rule.branches : []);

/** The rates at which the rule changes its points. */
export const rateBounds = (rule: ScoringRule, data: ScoreData): number[] => {
  const target = numberOf(data, "target") ?? rule.statedTarget;
  const bounds = testBounds(rule, "rate");
  const steps = "steps" in rule ? rule.steps.filter(({ quantity }) => quantity === "rate") : [];
  const stepped = steps.flatMap(({ step, from, direction }) =>
    Array.from(
      { length: 100 },
      (_, index) =>
        (typeof from === "number" ? from : direction === "down" ? 1 : 0) +
        (direction === "down" ? -1 : 1) * index * step,
    ),
  );
  const against = rule.againstTarget && target !== null ? bounds.map((bound) => bound * target) : [];
  return [...bounds, ...against, ...stepped, ...(target === null ? [] : [target])];
};

/** Counts at which the points may change. */
export const countBounds = (rule: ScoringRule, count: number): number[] => {
  const steps = "steps" in rule ? rule.steps.filter(({ quantity }) => quantity === "count") : [];
  const stepped = steps.flatMap(({ step, points }) => [
    count - step,
    count + step,
    // Where a cap is reached: so many steps more.
    rule.cap !== null || rule.max > 0 ? Math.ceil((rule.cap ?? rule.max) / Math.abs(points) - NOISE) * step : count,
  ]);
  return [...testBounds(rule, "count"), ...stepped];
};

const testBounds = (rule: ScoringRule, quantity: "rate" | "count"): number[] =>
  boundsOf(
    branchesOf(rule).flatMap(({ condition }) =>
      condition.tests.filter((test) => test.quantity === quantity).flatMap(({ intervals }) => intervals),
    ),
  );
