import type { Assessment } from "../../assess";
import type { IndicatorResult } from "../../indicators/indicator";
import { SHARE_DECIMALS, shareDecimals } from "../../lib/format-share";
import { codeName } from "../figure-names";
import { empty, linked, type NamedCell, number, text } from "../page";
import type { ReportContext } from "../report-context";
import type { Section } from "../section";
import type { StyleName } from "../sheet-model";
import { type Verdict, verdictOf } from "../verdict";

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
      { heading: columns.distance, span: 2 },
      { heading: columns.remark, span: 2 },
    ],
    rows: orderedIndicators(assessment.indicators).map((indicator) => [
      linked(indicator.code ?? "", indicator.sheet, indicator.cells.target || "A1"),
      text(indicator.name),
      text(indicator.target),
      amount(indicator.targetValue, indicator),
      number(indicator.numerator, "count"),
      number(indicator.denominator, "count"),
      named(amount(indicator.value, indicator), codeName("BC_CT_", indicator.code)),
      verdictCell(indicator, assessment, texts),
      text(indicator.distance ?? ""),
      text(remarks.take(indicator.code ?? "", indicator.name), "typed"),
    ]),
  };
};

const named = (cell: NamedCell, name: string | null): NamedCell => (name === null ? cell : { ...cell, name });

/** A share has as many decimals as it takes not to be shown as its target. */
export const amount = (value: number | null, { unit, targetValue }: IndicatorResult): NamedCell => {
  if (unit === "%")
    return number(value, value !== null && shareDecimals(value, targetValue) > SHARE_DECIMALS ? "shareFine" : "share");
  return number(value, value !== null && !Number.isInteger(value) ? "decimal" : "count");
};

const LOOK: Record<Verdict, StyleName> = {
  met: "good",
  "not-met": "bad",
  "not-due": "text",
  "no-data": "warning",
  "not-judged": "warning",
  uncalculated: "warning",
  "no-target": "text",
};

const verdictCell = (indicator: IndicatorResult, assessment: Assessment, texts: ReportContext["texts"]): NamedCell => {
  const verdict = indicator.uncalculated ? "uncalculated" : verdictOf(indicator, assessment);
  return verdict === "no-target" ? empty() : text(texts.verdicts[verdict], LOOK[verdict]);
};

const WITHOUT_FIGURE: readonly Verdict[] = ["no-data", "uncalculated"];

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
    .filter((indicator) => WITHOUT_FIGURE.includes(verdictOf(indicator, assessment)))
    .map(({ code, name, target, lead, sheet, cells }) => [
      linked(code ?? "", sheet, cells.target || "A1"),
      text(name),
      text(target),
      text(lead),
    ]),
});
