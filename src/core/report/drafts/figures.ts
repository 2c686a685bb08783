import type { DraftTexts } from "./draft-texts";
import type { Assessment } from "../../assess";
import type { IndicatorResult } from "../../indicators/indicator";
import { fold, nameKey } from "../../lib/text";
import { criteriaOf } from "../criteria-figures";
import { resultsKnown } from "../results-known";
import type { Lookup } from "./expression";

/** What a template may name: figures of the plan and of indicators by code or name, and a few texts. */
export interface DraftFigures {
  lookup: Lookup;
  /** The indicator that a name means, for its comparison with the same period. */
  indicator: (name: string) => IndicatorResult | null;
}

type Figure = (indicator: IndicatorResult) => number | null;

/** The count that an indicator stands for: its numerator where it is a share, else its value. */
export const countOf: Figure = ({ unit, numerator, value }) =>
  unit === "%" ? (numerator ?? value) : (value ?? numerator);

export const draftFigures = (assessment: Assessment, texts: DraftTexts): DraftFigures => {
  const indicator = indicatorFinder(assessment.indicators, texts.known);
  const plan = planFigures(assessment, texts);
  const parts: [string, Figure][] = [
    ...named(texts.parts.numerator, ({ numerator }) => numerator),
    ...named(texts.parts.denominator, ({ denominator }) => denominator),
    ...named(texts.parts.result, ({ value }) => value),
    ...named(texts.parts.target, ({ targetValue }) => targetValue),
    ...named(texts.parts.previous, ({ previous }) => previous),
  ];
  const lookup: Lookup = (name) => {
    const known = plan.get(nameKey(name));
    if (known !== undefined) return known;
    const found = indicator(name);
    if (found) return countOf(found);
    const at = name.lastIndexOf(".");
    const part = parts.find(([word]) => word === nameKey(name.slice(at + 1)));
    const owner = at < 0 || !part ? null : indicator(name.slice(0, at));
    return owner && part ? part[1](owner) : null;
  };
  return { lookup, indicator };
};

const named = (words: readonly string[], figure: Figure): [string, Figure][] =>
  words.map((word) => [nameKey(word), figure]);

/** By code; else by name; else one whose name tells that it is what the ready-made templates mean by a code. */
const indicatorFinder = (indicators: readonly IndicatorResult[], known: DraftTexts["known"]) => {
  return (name: string): IndicatorResult | null => {
    const byCode = indicators.find(({ code }) => code !== null && nameKey(code) === nameKey(name));
    const byName = indicators.find((indicator) => nameKey(indicator.name) === nameKey(name));
    const phrases = known[name.trim() as keyof typeof known] as readonly string[] | undefined;
    const meant = phrases?.map((phrase) => shortestNamed(indicators, phrase)).find((one) => one !== undefined);
    return byCode ?? byName ?? meant ?? null;
  };
};

/** "Nhiệm vụ tỉnh giao" before "Nhiệm vụ tỉnh giao trước hạn". */
const shortestNamed = (indicators: readonly IndicatorResult[], phrase: string): IndicatorResult | undefined =>
  indicators
    .filter(({ name }) => ` ${fold(name).replace(/[^\p{L}\p{N}]+/gu, " ")} `.includes(` ${phrase.replace(/,/g, "")} `))
    .sort((a, b) => a.name.length - b.name.length)[0];

const planFigures = (assessment: Assessment, { plan: words }: DraftTexts): Map<string, number> => {
  const { counts } = assessment;
  const { known } = resultsKnown(assessment);
  /** A plan without columns for results has no such figures. */
  const told = (value: number): number | null => (known ? value : null);
  const criteria = criteriaOf(assessment);
  const figures: [string, number | null | undefined][] = [
    // What is cancelled is in no denominator.
    [words.total, counts.total - counts.cancelled],
    [words.all, counts.total],
    [words.done, told(counts.done)],
    [words.early, told(counts.doneEarly)],
    [words.onTime, told(counts.doneOnTime)],
    [words.late, told(counts.doneLate)],
    [words.inProgress, told(counts.inProgress)],
    [words.notStarted, told(counts.notStarted)],
    [words.noStatus, told(counts.noStatus)],
    [words.ongoing, counts.ongoing],
    [words.waiting, counts.waiting],
    [words.unreadable, counts.unreadable],
    [words.cancelled, counts.cancelled],
    [words.overdue, told(counts.overdue)],
    [words.pastDue, known ? null : counts.overdue],
    [words.dueSoon, counts.dueSoon],
    [words.extended, counts.extended],
    [words.points, criteria?.total],
    [words.maximum, criteria?.max],
    [words.index, criteria?.index == null ? null : criteria.index / 100],
  ];
  return new Map(figures.flatMap(([word, value]) => (value == null ? [] : [[nameKey(word), value]])));
};
