import type { PaperTexts } from "../../paper-texts";
import type { IndicatorResult } from "../../../indicators/indicator";
import { formatNumber } from "../../../lib/number";
import { resultText } from "../../glance/glance-lists";
import type { Kept } from "../../kept/kept";
import { scoreWords } from "../../official/score-words";
import { type Remedy, remediesOf } from "../../remedies";
import type { ReportContext } from "../../report-context";
import { verdictOf } from "../../verdict";
import type { TemplateRow } from "./template-row";

type LinkedLists = Record<"indicators" | "unmet" | "withoutFigure" | "criteria" | "remedies", TemplateRow[]>;

/** The rows of indicators and criteria. */
export const linkedLists = (context: ReportContext, texts: PaperTexts, kept: Kept): LinkedLists => {
  const { assessment, criteria, remarks } = context;
  const told = new Map(assessment.indicators.map((one) => [one, remarks.take(one.code ?? "", one.name)] as const));
  const verdict = (one: IndicatorResult) => verdictOf(one, assessment);
  const rows = (indicators: readonly IndicatorResult[]) =>
    indicators.map((one, index) => indicatorRow(one, index, told.get(one) ?? "", context));
  const remedies = remediesOf(criteria, kept).lost;
  const leaves = (criteria?.items ?? []).filter(({ leaf, applicable }) => leaf && applicable);
  const criterionRows = leaves.map((item): TemplateRow => {
    const remedy = remedies.find(({ item: own }) => own === item);
    const field = (name: Remedy["fields"][number]["field"]) =>
      remedy?.fields.find(({ field: own }) => own === name)?.text ?? item[name];
    const figure = (value: number | null) => (value === null ? "" : formatNumber(value));
    return {
      fields: {
        code: item.code ?? "",
        criterion: item.name,
        max: figure(item.max),
        self: figure(item.self),
        appraised: figure(item.appraised),
        points: figure(item.points),
        lost: figure(item.lost),
        figures: criteria === null ? "" : scoreWords(item, criteria, assessment.indicators, texts).join(" "),
        cause: field("cause"),
        remedy: field("remedy"),
        responsible: field("lead"),
        dueOn: field("dueOn"),
        cheapest: remedy?.cheapest?.what ?? "",
        evidence: item.evidence,
        remark: remarks.take(item.code ?? "", item.name),
      },
      lists: {},
    };
  });
  const lost = remedies.flatMap(({ item }) => criterionRows[leaves.indexOf(item)] ?? []);
  return {
    indicators: rows(assessment.indicators),
    unmet: rows(assessment.indicators.filter((one) => verdict(one) === "not-met")),
    withoutFigure: rows(assessment.indicators.filter((one) => ["no-data", "uncalculated"].includes(verdict(one)))),
    criteria: numbered(criterionRows),
    remedies: numbered(lost),
  };
};

/** Each row with its place in the list. */
export const numbered = (rows: readonly TemplateRow[]): TemplateRow[] =>
  rows.map((row, index) => ({ ...row, fields: { ...row.fields, order: String(index + 1) } }));

const indicatorRow = (
  one: IndicatorResult,
  index: number,
  remark: string,
  { assessment, texts }: ReportContext,
): TemplateRow => {
  const figure = (value: number | null) => (value === null ? "" : formatNumber(value));
  const verdict = verdictOf(one, assessment);
  return {
    fields: {
      order: String(index + 1),
      code: one.code ?? "",
      indicator: one.name,
      target: one.target,
      numerator: figure(one.numerator),
      denominator: figure(one.denominator),
      value: resultText(one),
      verdict: verdict === "no-target" ? "" : texts.verdicts[verdict],
      distance: one.distance ?? "",
      lead: one.lead,
      remark,
    },
    lists: {},
  };
};
