import type { Messages } from "../../messages/messages";
import { boundsOf } from "./interval";
import { lettersOf, nodesOf } from "./reading/expression";
import { lateShareOf, numberOf, stateOf, type ScoreData } from "./score-data";
import { score, type ScoreOptions } from "./score";
import type { Branch, ScoringRule } from "./scoring-rule";
import { showNumber, showRate } from "./show";

/** A change of the figures that wins points back. */
export interface WinBack {
  gain: number;
  /** How many cases, tasks or documents must change; null where only a rate is known. */
  actions: number | null;
  data: ScoreData;
  what: string;
  points: number;
}

interface Move {
  /** How far a rate moves. */
  distance?: number;
  data: ScoreData;
  actions: number | null;
  what: string;
}

const NOISE = 1e-9;
const UNCOUNTED = 1e9;
/** What shows in a printed score of two decimals. */
const LEAST_GAIN = 0.005;

/**
 * The smallest changes that win more points, cheapest first: up to the next band and up to the maximum.
 * Empty where the rule gives no points now or nothing more can be won.
 */
export const winBack = (
  rule: ScoringRule,
  data: ScoreData,
  options: ScoreOptions,
  texts: Messages["criteria"],
): WinBack[] => {
  const before = score(rule, data, options, texts).points;
  if (before === null) return [];
  const found = movesOf(rule, data, texts).flatMap((move): (WinBack & Move)[] => {
    const points = score(rule, move.data, options, texts).points;
    return points !== null && points >= before + LEAST_GAIN ? [{ ...move, points, gain: points - before }] : [];
  });
  return found
    .filter((one) => !found.some((other) => other !== one && beats(other, one)))
    .sort((left, right) => (left.actions ?? Infinity) - (right.actions ?? Infinity) || right.gain - left.gain)
    .map(({ gain, actions, data: changed, what, points }) => ({ gain, actions, data: changed, what, points }));
};

/** At least as many points for fewer actions, or more points for as many. */
const beats = (left: WinBack & Move, right: WinBack & Move): boolean => {
  const [first, second] = [costOf(left), costOf(right)];
  // One action more in a hundred that wins all is better than stopping a hair short of it.
  if (right.actions !== null && first <= second * 1.01 && left.gain > right.gain + NOISE) return true;
  return (first < second && left.gain >= right.gain - NOISE) || (first === second && left.gain > right.gain + NOISE);
};

/** Actions; where only a rate is known, how far it must move, behind everything that can be counted. */
const costOf = ({ actions, distance }: Move): number => actions ?? UNCOUNTED + (distance ?? 0);

const movesOf = (rule: ScoringRule, data: ScoreData, texts: Messages["criteria"]): Move[] => [
  ...evidenceMoves(data, texts),
  ...figureMoves(rule, data, texts),
  ...rateMoves(rule, data, texts),
  ...stateMoves(rule, data, texts),
];

const evidenceMoves = (data: ScoreData, { winBack: words }: Messages["criteria"]): Move[] =>
  lateShareOf(data) > 0 ? [{ data: { ...data, lateEvidence: false }, actions: 1, what: words.evidence }] : [];

/** Another whole number for each letter that is a part, or for the count. */
const figureMoves = (rule: ScoringRule, data: ScoreData, { winBack: words }: Messages["criteria"]): Move[] =>
  figuresOf(rule, data).flatMap(({ name, value, whole, candidates }) =>
    candidates.map((candidate) => {
      const actions = Math.abs(candidate - value);
      const reached =
        whole === null
          ? showNumber(candidate)
          : `${showNumber(candidate)}/${showNumber(whole)} = ${showRate(candidate / whole)}`;
      const what =
        candidate > value ? words.more(showNumber(actions), reached) : words.less(showNumber(actions), reached);
      return { data: { ...data, [name]: candidate }, actions, what };
    }),
  );

interface Figure {
  name: string;
  value: number;
  whole: number | null;
  /** The whole numbers at which the points may change, without the present one. */
  candidates: number[];
}

