import type { ScoringTexts } from "./scoring-texts";
import { scoreBands, type Facts } from "./bands";
import { applyExtras } from "./extras";
import { explainScore } from "./explain-score";
import { pointsOf } from "../points-of";
import { needsOf } from "./needs-of";
import { lettersOf } from "../reading/expression-nodes";
import { scoreFormula } from "./proportional";
import { scoreStates } from "./states";
import { scoreUnits } from "./units";
import { saysNothing } from "./quantities";
import { isFaultAside } from "../building/asides";
import { result, undecided, type Note, type Result, type Row } from "./result";
import { matchState } from "./match-state";
import { lateShareOf, numberOf, stateOf, type ScoreData } from "./score-data";
import type { Branch, Outcome, PartsRule, ScoreProblem, ScoringRule } from "../scoring-rule";
import { showNumber, showRate } from "./show";
import type { Score } from "./worded-score";

export interface ScoreOptions {
  /** The share that late evidence costs (0.3), unless the rule's text states its own. */
  evidenceDeduction: number;
  /** A row that only takes points away; by default one whose maximum is not above 0. */
  penalty?: boolean;
}

/** Applies a rule to the figures of a criterion. */
export const score = (rule: ScoringRule, data: ScoreData, options: ScoreOptions, texts: ScoringTexts): Score => {
  const row: Row = { max: rule.max, penalty: options.penalty ?? rule.max <= 0 };
  const found = deductEvidence(computeResult(rule, data, row), rule, data, options);
  const scored = {
    points: found.points === null ? null : withoutNoise(found.points) || 0,
    max: rule.max,
    method: rule.method,
    rate: found.rate,
    applicable: found.applicable,
    problems: found.problems.map((one) => ({ code: one.code, message: wordProblem(one, texts) })),
    steps: {
      inputs: found.inputs.map((input) => ({ ...input, ...meaningOf(rule, input.name) })),
      state: stateOf(data),
      rule: rule.text,
      branch: found.branch,
      arithmetic: found.arithmetic,
      notes: found.notes,
    },
  };
  return { ...scored, explanation: explainScore(scored, texts).join(" ") };
};

const meaningOf = (rule: ScoringRule, letter: string): { meaning?: string } => {
  const rules = rule.method === "parts" ? [rule, ...rule.parts.map((part) => part.rule)] : [rule];
  const meanings = new Set(rules.flatMap(({ words }) => words.letters[letter] ?? []));
  const [meaning] = meanings;
  return meanings.size === 1 && meaning !== undefined ? { meaning } : {};
};

/** 1.2000000000000002 is 1.2; no rule counts in billionths. */
const withoutNoise = (points: number): number => Math.round(points * 1e10) / 1e10;

export const wordProblem = (found: ScoreProblem, texts: ScoringTexts): string =>
  (texts.problems[found.code] as (details: ScoreProblem["details"]) => string)(found.details);

/** The points before anything is worded; also used to try out other figures. */
export const computeResult = (rule: ScoringRule, data: ScoreData, row: Row): Result => {
  const unread = rule.problems.find(({ code }) => code === "unread" || code === "no-rule");
  if (unread) return undecided(unread);
  if (rule.nothing && (isNothing(rule, data) || saysNothing(data) || namesNothing(rule, data)))
    return { ...giveNothing(rule, rule.nothing, data, row), inputs: [{ name: "a", value: 0 }] };
  const asked = withAsides(rule, data);
  if (asked.open !== null) return asked.open;
  const found = rounded(applyExtras(rule, byMethod(rule, data, row), data, row), rule);
  const [first] = found.problems;
  if (first?.code === "zero-whole" && rule.nothing)
    return { ...giveNothing(rule, rule.nothing, data, row), inputs: found.inputs };
  // A penalty's row never gives: the text was written for another row, or not understood.
  if (rule.max <= 0 && found.points !== null && found.points > 0)
    return undecided({ code: "unread", details: { quote: found.branch ?? rule.text } });
  return found.points === null ? found : { ...found, notes: [...asked.notes, ...found.notes] };
};

/** "Bị phê bình: trừ 1 điểm" without a word of it among the data: said, and not counted; a condition of any other kind is asked for. */
const withAsides = ({ asides = [] }: ScoringRule, data: ScoreData): { open: Result | null; notes: Note[] } => {
  if (stateOf(data) !== null) return { open: null, notes: [] };
  const counted = numberOf(data, "count") !== null;
  const unknown = asides.filter((aside) => !isFaultAside(aside) && !(counted && aside.outcome.kind === "minus"));
  if (unknown.length > 0) {
    const needs = ["state", ...unknown.map(({ quote }) => quote)];
    return { open: undecided({ code: "missing-data", details: { needs } }), notes: [] };
  }
  return { open: null, notes: counted ? [] : asides.map(({ quote }) => ({ kind: "unasked", words: quote })) };
};

