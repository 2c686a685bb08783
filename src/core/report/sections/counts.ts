import type { Messages } from "../../../messages/messages";
import type { TaskCounts } from "../../plan/counts";
import { count, type NamedCell, text } from "../page";
import type { ReportContext } from "../report-context";
import type { Section, SectionColumn } from "../section";
import type { StyleName } from "../sheet-model";

const headings = ({ columns }: Messages["report"]): SectionColumn[] =>
  [
    columns.total,
    columns.done,
    columns.inProgress,
    columns.notStarted,
    columns.other,
    columns.overdue,
    columns.dueSoon,
  ].map((heading) => ({ heading }));

const cells = (counts: TaskCounts, style: StyleName = "count"): NamedCell[] => {
  const other = counts.ongoing + counts.waiting + counts.unreadable + counts.cancelled;
  return [counts.total, counts.done, counts.inProgress, counts.notStarted, other, counts.overdue, counts.dueSoon].map(
    (value) => count(value, style),
  );
};

const total = (counts: TaskCounts, texts: Messages["report"]): NamedCell[] => [
  text("", "total"),
  text(texts.totalRow, "total"),
  ...cells(counts, "totalCount"),
];

/** The counts of each outermost section, in the order of the plans. */
export const bySection = ({ assessment, texts }: ReportContext): Section => {
  const { bySection: sections, counts, plans } = assessment;
  return {
    title: texts.bySection,
    columns: [{ heading: texts.columns.id }, { heading: texts.columns.section }, ...headings(texts)],
    rows: sections.map((section) => {
      const title = section.title || texts.noSection;
      // Two annexes both have a section 1: then the sheet tells them apart.
      const name = plans.length > 1 ? `${title} (${section.sheet})` : title;
      return [text(section.id ?? "", "center"), text(name), ...cells(section)];
    }),
    total: total(counts, texts),
  };
};

/** The counts of each lead unit, most overdue first. A chart stands over these rows. */
export const byUnit = ({ assessment, texts }: ReportContext): Section => ({
  title: texts.byUnit,
  notes: [texts.byUnitNote],
  columns: [{ heading: texts.columns.id }, { heading: texts.columns.unit }, ...headings(texts)],
  rows: assessment.byUnit.map((unit, index) => [
    { ...count(index + 1), style: "center" },
    text(unit.unit ?? texts.noUnit),
    ...cells(unit),
  ]),
  total: total(assessment.counts, texts),
  unbroken: true,
});
