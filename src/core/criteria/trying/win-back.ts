import type { ScoringTexts } from "../scoring/scoring-texts";
import { figuresOf, rateBounds, statesOf } from "./changeable-figures";
import { lateShareOf, numberOf, stateOf, type ScoreData } from "../scoring/score-data";
import { score, type ScoreOptions } from "../scoring/score";
import type { ScoringRule } from "../scoring-rule";
import { showNumber, showRate } from "../scoring/show";

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
export const winBack = (rule: ScoringRule, data: ScoreData, options: ScoreOptions, texts: ScoringTexts): WinBack[] => {
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

const movesOf = (rule: ScoringRule, data: ScoreData, texts: ScoringTexts): Move[] => [
  ...evidenceMoves(data, texts),
  ...figureMoves(rule, data, texts),
  ...rateMoves(rule, data, texts),
  ...stateMoves(rule, data, texts),
];

const evidenceMoves = (data: ScoreData, { winBack: words }: ScoringTexts): Move[] =>
  lateShareOf(data) > 0 ? [{ data: { ...data, lateEvidence: false }, actions: 1, what: words.evidence }] : [];

/** Another whole number for each letter that is a part, or for the count. */
const figureMoves = (rule: ScoringRule, data: ScoreData, { winBack: words }: ScoringTexts): Move[] =>
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

/** Where only the rate is known, no one can say how many cases it takes. */
const rateMoves = (rule: ScoringRule, data: ScoreData, { winBack: words }: ScoringTexts): Move[] => {
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

const stateMoves = (rule: ScoringRule, data: ScoreData, { winBack: words }: ScoringTexts): Move[] =>
  stateOf(data) === null
    ? []
    : statesOf(rule).map((state) => ({ data: { ...data, state }, actions: 1, what: words.state(state) }));

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
  texts: ScoringTexts,
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
