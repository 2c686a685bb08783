import type { CriteriaTexts } from "../tree/criteria-texts";
import { round } from "../../lib/number";
import { figuresOf, rateBounds, statesOf } from "./changeable-figures";
import { matchState } from "../scoring/match-state";
import { lateShareOf, numberOf, type ScoreData, stateOf } from "../scoring/score-data";
import type { Branch, ScoringRule } from "../scoring-rule";
import type { CriterionItem } from "../tree/criterion-item";
import type { EvidenceLever, Lever, LeverValues, NumberLever, StateLever } from "../tree/lever";
import { leverData } from "./lever-data";
import { leverLabel } from "./lever-label";
import { numberLevers } from "./number-levers";
import { applyRule, type ScoredLeaf } from "../tree/score-leaf";

export type LeverTexts = Pick<CriteriaTexts, "criteria" | "criteriaTree">;

/** Steps of a points slider, the coarsest first that still leaves ten positions. */
const POINT_STEPS = [0.5, 0.25, 0.1, 0.05];
/** Where neither the row nor its group says how many points there are. */
const LEAST_POINTS = 1;

/**
 * What an office could change about a leaf: the figures of its rule that move its points, each with its bounds; or,
 * where there is no rule to go by, the points themselves. Empty where the leaf does not count.
 * @param values what is being tried already: parts of one whole leave room for each other
 */
export const leversOf = (
  item: CriterionItem,
  leaf: ScoredLeaf,
  values: LeverValues,
  decimals: number,
  texts: LeverTexts,
): Lever[] => {
  if (!item.applicable || (item.kind === "regular" && item.max === null)) return [];
  const data = leverData(leaf, texts.criteria);
  const label: Label = (lever) => leverLabel(lever, leaf, texts.criteriaTree.levers);
  const evidence = "lateEvidence" in data ? [evidenceLever(data, label)] : [];
  const figures = leaf.fromSelf
    ? evidence
    : leaf.computed === null
      ? stateLevers(leaf, data, values, label, texts)
      : [
          ...numberLevers(leaf.rule, data, { ...data, ...values })
            .filter((lever) => movesPoints(lever, leaf, data, texts))
            .map((lever) => ({ ...lever, label: label(lever) })),
          ...stateLevers(leaf, data, values, label, texts),
          ...evidence,
        ];
  return figures.length > 0 ? figures : [pointsLever(item, label, decimals)];
};

type Label = (lever: { name: string; whole?: number | null }) => string;

/** Whether the points change anywhere on its way. */
const movesPoints = (
  { name, min, max, value, step }: Omit<NumberLever, "label">,
  leaf: ScoredLeaf,
  data: ScoreData,
  texts: LeverTexts,
): boolean => {
  const bounds =
    name === "rate"
      ? rateBounds(leaf.rule, data)
      : (figuresOf(leaf.rule, data).find((figure) => figure.name === name)?.candidates ?? []);
  return [min, max, value - step, value + step, ...bounds].some((tried) => {
    if (tried < min || tried > max) return false;
    const { computed } = applyRule(leaf, { ...data, [name]: tried }, texts.criteria);
    return computed !== null && computed !== leaf.computed;
  });
};

/** The states that the rule decides by, each with its points; a leaf without figures may have them alone. */
const stateLevers = (
  leaf: ScoredLeaf,
  data: ScoreData,
  values: LeverValues,
  label: Label,
  texts: LeverTexts,
): StateLever[] => {
  const typed = stateOf(data);
  if (typed === null && (leaf.rule.method !== "states" || numberOf(data, "count") !== null)) return [];
  const value = typed === null ? null : statedAs(typed, leaf.rule);
  const states = [...new Set([...statesOf(leaf.rule), ...othersOf(leaf.rule)])].flatMap((state) => {
    const { computed, score } = applyRule(leaf, { ...data, ...values, state }, texts.criteria);
    return computed !== null || !score.applicable ? [{ value: state, points: computed }] : [];
  });
  const known = value === null || states.some((state) => state.value === value);
  const all = known ? states : [{ value, points: leaf.computed }, ...states];
  return states.length === 0 || (known && states.length < 2 && value !== null)
    ? []
    : [{ kind: "state", name: "state", label: label({ name: "state" }), value, states: all }];
};

/** As the rule words it. */
const statedAs = (typed: string, rule: ScoringRule): string =>
  matchState(typed, branchesIn(rule))?.condition.words || typed;

/** What the text has beside its named states, in words that it is typed by. */
const othersOf = (rule: ScoringRule): string[] => [
  ...(branchesIn(rule).some(({ condition }) => condition.kind === "else") ? ["trường hợp còn lại"] : []),
  ...(rule.nothing ? ["không phát sinh"] : []),
];

const branchesIn = (rule: ScoringRule): Branch[] => ("branches" in rule ? rule.branches : []);

const evidenceLever = (data: ScoreData, label: Label): EvidenceLever => ({
  kind: "evidence",
  name: "lateEvidence",
  label: label({ name: "lateEvidence" }),
  value: lateShareOf(data),
});

const pointsLever = (item: CriterionItem, label: Label, decimals: number): NumberLever => {
  const { kind, max, points } = item;
  const most = Math.max(Math.abs(max ?? 0), Math.abs(points ?? 0)) || LEAST_POINTS;
  const [low, high] = kind === "penalty" ? [-most, 0] : [0, most];
  const fits = (step: number) => most / step >= 10 && Number.isInteger(round(most / step, 6));
  const step = POINT_STEPS.find(fits) ?? 10 ** -decimals;
  return {
    kind: "points",
    name: "points",
    label: label({ name: "points" }),
    value: points ?? 0,
    min: low,
    max: high,
    step,
    whole: null,
  };
};
