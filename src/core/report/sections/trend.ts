import { day, type NamedCell, number } from "../page";
import type { ReportContext } from "../report-context";
import type { Section } from "../section";

/** As many reports as a line of the chart can still be read with. */
const MOST_DAYS = 12;

/** The figures of the last reports beside one another, one row a day; null at the first report. */
export const trend = ({ history, texts }: ReportContext): Section | null => {
  const days = [...new Set(history.map((snapshot) => snapshot.day))].slice(-MOST_DAYS);
  if (days.length < 2) return null;
  const { columns } = texts;
  const valueOn = (on: string, name: string): number | null =>
    history.find((snapshot) => snapshot.day === on && snapshot.name === name)?.value ?? null;
  return {
    title: texts.trend,
    columns: [
      { heading: columns.day, span: 2 },
      ...[columns.total, columns.done, columns.inProgress, columns.overdue, columns.share, columns.index].map(
        (heading) => ({ heading }),
      ),
    ],
    rows: days.map((on): NamedCell[] => {
      const total = valueOn(on, "BC_TongNhiemVu");
      const done = valueOn(on, "BC_HoanThanh");
      const whole = total === null ? null : total - (valueOn(on, "BC_DaHuy") ?? 0);
      return [
        day(on),
        number(total, "count"),
        number(done, "count"),
        number(valueOn(on, "BC_DangThucHien"), "count"),
        number(valueOn(on, "BC_QuaHan"), "count"),
        number(whole && done !== null ? done / whole : null, "percent"),
        number(valueOn(on, "BC_ChiSoCCHC"), "index"),
      ];
    }),
  };
};
