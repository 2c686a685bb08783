import type { ReportTexts } from "./report-texts";
import type { Assessment } from "../assess";
import { formatDay } from "../lib/calendar-day";
import type { AssessedTask } from "../plan/counts";
import { missedDatesText } from "./missed-dates";
import { addRow, count, day, linked, newPage, sheetOf, text } from "./page";
import { responsibleFor, taskCell } from "./sections/task-lists";
import type { ReportSheet, StyleName } from "./sheet-model";

const WIDTHS = [9, 56, 26, 24, 16, 10, 18, 30];

/** On request: one sheet for each lead unit with all its tasks, the late ones first, ready to be sent to it. */
export const buildUnitSheets = (assessment: Assessment, texts: ReportTexts): ReportSheet[] =>
  assessment.byUnit
    .flatMap(({ unit }) => (unit === null ? [] : [unit]))
    .map((unit, index) => buildUnitSheet(unit, index + 1, assessment, texts));

const buildUnitSheet = (unit: string, place: number, { tasks, asOf }: Assessment, texts: ReportTexts): ReportSheet => {
  const page = newPage([...WIDTHS]);
  const own = tasks.filter(({ task }) => task.lead.includes(unit)).sort(byUrgency);
  addRow(page, [[text(texts.unitTitle({ unit }), "title"), WIDTHS.length]]);
  addRow(page, [[text(texts.asOf({ asOf: formatDay(asOf) }), "subtitle"), WIDTHS.length]]);
  const { columns } = texts;
  const headingRow = addRow(
    page,
    [
      columns.id,
      columns.task,
      columns.product,
      columns.lead,
      columns.due,
      columns.daysLate,
      columns.status,
      columns.reason,
    ].map((heading) => text(heading, "heading")),
  );
  for (const assessed of own) {
    const { task, status } = assessed;
    addRow(page, [
      linked(task.id, task.sheet, taskCell(assessed)),
      text(task.task),
      text(task.product),
      text(responsibleFor(task, texts)),
      status.flag === "overdue" ? text(missedDatesText(assessed, asOf, texts), "center") : day(status.nextDue),
      count(status.daysLate === 0 ? null : status.daysLate),
      text(texts.status[status.status], lookOf(assessed)),
      text(task.tracking.obstacle || task.tracking.note),
    ]);
  }
  return sheetOf(page, {
    id: `unit-${place}`,
    name: texts.sheetNames.unit({ number: place }),
    frozenRows: headingRow + 1,
    repeatedRows: [headingRow, headingRow],
    filter: { row: headingRow, column: 0, rows: own.length + 1, columns: WIDTHS.length },
    tabColor: "8EA9DB",
  });
};

const byUrgency = (a: AssessedTask, b: AssessedTask): number =>
  rank(a) - rank(b) || (a.status.nextDue ?? "9999").localeCompare(b.status.nextDue ?? "9999", "en");

const rank = ({ status }: AssessedTask): number => (status.flag === "overdue" ? 0 : status.flag === "due-soon" ? 1 : 2);

const lookOf = ({ status }: AssessedTask): StyleName => {
  if (status.flag === "overdue") return "bad";
  if (status.flag === "due-soon") return "warning";
  return status.progress.startsWith("done") ? "good" : "text";
};
