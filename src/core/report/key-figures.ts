import type { ReportTexts } from "./report-texts";
import type { Assessment } from "../assess";
import { criteriaOf } from "./criteria-figures";
import type { KeyFigureName } from "./figure-names";
import { resultsKnown } from "./results-known";
import { countVerdicts, type Verdict } from "./verdict";

/** How a key figure is shown: an amount, points, a share as a fraction, or a word. */
export type FigureKind = "count" | "points" | "index" | "word";

export interface KeyFigure {
  name: KeyFigureName;
  label: string;
  kind: FigureKind;
  value: number | string | null;
  /** The whole that it is a share of, where a share is worth telling. */
  of: number | null;
  group: "tasks" | "classes" | "done" | "flags" | "indicators" | "points";
}

/** All key figures of the day, in the order of the report; those of absent tables are left out. */
export const keyFigures = (assessment: Assessment, texts: ReportTexts): KeyFigure[] => [
  ...taskFigures(assessment, texts),
  ...indicatorFigures(assessment, texts),
  ...pointFigures(assessment, texts),
];

const taskFigures = (assessment: Assessment, texts: ReportTexts): KeyFigure[] => {
  const { counts, settings } = assessment;
  const { known } = resultsKnown(assessment);
  const doneUnknown = counts.done - counts.doneEarly - counts.doneOnTime - counts.doneLate;
  // What is cancelled is in no denominator.
  const whole = counts.total - counts.cancelled;
  const figure = (
    group: KeyFigure["group"],
    name: KeyFigureName,
    label: string,
    value: number | null,
    of: number | null = whole,
  ): KeyFigure => ({ name, label, kind: "count", value, of, group });
  /** Without columns for results the plan does not tell it. */
  const told = (value: number): number | null => (known ? value : null);
  return [
    figure("tasks", "BC_TongNhiemVu", texts.total, counts.total, null),
    figure("classes", "BC_HoanThanh", texts.done, told(counts.done)),
    figure("done", "BC_HoanThanhSomHan", texts.doneEarly, told(counts.doneEarly), counts.done),
    figure("done", "BC_HoanThanhDungHan", texts.doneOnTime, told(counts.doneOnTime), counts.done),
    figure("done", "BC_HoanThanhTreHan", texts.doneLate, told(counts.doneLate), counts.done),
    figure("done", "BC_HoanThanhChuaRo", texts.doneUnknown, told(doneUnknown), counts.done),
    figure("classes", "BC_DangThucHien", texts.inProgress, told(counts.inProgress)),
    figure("classes", "BC_ChuaThucHien", texts.notStarted, told(counts.notStarted)),
    figure("classes", "BC_ThuongXuyen", texts.ongoing, counts.ongoing),
    figure("classes", "BC_ChoSuKien", texts.waiting, counts.waiting),
    figure("classes", "BC_ChuaRoThoiHan", texts.unreadable, counts.unreadable),
    figure("classes", "BC_DaHuy", texts.cancelled, counts.cancelled, null),
    figure("flags", "BC_QuaHan", known ? texts.overdue : texts.pastDue, counts.overdue),
    figure("flags", "BC_SapDenHan", texts.dueSoon({ days: settings.warningDays }), counts.dueSoon),
    figure("flags", "BC_GiaHan", texts.extended, counts.extended),
    figure("flags", "BC_ChuaCapNhat", texts.noStatus, told(counts.noStatus)),
  ];
};

const indicatorFigures = (assessment: Assessment, texts: ReportTexts): KeyFigure[] => {
  const verdicts = countVerdicts(assessment);
  if (verdicts.total === 0) return [];
  const figure = (name: KeyFigureName, label: string, ...of: (Verdict | "total")[]): KeyFigure => ({
    name,
    label,
    kind: "count",
    value: of.reduce((total, kind) => total + verdicts[kind], 0),
    of: of.includes("total") ? null : verdicts.total,
    group: "indicators",
  });
  return [
    figure("BC_TongChiTieu", texts.indicatorTotal, "total"),
    figure("BC_ChiTieuDat", texts.indicatorMet, "met"),
    figure("BC_ChiTieuChuaDat", texts.indicatorNotMet, "not-met"),
    figure("BC_ChiTieuChuaDenHan", texts.indicatorNotDue, "not-due"),
    figure("BC_ChiTieuChuaCoSoLieu", texts.indicatorUnknown, "no-data", "uncalculated"),
    figure("BC_ChiTieuChuaDanhGia", texts.indicatorNotJudged, "not-judged"),
  ];
};

const pointFigures = (assessment: Assessment, texts: ReportTexts): KeyFigure[] => {
  const criteria = criteriaOf(assessment);
  if (criteria === null) return [];
  const figure = (
    name: KeyFigureName,
    label: string,
    kind: FigureKind,
    value: KeyFigure["value"],
    of: number | null = null,
  ): KeyFigure => ({ name, label, kind, value, of, group: "points" });
  const { total, max, index, selfTotal, appraisedTotal, unexplainedLoss, typed } = criteria;
  /** A sum over some criteria is no total, and says so. */
  const partly = (label: string, count: number) =>
    count === 0 || count === typed.of ? label : texts.partialSum({ label, count, of: typed.of });
  return [
    figure("BC_TongDiem", texts.pointsTotal, "points", total),
    figure("BC_DiemToiDa", texts.pointsMax, "points", max),
    figure("BC_ChiSoCCHC", texts.index, "index", index === null ? null : index / 100),
    figure("BC_XepLoai", texts.class, "word", criteria.class),
    figure("BC_DiemTuCham", partly(texts.selfTotal, typed.self), "points", selfTotal),
    figure("BC_DiemThamDinh", partly(texts.appraisedTotal, typed.appraised), "points", appraisedTotal),
    figure("BC_DiemMatChuaRo", texts.unexplainedLoss, "points", unexplainedLoss),
  ];
};
