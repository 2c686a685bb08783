import type { ScoringTexts } from "../scoring/scoring-texts";
import { fold } from "../../lib/text";
import { readRule } from "../building/read-rule";
import { score, type ScoreOptions } from "../scoring/score";
import { type Score } from "../scoring/worded-score";
import { lateShareOf, type ScoreData } from "../scoring/score-data";
import type { ScoringRule } from "../scoring-rule";
import type { CriterionRow, PointsCell } from "../table/criterion";
import type { EvaluatedData } from "./evaluate-data";
import { isNotApplicable } from "../table/read-points";

/** A leaf with its rule applied. Points here are unrounded. */
export interface ScoredLeaf {
  row: CriterionRow;
  rule: ScoringRule;
  score: Score;
  options: ScoreOptions;
  evaluated: EvaluatedData;
  computed: number | null;
  /** Self-scored points less what late evidence costs, where no rule computes them. */
  fromSelf: boolean;
  applicable: boolean;
}

export const scoreLeaf = (
  row: CriterionRow,
  evaluated: EvaluatedData,
  evidenceDeduction: number,
  texts: ScoringTexts,
): ScoredLeaf => {
  const rule = readRule(row.rule, maxFor(row));
  const options: ScoreOptions = { evidenceDeduction, penalty: row.kind === "penalty" };
  const found = applyRule({ row, rule, options }, evaluated.data, texts);
  return {
    row,
    rule,
    options,
    evaluated,
    ...found,
    applicable: found.applicable && !statesNotApplicable(row, rule),
  };
};

/** The points that a leaf's rule gives for some figures: its own, or tried ones. */
export const applyRule = (
  { row, rule, options }: Pick<ScoredLeaf, "row" | "rule" | "options">,
  data: ScoreData,
  texts: ScoringTexts,
): Pick<ScoredLeaf, "score" | "computed" | "fromSelf" | "applicable"> => {
  const found = score(rule, data, options, texts);
  const fromSelf = found.points === null && rule.method === "manual" && lateShareOf(data) > 0;
  const computed = fromSelf ? lessEvidence(row.self.value, data, options.evidenceDeduction) : found.points;
  return {
    score: found,
    fromSelf: fromSelf && computed !== null,
    applicable: found.applicable || hasAppraisal(row),
    // Without a maximum there is nothing to compute by.
    computed: row.max.value === null && row.kind === "regular" ? null : signed(row, computed),
  };
};

/** A penalty's maximum bounds it from below, whichever sign was typed; a bonus may have none. */
const maxFor = ({ kind, max }: CriterionRow): number => {
  if (kind === "penalty") return -Math.abs(max.value ?? 0);
  return max.value ?? (kind === "bonus" ? Infinity : 0);
};

/** Penalties count below zero, whichever sign was typed. */
export const signed = ({ kind }: Pick<CriterionRow, "kind">, points: number | null): number | null =>
  points !== null && kind === "penalty" ? -Math.abs(points) || 0 : points;

const lessEvidence = (self: number | null, data: ScoreData, deduction: number): number | null =>
  self === null ? null : self * (1 - deduction * lateShareOf(data));

const hasAppraisal = ({ appraised, appraisedAgain }: CriterionRow): boolean =>
  appraised.value !== null || appraisedAgain.value !== null;

/** The row says itself that it does not apply: its rule, maximum or data, or the points cell that counts. */
export const statesNotApplicable = (row: CriterionRow, rule: ScoringRule): boolean =>
  rule.method === "not-applicable" ||
  row.max.notApplicable ||
  row.data.notApplicable ||
  row.data.parts.some((part) => part.kind === "state" && isNotApplicable(part.text) && !isStateOf(rule, part.text)) ||
  (decidingCell(row)?.notApplicable ?? false);

/** "Không đánh giá: 0 điểm" makes a state of what elsewhere says that the row does not apply. */
const isStateOf = (rule: ScoringRule, text: string): boolean =>
  rule.method === "states" && rule.branches.some(({ condition }) => fold(condition.words) === fold(text));

const decidingCell = ({ appraisedAgain, appraised, self }: CriterionRow): PointsCell | undefined =>
  [appraisedAgain, appraised, self].find(({ value, notApplicable }) => value !== null || notApplicable);
