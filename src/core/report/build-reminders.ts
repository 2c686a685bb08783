import type { ReportTexts } from "./report-texts";
import type { Assessment } from "../assess";
import { formatDay } from "../lib/calendar-day";
import { addBlank, addRow, count, newPage, sheetOf, text } from "./page";
import { remindersOf } from "./reminders";
import { resultsKnown } from "./results-known";
import type { ReportSheet } from "./sheet-model";

const WIDTHS = [26, 10, 10, 86];

/** The sheet of reminders: for each unit what is late and what is near, as a text to copy; counted as in the report. */
export const buildReminders = (assessment: Assessment, texts: ReportTexts): ReportSheet => {
  const page = newPage([...WIDTHS]);
  const reminders = remindersOf(assessment, texts);
  addRow(page, [[text(texts.reminderTitle, "title"), WIDTHS.length]]);
  addRow(page, [[text(texts.asOf({ asOf: formatDay(assessment.asOf) }), "subtitle"), WIDTHS.length]]);
  const { columns } = texts;
  const late = resultsKnown(assessment).known ? columns.overdue : columns.pastDue;
  const headingRow = addRow(
    page,
    [columns.unit, late, columns.dueSoon, texts.reminderText].map((heading) => text(heading, "heading")),
  );
  for (const { unit, overdue, dueSoon, text: reminder } of reminders) {
    addRow(page, [text(unit, "label"), count(overdue.length), count(dueSoon.length), text(reminder)]);
  }
  if (reminders.length > 0) {
    const { overdue, dueSoon } = assessment.counts;
    const sums = [reminders.flatMap((one) => one.overdue), reminders.flatMap((one) => one.dueSoon)];
    const note = sums.flat().length === overdue + dueSoon ? "" : texts.reminderTotalNote;
    addRow(page, [
      text(texts.totalRow, "total"),
      count(overdue, "totalCount"),
      count(dueSoon, "totalCount"),
      text(note, "total"),
    ]);
  }
  const printed = page.rows.length;
  addBlank(page, 12);
  addRow(page, [[text(reminders.length > 0 ? texts.reminderNote : texts.noReminders, "note"), WIDTHS.length]]);
  return sheetOf(page, {
    id: "reminders",
    name: texts.sheetNames.reminders,
    frozenRows: headingRow + 1,
    repeatedRows: [headingRow, headingRow],
    ...(reminders.length > 0 ? { printArea: { row: 0, column: 0, rows: printed, columns: WIDTHS.length } } : {}),
    tabColor: "C00000",
  });
};
