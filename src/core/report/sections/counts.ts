import type { ReportTexts } from "../report-texts";
import type { TaskCounts } from "../../plan/counts";
import { count, type NamedCell, text } from "../page";
import type { ReportContext } from "../report-context";
import { resultsKnown } from "../results-known";
import type { Section, SectionColumn } from "../section";
import type { StyleName } from "../sheet-model";

interface CountColumn {
  heading: string;
  of: (counts: TaskCounts) => number;
}

/** What is counted: with results their classes, which add up to the total; without only what the deadlines tell. */
const countColumns = ({ assessment, texts: { columns } }: ReportContext): CountColumn[] => {
  const total = { heading: columns.total, of: (counts: TaskCounts) => counts.total };
  const dueSoon = { heading: columns.dueSoon, of: (counts: TaskCounts) => counts.dueSoon };
  if (!resultsKnown(assessment).known)
    return [
      total,
      { heading: columns.pastDue, of: ({ overdue }) => overdue },
      dueSoon,
      { heading: columns.later, of: (counts) => counts.total - counts.overdue - counts.dueSoon },
    ];
  return [
    total,
    { heading: columns.done, of: ({ done }) => done },
    { heading: columns.inProgress, of: ({ inProgress }) => inProgress },
    { heading: columns.notStarted, of: ({ notStarted }) => notStarted },
    {
      heading: columns.other,
      of: ({ ongoing, waiting, unreadable, cancelled }) => ongoing + waiting + unreadable + cancelled,
    },
    { heading: columns.overdue, of: ({ overdue }) => overdue },
    dueSoon,
    { heading: columns.noStatus, of: ({ noStatus }) => noStatus },
  ];
};

const headings = (context: ReportContext): SectionColumn[] => countColumns(context).map(({ heading }) => ({ heading }));

const cells = (counts: TaskCounts, context: ReportContext, style: StyleName = "dashed"): NamedCell[] =>
  countColumns(context).map(({ of }) => count(of(counts), style));

const total = (context: ReportContext): NamedCell[] => [
  text("", "total"),
  text(context.texts.totalRow, "total"),
  ...cells(context.assessment.counts, context, "totalCount"),
];

/** The counts of each outermost section, in the order of the plans. */
export const bySection = (context: ReportContext): Section => {
  const { assessment, texts } = context;
  const { bySection: sections } = assessment;
  return {
    title: texts.bySection,
    columns: [{ heading: texts.columns.id }, { heading: texts.columns.section }, ...headings(context)],
    rows: sections.map((section) => {
      const title = section.title || texts.noSection;
      // Two annexes both have a section 1: then the sheet tells them apart.
      const shared = sections.some((other) => other.sheet !== section.sheet && other.id === section.id);
      const name = shared ? `${title} (${section.sheet})` : title;
      return [text(section.id ?? "", "center"), text(name), ...cells(section, context)];
    }),
    total: total(context),
  };
};

/** The counts of each lead unit, most overdue first. A chart stands over these rows. */
export const byUnit = (context: ReportContext): Section => {
  const { assessment, texts } = context;
  return {
    title: texts.byUnit,
    notes: unitNotes(assessment, texts),
    columns: [{ heading: texts.columns.id }, { heading: texts.columns.unit }, ...headings(context)],
    rows: assessment.byUnit.map((unit, index) => [
      { ...count(index + 1), style: "center" },
      text(unit.unit ?? texts.noUnit),
      ...cells(unit, context),
    ]),
    total: total(context),
  };
};

/** Said only where it is so: tasks of several units make the rows add up to more than the total. */
export const unitNotes = (
  { byUnit: units, counts }: Pick<ReportContext["assessment"], "byUnit" | "counts">,
  texts: ReportTexts,
): string[] => {
  const rows = units.reduce((sum, { total: own }) => sum + own, 0);
  return rows === counts.total ? [] : [texts.byUnitNote({ rows, total: counts.total })];
};