/** By the text's own words for where nothing arose. */
const giveNothing = (rule: ScoringRule, outcome: Outcome, data: ScoreData, row: Row): Result =>
  give(rule, outcome, rule.nothingWords || null, data, row);

/** The state repeats the words of the clause for where nothing arose. */
const namesNothing = (rule: ScoringRule, data: ScoreData): boolean => {
  const state = stateOf(data);
  if (state === null || rule.nothing === null || rule.nothingWords === undefined) return false;
  const clause: Branch = {
    condition: { kind: "case", tests: [], words: rule.nothingWords },
    outcome: rule.nothing,
    quote: "",
  };
  return matchState(state, [clause, ...("branches" in rule ? rule.branches : [])]) === clause;
};

/** "làm tròn đến 0,25": half a step goes up, unless the text says which way. */
const rounded = (found: Result, { rounding, words }: ScoringRule): Result => {
  if (!rounding || found.points === null) return found;
  const { step, direction } = rounding;
  const steps = Math.round((found.points / step) * 1e9) / 1e9;
  const whole =
    direction === "up" ? Math.ceil(steps) : direction === "down" ? Math.floor(steps) : Math.floor(steps + 0.5);
  const points = withoutNoise(whole * step);
  if (points === found.points) return found;
  const shown = `${showNumber(found.points)} ≈ ${showNumber(points)}`;
  return {
    ...found,
    points,
    arithmetic: [...found.arithmetic, shown],
    notes: [...found.notes, { kind: "rounding", step, words: words.rounding ?? null }],
  };
};

/** The whole is 0, whatever else the rule tests. */
const isNothing = (rule: ScoringRule, data: ScoreData): boolean => {
  const { ratio } = rule;
  const wholes = ratio?.kind === "operation" && ratio.operator === "/" ? lettersOf(ratio.right) : [];
  return wholes.length > 0 && wholes.every((letter) => numberOf(data, letter) === 0);
};

const byMethod = (rule: ScoringRule, data: ScoreData, row: Row): Result => {
  const giveBranch = (branch: Branch, facts?: Facts): Result =>
    withFacts(withUnmet(branch, give(rule, branch.outcome, branch.quote, data, row, highestRate(branch))), facts);
  switch (rule.method) {
    case "bands":
      return scoreBands(rule, data, giveBranch);
    case "states":
      return scoreStates(rule, data, giveBranch);
    case "proportional": {
      if (rule.branches.length === 0) return scoreFormula(rule, rule.formula, rule.quote, data, row);
      const found = scoreBands(rule, data, giveBranch);
      const open = found.problems.some(
        ({ code }) => code === "no-band" || code === "unknown-state" || code === "missing-data",
      );
      return found.points === null && found.branch === null && open && !testsUnknown(rule.branches, data)
        ? scoreFormula(rule, rule.formula, rule.quote, data, row)
        : found;
    }
    case "per-unit":
    case "deductions":
      return scoreUnits(rule, data, row, giveBranch);
    case "parts":
      return scoreParts(rule, data, row);
    case "not-applicable":
      return result({ applicable: false });
    case "manual":
      return undecided({ code: "manual", details: {} });
    case "unreadable":
      return undecided({ code: "no-rule", details: { text: rule.text } });
  }
};

/** "Nếu a dưới 10 thì được 1 điểm", "trên 3 hồ sơ trễ: 0 điểm" beside a formula: without that figure the formula may not hold. */
const testsUnknown = (branches: readonly Branch[], data: ScoreData): boolean =>
  branches.some(({ condition }) =>
    condition.tests.some(
      ({ quantity, letter }) =>
        quantity !== "rate" && numberOf(data, quantity === "letter" ? (letter ?? "") : "count") === null,
    ),
  );

const withFacts = (found: Result, facts: Facts | undefined): Result =>
  facts
    ? {
        ...found,
        rate: found.rate ?? facts.rate,
        inputs: found.inputs.length > 0 ? found.inputs : facts.inputs,
        arithmetic:
          found.arithmetic.length > 0 && facts.arithmetic.length > 0
            ? [...new Set([...facts.arithmetic, ...found.arithmetic])]
            : [...facts.arithmetic, ...found.arithmetic],
      }
    : found;

/** "Có ít nhất 01 lần: 1 điểm" of none: why the quoted points are not given. */
const withUnmet = ({ unmet }: Branch, found: Result): Result =>
  unmet ? { ...found, notes: [...found.notes, { kind: "unmet", words: null }] } : found;

/** The highest rate for which a branch holds; 1 where nothing bounds it. */
const highestRate = ({ condition }: Branch): number =>
  Math.min(
    1,
    ...condition.tests
      .filter(({ quantity }) => quantity === "rate")
      .map(({ intervals }) => Math.max(...intervals.map(({ high }) => high ?? 1))),
  );

