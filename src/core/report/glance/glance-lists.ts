import { daysBetween, formatDay } from "../../lib/calendar-day";
import { formatNumber } from "../../lib/number";
import { oneLine, shorten } from "../../lib/text";
import { formatShare } from "../../lib/format-share";
import { missedInShort } from "../missed-dates";
import { empty, linked, type NamedCell, text } from "../page";
import type { ReportContext } from "../report-context";
import { resultsKnown } from "../results-known";
import type { Section } from "../section";
import { dueSoonTasks, overdueTasks, taskCell } from "../sections/task-lists";
import { verdictOf } from "../verdict";
import type { IndicatorResult } from "../../indicators/indicator";

const LONGEST = 95;
const HALF = 52;
const NARROW = 44;

/** The rows that fit, and a line for the others. */
const limited = (rows: NamedCell[][], most: number, more: (count: number) => string): NamedCell[][] => {
  if (rows.length <= most) return rows;
  const width = rows[0]?.length ?? 1;
  const rest = Array.from({ length: width - 1 }, () => empty());
  return [...rows.slice(0, most), [text(more(rows.length - most)), ...rest]];
};

/** The tasks that are latest, with whose they are and by how many days. */
export const worstOverdue = (context: ReportContext, most: number): Section => {
  const { assessment, texts } = context;
  const { columns, glance } = texts;
  const { known } = resultsKnown(assessment);
  const rows = overdueTasks(assessment.tasks).map((assessed) => {
    const { task, status } = assessed;
    return [
      linked(`${task.id}. ${shorten(oneLine(task.task), LONGEST)}`, task.sheet, taskCell(assessed)),
      text(shorten(task.lead.join("; ") || texts.noUnit, LONGEST / 2)),
      text(missedInShort(assessed, assessment.asOf, texts), "center"),
      text(formatNumber(status.daysLate), "center"),
    ];
  });
  return {
    title: known ? texts.overdueList : texts.pastDueList,
    columns: [
      { heading: columns.task, span: 7 },
      { heading: columns.lead, span: 4 },
      { heading: columns.due },
      { heading: columns.daysLate },
    ],
    rows: limited(rows, most, (count) => glance.moreTasks({ count })),
    nothing: known ? texts.noOverdue : texts.noPastDue,
  };
};

/** The targets that are not met, with what is missing. */
export const unmetTargets = (context: ReportContext, most: number): Section => {
  const { assessment, texts } = context;
  const { columns, glance } = texts;
  const unmet = assessment.indicators.filter((one) => verdictOf(one, assessment) === "not-met");
  return {
    title: glance.unmet,
    columns: [
      { heading: columns.indicator, span: 2 },
      { heading: columns.value },
      { heading: columns.target },
      { heading: columns.distance },
    ],
    rows: limited(
      unmet.map((indicator) => [
        text(shorten([indicator.code, oneLine(indicator.name)].filter(Boolean).join(". "), HALF)),
        text(resultText(indicator), "right"),
        text(shorten(oneLine(indicator.target), NARROW), "right"),
        text(indicator.distance ?? ""),
      ]),
      most,
      (count) => glance.moreTargets({ count }),
    ),
    nothing: assessment.indicators.length === 0 ? glance.noTargets : glance.allMet,
  };
};

/** An indicator's result as a text: "58,33%", "12 phút"; "" where there is none. */
export const resultText = ({ value, unit, targetValue }: IndicatorResult): string => {
  if (value === null) return "";
  if (unit === "%") return formatShare(value, targetValue);
  return `${formatNumber(value)}${unit === null ? "" : ` ${unit}`}`;
};

/** What is due within the days of warning. */
export const dueNext = (context: ReportContext, most: number): Section => {
  const { assessment, texts } = context;
  const { columns, glance } = texts;
  const { asOf, settings } = assessment;
  const rows = dueSoonTasks(assessment.tasks).map((assessed) => {
    const { task, status } = assessed;
    const due = status.nextDue ?? asOf;
    return [
      text(shorten(`${task.id}. ${oneLine(task.task)}`, NARROW)),
      text(shorten(task.lead.join("; ") || texts.noUnit, NARROW / 2)),
      text(glance.dueIn({ due: formatDay(due), days: daysBetween(asOf, due) })),
    ];
  });
  return {
    title: texts.dueSoon({ days: settings.warningDays }).toUpperCase(),
    columns: [{ heading: columns.task, span: 4 }, { heading: columns.lead }, { heading: columns.due, span: 2 }],
    rows: limited(rows, most, (count) => glance.moreTasks({ count })),
    nothing: texts.noDueSoon({ days: settings.warningDays }),
  };
};

/** Points, class, and the three cheapest ways to more. */
export const pointsAtAGlance = ({ criteria, texts }: ReportContext): Section | null => {
  if (criteria === null) return null;
  const { columns, glance } = texts;
  const { total, max, index, class: name, cheapest } = criteria;
  return {
    title: glance.points,
    notes: [`${glance.pointsAre({ total, max, index, name })} ${glance.cheapestFirst}`],
    columns: [{ heading: columns.code }, { heading: columns.gain }, { heading: columns.what, span: 5 }],
    rows: cheapest
      .slice(0, 3)
      .map(({ code, gain, what, name: criterion }) => [
        text(code ?? shorten(criterion, HALF), "center"),
        text(`+${formatNumber(gain)}`, "center"),
        text(shorten(what, LONGEST)),
      ]),
    nothing: glance.pointsAre({ total, max, index, name }),
  };
};
