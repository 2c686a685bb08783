import { formatDay } from "../../lib/calendar-day";
import { lastBefore } from "../build-history";
import type { FigureKind, KeyFigure } from "../key-figures";
import { empty, type NamedCell, number, text } from "../page";
import type { ReportContext } from "../report-context";
import type { Section } from "../section";
import type { StyleName } from "../sheet-model";

const VALUE: Record<FigureKind, StyleName> = { count: "count", points: "points", index: "index", word: "center" };

/** The columns of the sheet that the headline tables take; charts stand beside them. */
export const HEADLINE_COLUMNS = 5;

/** The figures of the plan's tasks. */
export const taskHeadline = (context: ReportContext): Section =>
  headline(context, context.texts.summary, (group) => group !== "indicators" && group !== "points");

/** The figures of indicators and points; empty where the workbook has neither. */
export const pointsHeadline = (context: ReportContext): Section =>
  headline(context, context.texts.summaryOfPoints, (group) => group === "indicators" || group === "points");

/** Key figures with their shares and how they have changed since the last report; each value cell has a name. */
const headline = (
  { figures, history, assessment, texts }: ReportContext,
  title: string,
  ofGroup: (group: KeyFigure["group"]) => boolean,
): Section => {
  const before = lastBefore(history, assessment.asOf);
  return {
    title,
    // Said once, on the first page.
    ...(before.day === null || title !== texts.summary
      ? {}
      : { notes: [texts.changeSince({ day: formatDay(before.day) })] }),
    columns: [
      { heading: texts.measure, span: 2 },
      { heading: texts.number },
      { heading: texts.share },
      { heading: texts.change },
    ],
    rows: figures
      .filter(({ group }) => ofGroup(group))
      .map((figure) => [
        text(figure.label, labelStyle(figure)),
        { ...valueOf(figure), name: figure.name },
        shareOf(figure),
        changeOf(figure, before.values),
      ]),
    unbroken: true,
  };
};

const labelStyle = ({ group, name, value }: KeyFigure): StyleName => {
  if (name === "BC_QuaHan" && value !== 0) return "bad";
  if (name === "BC_SapDenHan" && value !== 0) return "warning";
  const strong = ["BC_TongNhiemVu", "BC_TongChiTieu", "BC_TongDiem", "BC_ChiSoCCHC"].includes(name);
  return strong ? "total" : group === "classes" || group === "points" ? "label" : "text";
};

const valueOf = ({ kind, value }: KeyFigure): NamedCell =>
  typeof value === "string" ? text(value, VALUE[kind]) : number(value, VALUE[kind]);

const shareOf = ({ value, of }: KeyFigure): NamedCell =>
  of === null || of === 0 || typeof value !== "number" ? empty("percent") : number(value / of, "percent");

const changeOf = ({ kind, name, value }: KeyFigure, before: ReadonlyMap<string, number>): NamedCell => {
  const last = before.get(name);
  const style = kind === "index" ? "changePercent" : "change";
  return typeof value !== "number" || last === undefined ? empty(style) : number(value - last, style);
};
