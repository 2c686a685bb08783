import { formatDay } from "../../lib/calendar-day";
import { changeWords } from "../change-words";
import { detailFigures } from "../detail-figures";
import { snapshotStyle } from "../snapshot-style";
import { number, text } from "../page";
import type { ReportContext } from "../report-context";
import type { Section } from "../section";

/** Columns of the page for days. */
const MOST_DAYS = 4;

/**
 * Units, indicators and groups of criteria over the last reports: those whose figure has changed. What had another name
 * before is another thing, and is not compared.
 */
export const detailTrends = ({ assessment, history, texts }: ReportContext): Section => {
  const { asOf } = assessment;
  const days = [...new Set(history.map(({ day }) => day))].filter((day) => day <= asOf).slice(-MOST_DAYS);
  const rows = detailFigures(assessment, texts).flatMap((figure) => {
    const past = history.filter(({ name, label }) => name === figure.name && label === figure.label);
    const values = days.map((day) => past.find((one) => one.day === day)?.value ?? null);
    const known = values.filter((value) => value !== null);
    if (known.every((value) => value === figure.value)) return [];
    const before = known.at(-2);
    return [
      [
        text(figure.label),
        ...values.map((value) => number(value, snapshotStyle({ ...figure, value: value ?? 0 }))),
        text(changeWords(figure, before, texts), "change"),
      ],
    ];
  });
  return {
    title: texts.detailTrends,
    columns: [
      { heading: texts.measure, span: 2 },
      ...days.map((day) => ({ heading: formatDay(day), span: 2 })),
      { heading: texts.change, span: 11 - 2 * days.length },
    ],
    rows,
  };
};
