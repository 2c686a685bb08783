import { formatDay } from "../../lib/calendar-day";
import { lastBefore } from "../build-history";
import type { FigureKind, KeyFigure } from "../key-figures";
import { empty, type NamedCell, number, text } from "../page";
import type { ReportContext } from "../report-context";
import type { Section } from "../section";
import type { StyleName } from "../sheet-model";

const VALUE: Record<FigureKind, StyleName> = { count: "count", points: "points", index: "index", word: "center" };

/** The key figures with their shares and how they have changed since the last report; each value cell has a name. */
export const headline = ({ figures, history, assessment, texts }: ReportContext): Section => {
  const before = lastBefore(history, assessment.asOf);
  return {
    title: texts.summary,
    ...(before.day === null ? {} : { notes: [texts.changeSince({ day: formatDay(before.day) })] }),
    columns: [
      { heading: texts.measure, span: 2 },
      { heading: texts.number },
      { heading: texts.share },
      { heading: texts.change },
    ],
    rows: figures.map((figure) => [
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
