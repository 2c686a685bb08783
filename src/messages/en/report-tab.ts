import { formatNumber } from "../../core/lib/number";
import type { Messages } from "../messages";

const count = (number: number, word: string): string => `${formatNumber(number)} ${word}${number === 1 ? "" : "s"}`;
const tasksOf = (number: number): string => count(number, "task");
const ofSheet = ({ sheet, tasks }: { sheet: string | null; tasks: number }): string =>
  sheet === null ? "" : ` on ${sheet} (${tasksOf(tasks)})`;

/** What the tab of the report says, and what was done with it. */
export const reportTab: Messages["reportTab"] = {
  willWrite: ({ sheets, rows, ...of }) =>
    `Writes ${count(of.count, "sheet")} (${sheets.join(", ")})${ofSheet(of)} and highlights ${count(rows, "row")}`,
  asOf: "As of",
  asOfHelp: "Empty: the day in sheet CauHinh, else today",
  from: "Period from",
  to: "Period to",
  now: ({ asOf, from, to, name }) => `In use: as of ${asOf}, period ${name === null ? "" : `${name}: `}${from} – ${to}`,
  contents: "The report holds",
  parts: ({ tasks, overdue, dueSoon }) =>
    `Figures of ${tasksOf(tasks)} by section and unit; ${formatNumber(overdue)} overdue; ${formatNumber(dueSoon)} due soon; the findings.`,
  highlightShort: "Highlights",
  highlight: "Highlight what is late",
  highlightHelp: ({ rows }) =>
    `Colours ${count(rows, "row")} of the plan: red is overdue, yellow due soon, orange done late. Cells keep their contents.`,
  written: ({ asOf, ...of }) => `The report${ofSheet(of)} is written, as of ${asOf}.`,
  aside: ({ count }) =>
    count === 0 ? "" : ` ${count} remarks have no row in the tables any more and are kept at the end of the report.`,
  leftPlain: ({ sheets, all }) => {
    if (sheets.length === 0) return "";
    const are = `${sheets.join(", ")} ${sheets.length === 1 ? "is" : "are"} protected`;
    return all ? ` Nothing is highlighted because ${are}.` : ` Not highlighted because ${are}.`;
  },
  proofread: {
    title: "Check a text's figures",
    paste: "Paste the finished report here",
    hint: "Shares, sums, dates and document numbers are checked against each other and this workbook. The text does not leave this machine.",
    check: "Check figures",
  },
  reversed: "The period must begin on or before the day it ends.",
  restored: "The former report is back.",
  nothingKept: "Nothing is kept to restore.",
  clear: "Remove report and highlights",
  clearWill:
    "The report sheets and all highlights of the software will go; they can be brought back. Sheets with texts that people typed stay. The plan stays as it is.",
  clearYes: "Remove",
  clearNo: "Cancel",
  cleared: ({ sheets, lit }) => {
    const gone = [...(sheets.length > 0 ? [sheets.join(", ")] : []), ...(lit ? ["highlights"] : [])];
    return gone.length === 0
      ? "There was no report and no highlight to remove."
      : `Removed: ${gone.join(" and ")}. A hidden copy stays in the workbook for restoring.`;
  },
  clearAll: "Remove every trace",
  clearAllWill:
    "Everything that the software added to this workbook will go for good: report sheets with the texts typed into them, highlights, the copy kept for restoring, the heading row pointed at, and ignored findings. It cannot be brought back. The plan and the data stay as they are.",
  clearAllYes: "Remove for good",
  clearedAll: "Everything that the software had added is removed; the plan and the data are untouched.",
  highlighted: ({ rows }) => `${count(rows, "row")} highlighted.`,
  unhighlighted: "The highlights are gone.",
  unitSheets: "Add a sheet for each unit",
  unitSheetsWord: (units) => count(units.count, "unit sheet"),
  kept: ({ sheets }) =>
    `Kept because ${sheets.length === 1 ? "it contains" : "they contain"} typed text: ${sheets.join(", ")}.`,
  restoreHelp: "Brings report and highlights back to what they were before they were last written or removed.",
  take: "Use it in a document",
  copyDraft: "Copy the draft",
  draftCopied: ({ ready, left }) =>
    `Copied ${count(ready, "paragraph")}.${left > 0 ? ` Left out, for figures are missing or disagree: ${left}.` : ""}`,
  noDraft: "No paragraph has all its figures yet. Sheet DuThao says what each one lacks.",
  copyByHand: "Copying by itself is not allowed here. The text is selected: press Ctrl+C (on a Mac ⌘C).",
  word: "Download as Word (.docx)",
  wordHelp:
    "A Word file in the layout of official documents, with the draft paragraphs whose figures agree and the tables.",
  wordNotLoaded:
    "The part that makes Word files could not be loaded. The workbook is unchanged. Check the network and try again.",
  moreUnits: (more) => `Show ${count(more.count, "more unit")}`,
  reminders: "Reminders by unit",
  reminderCounts: ({ overdue, dueSoon }) => `${formatNumber(overdue)} overdue, ${formatNumber(dueSoon)} due soon`,
  remindAll: ({ units }) => `Copy the reminders of ${formatNumber(units)} ${units === 1 ? "unit" : "units"}`,
  allRemindersCopied: ({ units }) => `Reminders of ${formatNumber(units)} ${units === 1 ? "unit" : "units"} copied.`,
  calendar: "Download the calendar (.ics)",
  calendarHelp: "It holds every due date that is not met yet, for Outlook, Google Calendar or a telephone.",
  letters: "Download letters to units (.docx)",
  copyReminder: "Copy the reminder",
  copyReminderOf: ({ unit }) => `Copy the reminder: ${unit}`,
  reminderCopied: ({ unit }) => `Copied the reminder for ${unit}.`,
};