/** The whole-number figures that an office can change, with the values beside every bound of the rule. */
const figuresOf = (rule: ScoringRule, data: ScoreData): Figure[] => {
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

const ratiosOf = (rule: ScoringRule, data: ScoreData): [string, string][] => {
  const pairs: [string, string][] = [];
  const formulas = rule.method === "proportional" ? [rule.formula] : [];
  for (const node of [...(rule.ratio ? [rule.ratio] : []), ...formulas].flatMap(nodesOf)) {
    if (node.kind !== "operation" || node.operator !== "/" || node.right.kind !== "letter") continue;
    for (const letter of lettersOf(node.left)) pairs.push([letter, node.right.letter]);
  }
  if (pairs.length === 0 && numberOf(data, "a") !== null && numberOf(data, "b") !== null) pairs.push(["b", "a"]);
  return pairs.filter(
    ([part, whole], index) => pairs.findIndex((other) => other[0] === part && other[1] === whole) === index,
  );
};

const branchesOf = (rule: ScoringRule): Branch[] => ("branches" in rule ? rule.branches : []);

const rateBounds = (rule: ScoringRule, data: ScoreData): number[] => {
  const target = numberOf(data, "target") ?? rule.statedTarget;
  const bounds = testBounds(rule, "rate");
  const steps = "steps" in rule ? rule.steps.filter(({ quantity }) => quantity === "rate") : [];
  const stepped = steps.flatMap(({ step, from, direction }) =>
    Array.from(
      { length: 100 },
      (_, index) => (from ?? (direction === "down" ? 1 : 0)) + (direction === "down" ? -1 : 1) * index * step,
    ),
  );
  const against = rule.againstTarget && target !== null ? bounds.map((bound) => bound * target) : [];
  return [...bounds, ...against, ...stepped, ...(target === null ? [] : [target])];
};

const countBounds = (rule: ScoringRule, count: number): number[] => {
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

/** Where only the rate is known, no one can say how many cases it takes. */
const rateMoves = (rule: ScoringRule, data: ScoreData, { winBack: words }: Messages["criteria"]): Move[] => {
  const rate = numberOf(data, "rate");
  if (rate === null) return [];
  return [...new Set([...rateBounds(rule, data), 0, 1])]
    .filter((bound) => bound >= 0 && bound <= 1 && bound !== rate)
    .map((bound) => ({
      data: { ...data, rate: bound },
      actions: null,
      distance: Math.abs(bound - rate),
      what: bound > rate ? words.rate(showRate(bound)) : words.lowerRate(showRate(bound)),
    }));
};

const stateMoves = (rule: ScoringRule, data: ScoreData, { winBack: words }: Messages["criteria"]): Move[] =>
  stateOf(data) === null
    ? []
    : branchesOf(rule)
        .filter(({ condition }) => condition.kind === "case" && condition.words !== "")
        .map(({ condition }) => ({
          data: { ...data, state: condition.words },
          actions: 1,
          what: words.state(condition.words),
        }));

/** How far a figure may still fall before points are lost. */
export interface AllowedLosses {
  /** So many more late or missed cases keep the present points. */
  allowed: number;
  /** The points after one more. */
  points: number;
  data: ScoreData;
}

/** How many more late (or fewer fulfilled) cases the present points bear; null where that cannot be said. */
export const allowedLosses = (
  rule: ScoringRule,
  data: ScoreData,
  options: ScoreOptions,
  texts: Messages["criteria"],
): AllowedLosses | null => {
  const before = score(rule, data, options, texts).points;
  if (before === null) return null;
  const losses = figuresOf(rule, data).flatMap(({ name, value, candidates }): AllowedLosses[] => {
    const worse = candidates.flatMap((candidate) => {
      const changed = { ...data, [name]: candidate };
      const points = score(rule, changed, options, texts).points;
      return points !== null && points < before - NOISE
        ? [{ allowed: Math.abs(candidate - value) - 1, points, data: changed }]
        : [];
    });
    const nearest = worse.sort((left, right) => left.allowed - right.allowed)[0];
    return nearest ? [nearest] : [];
  });
  return losses.sort((left, right) => left.allowed - right.allowed)[0] ?? null;
};