/** What an outcome is worth in this row. */
const give = (
  rule: ScoringRule,
  outcome: Outcome,
  quote: string | null,
  data: ScoreData,
  row: Row,
  most = 1,
): Result => {
  const facts = { branch: quote };
  switch (outcome.kind) {
    case "formula":
      return { ...scoreFormula(rule, outcome.formula, outcome.quote, data, row, most), branch: quote };
    case "judgement":
    case "unclear":
      return undecided({ code: "points-range", details: { quote: quote ?? "" } }, facts);
    case "not-applicable":
      return result({ ...facts, applicable: false });
    case "points":
      if (row.max > 0 && outcome.points > row.max + 1e-9)
        return undecided(
          { code: "above-max", details: { points: outcome.points, max: row.max, quote: quote ?? "" } },
          facts,
        );
      return result({ ...facts, points: outcome.points });
    case "minus":
      if (row.penalty)
        return result({ ...facts, points: Math.max(-outcome.points, row.max < 0 ? row.max : -Infinity) });
      return result({
        ...facts,
        points: Math.max(0, row.max - outcome.points),
        arithmetic: [
          `${showNumber(row.max)} − ${showNumber(outcome.points)} = ${showNumber(Math.max(0, row.max - outcome.points))}`,
        ],
      });
    default: {
      const points = pointsOf(outcome, row.max);
      const share = outcome.kind === "share" ? outcome.share : 1 - outcome.share;
      return result({
        ...facts,
        points,
        arithmetic:
          outcome.kind === "minus-share"
            ? [
                `${showNumber(row.max)} − ${showRate(outcome.share)} × ${showNumber(row.max)} = ${showNumber(points ?? 0)}`,
              ]
            : share === 1
              ? []
              : [`${showRate(share)} × ${showNumber(row.max)} = ${showNumber(points ?? 0)}`],
      });
    }
  }
};

const scoreParts = (rule: PartsRule, data: ScoreData, row: Row): Result => {
  const needs = rule.parts.flatMap(({ rule: part }) => needsOf(part));
  const shared = needs.find((need, index) => needs.indexOf(need) !== index && !need.startsWith("letter"));
  if (shared !== undefined) return undecided({ code: "shared-quantity", details: { quantity: shared } });
  const found = rule.parts.map(({ rule: part }) => computeResult(part, data, { ...row, max: part.max }));
  const open = found.find(({ points }) => points === null);
  const inputs = found.flatMap((one) => one.inputs);
  if (open) return { ...open, inputs };
  const sum = found.reduce((total, { points }) => total + (points ?? 0), 0);
  const terms = found.map(({ points }) => showNumber(points ?? 0)).join(" + ");
  return result({
    points: sum,
    rate: found.find(({ rate }) => rate !== null)?.rate ?? null,
    inputs: inputs.filter((input, index) => inputs.findIndex(({ name }) => name === input.name) === index),
    branch: found
      .map(({ branch }) => branch)
      .filter((branch) => branch !== null)
      .join("; "),
    notes: found.flatMap(({ notes }) => notes),
    arithmetic: [...found.flatMap(({ arithmetic }) => arithmetic), `${terms} = ${showNumber(sum)}`],
  });
};

/** Late evidence takes its share (−30 %) of the points, or of the part of them that it concerns. */
const deductEvidence = (found: Result, rule: ScoringRule, data: ScoreData, options: ScoreOptions): Result => {
  const late = lateShareOf(data);
  if (found.points === null || late === 0) return found;
  if (found.points <= 0) return { ...found, notes: [...found.notes, { kind: "no-evidence", words: null }] };
  if (rule.evidence && "unclear" in rule.evidence)
    return undecided({ code: "unread", details: { quote: rule.evidence.unclear } }, { ...found, points: null });
  const part = late === 1 ? "" : ` × ${showRate(late)}`;
  const { points: fixed, share } = { points: null, share: options.evidenceDeduction, ...rule.evidence };
  const points = fixed === null ? found.points * (1 - share * late) : Math.max(0, found.points - fixed * late);
  const lost =
    fixed === null ? `${showRate(share)}${part} × ${showNumber(found.points)}` : `${showNumber(fixed)}${part}`;
  const arithmetic = `${showNumber(found.points)} − ${lost} = ${showNumber(points)}`;
  return {
    ...found,
    points,
    inputs: [...found.inputs, { name: "lateEvidence", value: late }],
    arithmetic: [...found.arithmetic, arithmetic],
    notes: [...found.notes, { kind: "evidence", byRule: rule.evidence !== null, words: rule.words.evidence ?? null }],
  };
};

/** Whether the data name any figure at all. */
export const hasFigures = (data: ScoreData): boolean =>
  Object.keys(data).some((name) => numberOf(data, name) !== null) || typeof data["state"] === "string";
