import type { Messages } from "../../messages/messages";
import type { Assessment } from "../assess";
import { addRow, count, newPage, sheetOf, text } from "./page";
import { remindersOf } from "./reminders";
import type { ReportSheet } from "./sheet-model";

const WIDTHS = [26, 10, 10, 86];

/** The sheet of reminders: for each unit what is late and what is near, as a text to copy. */
export const buildReminders = (assessment: Assessment, texts: Messages["report"]): ReportSheet => {
  const page = newPage([...WIDTHS]);
  const reminders = remindersOf(assessment, texts);
  addRow(page, [[text(texts.reminderTitle, "title"), WIDTHS.length]]);
  addRow(page, [[text(reminders.length > 0 ? texts.reminderNote : texts.noReminders, "note"), WIDTHS.length]]);
  const { columns } = texts;
  const headingRow = addRow(
    page,
    [columns.unit, columns.overdue, columns.dueSoon, texts.reminderText].map((heading) => text(heading, "heading")),
  );
  for (const { unit, overdue, dueSoon, text: reminder } of reminders) {
    addRow(page, [text(unit, "label"), count(overdue.length), count(dueSoon.length), text(reminder)]);
  }
  return sheetOf(page, {
    id: "reminders",
    name: texts.sheetNames.reminders,
    frozenRows: headingRow + 1,
    repeatedRows: [headingRow, headingRow],
    tabColor: "C00000",
  });
};
