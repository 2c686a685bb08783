import { formatNumber } from "../../core/lib/number";
import type { TakenTexts } from "../vi/taken";

export const taken: TakenTexts = {
  wordFile: ({ asOf }) => `bao-cao-${asOf}.docx`,
  wordTaken: ({ name }) => `Downloading ${name}. Open it from your downloads.`,
  calendarFile: ({ asOf }) => `due-dates-${asOf}.ics`,
  calendarTaken: ({ name, dates }) =>
    `Downloading ${name}: ${formatNumber(dates)} due ${dates === 1 ? "date" : "dates"}. Look in your downloads.`,
  noDates: "There is no due date left to put into a calendar.",
  lettersFile: ({ asOf }) => `letters-${asOf}.docx`,
  lettersTaken: ({ name, letters, without }) =>
    `Downloading ${name}: ${formatNumber(letters)} ${letters === 1 ? "letter" : "letters"} with a table for the reply.${without > 0 ? ` Tasks without a lead unit are in none: ${formatNumber(without)}.` : ""}`,
  noLetters: ({ without }) =>
    `No unit has anything overdue or due soon.${without > 0 ? ` Such tasks without a lead unit: ${formatNumber(without)}.` : ""}`,
  noDownloads:
    "Excel for Mac takes no files from the tracker, so nothing was downloaded. Copy the draft instead, or open this workbook on the software's own page.",
};
