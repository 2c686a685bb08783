import { formatDay } from "../../lib/calendar-day";
import { lastBefore } from "../build-history";
import { changeWords } from "../change-words";
import type { FigureKind, KeyFigure } from "../key-figures";
import { empty, type NamedCell, number, text } from "../page";
import type { ReportContext } from "../report-context";
import type { Section } from "../section";
import type { StyleName } from "../sheet-model";

const VALUE: Record<FigureKind, StyleName> = { count: "count", points: "points", index: "index", word: "center" };

/** The figures of the plan's tasks. */
export const taskHeadline = (context: ReportContext): Section =>
  headline(context, context.texts.summary, 2, ({ group }) => group !== "indicators" && group !== "points");

/** The figures of indicators and points; empty where the workbook has neither. */
export const pointsHeadline = (context: ReportContext): Section =>
  headline(context, context.texts.summaryOfPoints, 4, ({ group }) => group === "indicators" || group === "points");

/** Key figures with their shares and how they have changed since the last report; each value cell has a name. */
const headline = (
  { figures, history, assessment, texts }: ReportContext,
  title: string,
  /** Columns of the page that the labels take. */
  span: number,
  shown: (figure: KeyFigure) => boolean,
): Section => {
  const before = lastBefore(history, assessment.asOf);
  return {
    title,
    ...(before.day === null ? {} : { notes: [texts.changeSince({ day: formatDay(before.day) })] }),
    columns: [
      { heading: texts.measure, span },
      { heading: texts.number },
      { heading: texts.share },
      { heading: texts.change },
    ],
    rows: figures
      .filter(shown)
      .map((figure) => [
        text(figure.label, labelStyle(figure)),
        { ...valueOf(figure, texts.noFigure), name: figure.name },
        shareOf(figure),
        text(changeWords(figure, before.values.get(figure.name), texts), "change"),
      ]),
  };
};

const labelStyle = ({ group, name, value }: KeyFigure): StyleName => {
  if (name === "BC_QuaHan" && value !== 0) return "bad";
  if (name === "BC_SapDenHan" && value !== 0) return "warning";
  const strong = ["BC_TongNhiemVu", "BC_TongChiTieu", "BC_TongDiem", "BC_ChiSoCCHC"].includes(name);
  return strong ? "total" : group === "classes" || group === "points" ? "label" : "text";
};

/** What the workbook does not tell is a dash, never 0. */
const valueOf = ({ kind, value }: Pick<KeyFigure, "kind" | "value">, none: string): NamedCell => {
  if (value === null) return text(none, "right");
  return typeof value === "string" ? text(value, VALUE[kind]) : number(value, VALUE[kind]);
};

const shareOf = ({ value, of }: KeyFigure): NamedCell =>
  of === null || of === 0 || typeof value !== "number" ? empty("percent") : number(value / of, "percent");
