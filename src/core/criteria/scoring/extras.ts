import { contains } from "../interval";
import { rateOf } from "./quantities";
import { limitNotes, undecided, type Result, type Row } from "./result";
import { numberOf, stateOf, type ScoreData } from "./score-data";
import type { Branch, Outcome, ScoringRule, UnitStep } from "../scoring-rule";
import { showNumber } from "./show";
import { canonical, matchState } from "./match-state";

/** Applies the extras and the points per unit to points that a formula or a band gave; silent data change nothing. */
export const applyExtras = (rule: ScoringRule, found: Result, data: ScoreData, row: Row): Result => {
  let points = found.points;
  if (points === null || !found.applicable) return found;
  const arithmetic = [...found.arithmetic];
  const inputs = [...found.inputs];
  const notes = [...found.notes];
  const quotes = found.branch === null ? [] : [found.branch];
  const change = (amount: number, shown: string, quote: string) => {
    const raw = (points ?? 0) + amount;
    arithmetic.push(`${showNumber(points ?? 0)} ${amount < 0 ? "−" : "+"} ${shown} = ${showNumber(raw)}`);
    points = limited(raw, rule, row);
    notes.push(...limitNotes(raw, points, rule));
    quotes.push(quote);
  };
  for (const extra of rule.extras ?? []) {
    const applies = holds(extra, rule, data);
    if (applies === "judge")
      return undecided({ code: "points-range", details: { quote: extra.quote } }, { ...found, points: null });
    const amount = amountOf(extra.outcome, row.max);
    if (applies) change(amount, showNumber(Math.abs(amount)), extra.quote);
  }
  for (const step of rule.extraSteps ?? []) {
    const steps = countedSteps(step, data);
    if (steps === null)
      return undecided({ code: "missing-data", details: { needs: ["count"] } }, { ...found, points: null });
    inputs.push({ name: "count", value: steps * step.step });
    if (steps > 0)
      change(steps * step.points, `${showNumber(steps)} × ${showNumber(Math.abs(step.points))}`, step.quote);
  }
  return { ...found, points, inputs, arithmetic, notes, branch: quotes.join("; ") || null };
};

/** The most that "trừ tối đa" leaves is part of the rule's floor. */
const limited = (points: number, { cap, floor }: ScoringRule, { max }: Row): number =>
  Math.max(0, floor ?? 0, Math.min(points, cap ?? Infinity, max > 0 ? max : Infinity));

const amountOf = (outcome: Outcome, max: number): number => {
  if (outcome.kind === "points") return outcome.points;
  if (outcome.kind === "minus") return -outcome.points;
  return outcome.kind === "minus-share" ? -outcome.share * max : 0;
};

/** "judge": several times what the text names once. */
const holds = (extra: Branch, rule: ScoringRule, data: ScoreData): boolean | "judge" => {
  const { tests } = extra.condition;
  const count = numberOf(data, "count");
  if (tests.length > 0) {
    const rate = rateOf(rule, data);
    return tests.every(({ quantity, letter, intervals }) => {
      const figures = { count, rate: rate.kind === "value" ? rate.value : null, letter: numberOf(data, letter ?? "") };
      const figure = figures[quantity];
      return figure !== null && intervals.some((one) => contains(one, figure));
    });
  }
  const state = stateOf(data);
  if (state !== null && matchState(state, [extra]) !== null) return true;
  // The state says what the clause names, and more: whether it is meant stays open.
  if (state !== null && canonical(extra.condition.words).every((word) => canonical(state).includes(word)))
    return "judge";
  if (count === null || count === 0) return false;
  return count === 1 ? true : "judge";
};

const countedSteps = ({ step }: UnitStep, data: ScoreData): number | null => {
  const count = numberOf(data, "count");
  return count === null || count < 0 || !Number.isInteger(count) ? null : Math.floor(count / step);
};
