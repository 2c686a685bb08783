import { countBounds, type Division, divisionsOf, rateBounds } from "./changeable-figures";
import { boundsOf } from "../interval";
import { compute, isPlainSum } from "../scoring/quantities";
import { lettersOf } from "../reading/expression-nodes";
import { lettersIn, numberOf, type ScoreData } from "../scoring/score-data";
import type { ScoringRule } from "../scoring-rule";
import type { NumberLever } from "../tree/lever";

type Figure = Omit<NumberLever, "label">;

/** Tenths of a percent: fine enough to drag, and every typed rate is taken as it is. */
const RATE_STEP = 0.001;
/** So far a count goes at least where nothing bounds it. */
const LEAST_ROOM = 10;
/** A slider over an amount has about so many positions. */
const POSITIONS = 100;

/**
 * The numbers among a leaf's figures that an office could change: parts up to what their whole allows, single counts, a
 * rate. The whole itself is not in its hands.
 * @param tried the figures with those that are being tried, by which parts of one whole leave room for each other
 */
export const numberLevers = (rule: ScoringRule, data: ScoreData, tried: ScoreData): Figure[] => {
  const levers = new Map<string, Figure>();
  for (const one of rulesIn(rule)) {
    const divisions = divisionsIn(one, data);
    for (const name of divisions.flatMap(({ part }) => lettersOf(part))) {
      const lever = partLever(name, one, divisions, data, tried);
      const other = levers.get(name);
      if (lever) levers.set(name, other ? { ...lever, max: Math.min(other.max, lever.max) } : lever);
    }
  }
  const rate = numberOf(data, "rate");
  if (rate !== null) levers.set("rate", rateLever(rule, data, rate));
  return [...levers.values(), ...singleLevers(rule, data, levers)];
};

const rulesIn = (rule: ScoringRule): ScoringRule[] =>
  rule.method === "parts" ? rule.parts.flatMap(({ rule: part }) => rulesIn(part)) : [rule];

const letter = (name: string) => ({ kind: "letter" as const, letter: name });

/** What is divided by what; where the rule does not say, b by a. */
const divisionsIn = (rule: ScoringRule, data: ScoreData): Division[] => {
  const divisions = divisionsOf(rule);
  const given = numberOf(data, "a") !== null && numberOf(data, "b") !== null;
  return divisions.length > 0 || !given ? divisions : [{ part: letter("b"), whole: letter("a") }];
};

const partLever = (
  name: string,
  rule: ScoringRule,
  divisions: readonly Division[],
  data: ScoreData,
  tried: ScoreData,
): Figure | null => {
  const value = numberOf(data, name);
  const within = divisions.filter(({ part }) => lettersOf(part).includes(name));
  const wholes = within.map(({ whole }) => compute(whole, (one) => numberOf(data, one) ?? NaN));
  const whole = Math.min(...wholes);
  if (value === null || value < 0 || !(whole > 0)) return null;
  const rooms = within.map((division, at) => (wholes[at] ?? 0) - othersIn(division, name, tried));
  const max = rule.wholeIsTarget ? Math.max(whole, value) : Math.max(0, Math.min(...rooms));
  const counted = Number.isInteger(value) && Number.isInteger(whole);
  const step = counted ? 1 : stepFor(max);
  return { kind: counted ? "count" : "amount", name, value, min: 0, max, step, whole };
};

/** What the other parts of "(b + c) / a" take of the whole. */
const othersIn = ({ part }: Division, name: string, tried: ScoreData): number =>
  isPlainSum(part)
    ? lettersOf(part).reduce((sum, one) => (one === name ? sum : sum + (numberOf(tried, one) ?? 0)), 0)
    : 0;

const rateLever = (rule: ScoringRule, data: ScoreData, value: number): Figure => {
  // Above 100 % only where the rule looks there, and no further than a rate can be meant.
  const max = Math.max(1, value, ...rateBounds(rule, data).filter((bound) => bound <= 2));
  return { kind: "rate", name: "rate", value, min: 0, max, step: RATE_STEP, whole: null };
};

/** "số lượng", and letters that are no part and no whole. */
const singleLevers = (rule: ScoringRule, data: ScoreData, parts: ReadonlyMap<string, unknown>): Figure[] => {
  const divided = rulesIn(rule).flatMap((one) => divisionsIn(one, data).flatMap(({ whole }) => lettersOf(whole)));
  const known = new Set([...divided, ...parts.keys()].map((name) => name.toLowerCase()));
  const names = ["count", ...lettersIn(data)].filter((name) => !known.has(name.toLowerCase()));
  return names.flatMap((name): Figure[] => {
    const value = numberOf(data, name);
    if (value === null || value < 0) return [];
    const counted = Number.isInteger(value);
    const max = roomFor(rule, value);
    const step = counted ? 1 : stepFor(max);
    return [{ kind: counted ? "count" : "amount", name, value, min: 0, max, step, whole: null }];
  });
};

const roomFor = (rule: ScoringRule, value: number): number => {
  const tested = rulesIn(rule).flatMap((one) => ("branches" in one ? one.branches : []));
  const letterBounds = boundsOf(
    tested.flatMap(({ condition }) =>
      condition.tests.filter(({ quantity }) => quantity === "letter").flatMap(({ intervals }) => intervals),
    ),
  );
  const counts = rulesIn(rule).flatMap((one) => countBounds(one, value));
  const highest = Math.max(...[...counts, ...letterBounds].filter(Number.isFinite), 0);
  return Math.ceil(Math.max(LEAST_ROOM, 2 * value, highest + 1));
};

const stepFor = (max: number): number => (max > 0 ? 10 ** Math.round(Math.log10(max / POSITIONS)) : 1);
