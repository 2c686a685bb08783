import type { IndicatorResult } from "../../indicators/indicator";
import { codeName } from "../key-figures";
import { empty, linked, type NamedCell, number, text } from "../page";
import type { ReportContext } from "../report-context";
import type { Section } from "../section";

/** Shares come first: their values and targets are one measure, and a chart stands over them. */
export const orderedIndicators = (indicators: readonly IndicatorResult[]): IndicatorResult[] => [
  ...indicators.filter(isChartable),
  ...indicators.filter((indicator) => !isChartable(indicator)),
];

export const isChartable = ({ unit, value, targetValue }: IndicatorResult): boolean =>
  unit === "%" && value !== null && targetValue !== null;

/** Each indicator with its target, figures, value, verdict and distance. */
export const indicators = (context: ReportContext): Section => {
  const { assessment, texts, remarks } = context;
  const { columns } = texts;
  return {
    title: texts.indicators,
    columns: [
      { heading: columns.code },
      { heading: columns.indicator },
      { heading: columns.target, span: 2 },
      { heading: columns.targetValue },
      { heading: columns.numerator },
      { heading: columns.denominator },
      { heading: columns.value },
      { heading: columns.met },
      { heading: columns.distance },
      { heading: columns.remark },
    ],
    rows: orderedIndicators(assessment.indicators).map((indicator) => [
      linked(indicator.code ?? "", indicator.sheet, indicator.cells.target || "A1"),
      text(indicator.name),
      text(indicator.target),
      amount(indicator.targetValue, indicator.unit),
      number(indicator.numerator, "count"),
      number(indicator.denominator, "count"),
      named(amount(indicator.value, indicator.unit), codeName("BC_CT_", indicator.code)),
      verdict(indicator, texts),
      text(indicator.distance ?? ""),
      text(remarks.take(indicator.code ?? "", indicator.name), "typed"),
    ]),
    unbroken: true,
  };
};

const named = (cell: NamedCell, name: string | null): NamedCell => (name === null ? cell : { ...cell, name });

const amount = (value: number | null, unit: string | null): NamedCell => {
  if (unit === "%") return number(value, "percent");
  return number(value, value !== null && !Number.isInteger(value) ? "decimal" : "count");
};

const verdict = ({ met, value, target, uncalculated }: IndicatorResult, texts: ReportContext["texts"]): NamedCell => {
  if (met !== null) return met ? text(texts.met, "good") : text(texts.notMet, "bad");
  if (uncalculated) return text(texts.uncalculated, "warning");
  return value === null && target !== "" ? text(texts.noIndicatorValue, "warning") : empty();
};

/** Targets of the plan that have no figure: a report must say which. */
export const missingIndicators = ({ assessment, texts }: ReportContext): Section => ({
  title: texts.missingIndicators,
  columns: [
    { heading: texts.columns.code },
    { heading: texts.columns.indicator },
    { heading: texts.columns.target, span: 2 },
    { heading: texts.columns.lead, span: 3 },
  ],
  rows: assessment.indicators
    .filter(({ value, target }) => value === null && target !== "")
    .map(({ code, name, target, lead, sheet, cells }) => [
      linked(code ?? "", sheet, cells.target || "A1"),
      text(name),
      text(target),
      text(lead),
    ]),
});
