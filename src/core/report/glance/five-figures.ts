import { formatDay } from "../../lib/calendar-day";
import { formatNumber } from "../../lib/number";
import { lastBefore } from "../build-history";
import { changeWords } from "../change-words";
import { formatShare } from "../../lib/format-share";
import type { KeyFigure } from "../key-figures";
import type { KeyFigureName } from "../figure-names";
import { text } from "../page";
import type { ReportContext } from "../report-context";
import type { Section } from "../section";

const FIGURES: readonly KeyFigureName[] = [
  "BC_TongNhiemVu",
  "BC_HoanThanh",
  "BC_QuaHan",
  "BC_ChiTieuDat",
  "BC_ChiSoCCHC",
];

/** The five figures of the meeting, each with its whole and with what changed since the last report. */
export const fiveFigures = ({ figures, history, assessment, texts }: ReportContext): Section => {
  const before = lastBefore(history, assessment.asOf);
  const { day } = before;
  const shortNames: Partial<Record<KeyFigureName, string>> = texts.glance.names;
  return {
    title: day === null ? texts.glance.figures : texts.glance.figuresSince({ day: formatDay(day) }),
    columns: [
      { heading: texts.measure, span: 2 },
      { heading: texts.number, span: 2 },
      { heading: day === null ? texts.glance.firstReport : texts.change },
    ],
    rows: FIGURES.flatMap((name) => figures.filter((figure) => figure.name === name)).map((figure) => [
      text(shortNames[figure.name] ?? figure.label, "label"),
      text(shown(figure, texts.noFigure), "right"),
      text(changeWords(figure, before.values.get(figure.name), texts), "change"),
    ]),
  };
};

/** "10/36", "68,97%" */
const shown = ({ kind, value, of }: KeyFigure, none: string): string => {
  if (value === null) return none;
  if (typeof value === "string") return value;
  if (kind === "index") return formatShare(value);
  return of === null ? formatNumber(value) : `${formatNumber(value)}/${formatNumber(of)}`;
};
