import type { ErrorDetails, TooMuch } from "../../core/error";
import { formatDay } from "../../core/lib/calendar-day";
import { lackOf } from "./lack-of";
import { notTaken } from "./not-taken";
import type { PaneErrors } from "../error-texts";

const saveObstacles: Record<ErrorDetails["unsupported-save"]["why"], string> = {
  "structure-protected":
    "the workbook's structure is protected. Remove the protection (Review > Protect Workbook) and try again",
  strict: 'it was saved as "Strict Open XML". Save it again as Excel Workbook (.xlsx) and try again',
  binary: "it is a binary workbook (.xlsb). Save it again as .xlsx and try again",
  zip64: "the file is too large (ZIP64). Move some data out of it and try again",
  "too-many-styles":
    "it has nearly as many cell styles as Excel allows (about 65,000). Copy the sheets you need into a new workbook and try again",
};

/** Excel's own words for why it refused, as far as they tell the user something. */
const refusals: Partial<Record<string, string>> = {
  AccessDenied: "Excel allows no change: the workbook is read-only or the sheet is protected",
  ItemNotFound: "A sheet or cell that is needed is no longer in the workbook",
  InvalidReference: "A sheet or cell that is needed is no longer in the workbook",
  Timeout: "Excel did not answer in time",
  RequestAborted: "Excel broke off what was asked",
  ActivityLimitReached: "Excel is too busy",
  MemoryLimitReached: "The machine has not enough memory for Excel to do this",
  InactiveWorkbook: "Excel is at another workbook. Go back to this workbook's window and try again",
  InvalidSelection: "What is selected cannot be used for this. Select one cell and try again",
  FilteredRangeConflict: "The sheet is filtered, so Excel does not write. Clear the filter and try again",
  MergedRangeConflict: "A merged cell cuts across what is to be written, so Excel does not write",
  RangeExceedsLimit: "What is to be read or written is too large for Excel",
  ServiceNotAvailable: "Excel's service is interrupted",
  RequestPayloadSizeLimitExceeded: "The data are too large for Excel",
  ResponsePayloadSizeLimitExceeded: "The data are too large for Excel",
};

const tableObstacles: Record<
  ErrorDetails["table-in-the-way"]["why"],
  (details: ErrorDetails["table-in-the-way"]) => string
> = {
  headings: ({ sheet, table }) =>
    `The table "${table}" in the sheet "${sheet}" does not begin at the data's row of headings. Resize the table to fit, or make it a plain range (Table Design > Convert to Range), and try again.`,
  another: ({ sheet, table }) =>
    `The sheet "${sheet}" also has the table "${table}" where the data are to be replaced. Move that table to another sheet and try again.`,
  totals: ({ sheet, table }) =>
    `The table "${table}" in the sheet "${sheet}" has a total row; the data of such a table cannot be replaced yet. Turn the total row off (Table Design > Total Row) and try again.`,
  columns: ({ sheet, table, columns }) =>
    `The new file lacks these columns of the table "${table}" in the sheet "${sheet}": ${columns.join(", ")}. Replacing would make formulas that use the table wrong. Export the file with all columns, or make the table a plain range (Table Design > Convert to Range), and try again.`,
};

const brokenTables: Record<ErrorDetails["broken-table"]["why"], string> = {
  "open-quote": 'a quotation mark (") opens and never closes',
  "stray-quote": 'a quotation mark (") closes in the middle of a cell',
  "swallowed-rows": 'a quotation mark (") does not close, and several rows become one cell',
  "surplus-cells": "this row has more cells than the heading row; a delimiter may stand inside a cell",
  "cut-row": "this record is broken into several lines; a line break may stand inside a cell",
  "cut-file": "the file ends in the middle of this row; it may not have been downloaded to its end",
};

const TOO_MUCH: Record<TooMuch, string> = {
  cells:
    "spreads over too many cells (the last one with a value is too far away). Delete the rows and columns at the end that are not needed",
  texts: "has too many different texts. Move some of the data to another workbook",
  elements:
    "has a part with too many details (mostly formats or names that nobody needs). Copy the sheets you need into a new workbook",
  part: "has a part larger than 100 MB. Move some of the data to another workbook",
};

/** What happened, what is unharmed, what to do. */
export const errors: PaneErrors = {
  "no-data-table": ({ file }) =>
    `"${file}" is empty or holds no table of data: it needs a row of headings and rows below it. The old data stay.`,
  "not-a-workbook": ({ file }) =>
    `"${file}" is not an Excel workbook (.xlsx, .xlsm) or a .csv file. The file is unchanged.`,
  "not-a-document": ({ file }) =>
    `"${file}" is neither a Word file (.docx) nor plain text (.txt in UTF-8). Open it in Word and save it as .docx.`,
  "broken-table": ({ file, line, why, text }) =>
    `File "${file}", line ${line} (${text}): ${brokenTables[why]}. Nothing was written. Please mend that line, or export the file as .xlsx, and try again.`,
  "broken-file": ({ file, part }) =>
    `"${file}" is damaged or incomplete${part ? ` (part "${part}")` : ""}. Nothing was written. Open and save it with Excel, or get the original again.`,
  "password-protected": ({ file }) =>
    `"${file}" is password-protected and cannot be read. Remove the password in Excel (File > Info > Protect Workbook) and try again.`,
  "old-format": ({ file }) =>
    `"${file}" is in the old Excel format (.xls). Open it with Excel, save it as .xlsx and try again.`,
  "too-large": ({ file, limitMegabytes, what }) =>
    what
      ? `"${file}" ${TOO_MUCH[what]} and try again. Reading was stopped; nothing was written.`
      : `"${file}" unpacks to more than the limit of ${limitMegabytes} MB, so reading was stopped. Nothing was written.`,
  "out-of-memory": ({ file }) =>
    `The machine has not enough memory to open "${file}". Nothing was written. Close other programs, or move some of the workbook's data to another one, and try again.`,
  "unsupported-save": ({ file, why }) =>
    `The report cannot be written into "${file}": ${saveObstacles[why]}. Nothing was written.`,
  "no-plan": ({ seen, sheets }) =>
    [
      "No plan table found: it needs a heading row with a task column (Nội dung công việc, Nhiệm vụ, Nội dung, Công việc) and a timing column (Thời gian thực hiện, Tiến độ, Thời hạn, Hạn hoàn thành, Kết thúc).",
      ...seen.map((one) => `Seen on sheet "${one.sheet}", row ${one.row}: ${one.texts.join(" | ")}${lackOf(one)}.`),
      seen.length === 0 ? `Sheets in the workbook: ${sheets.join(", ")}.` : "",
    ]
      .filter(Boolean)
      .join("\n"),
  "no-plan-in-document": ({ file, tables, seen }) =>
    [
      tables === 0
        ? `"${file}" has no table.`
        : seen.length === 0
          ? `"${file}" has only ${tables} tables.`
          : `No table of "${file}" is a plan. Nothing was written.`,
      ...seen.map((table) => `Table ${table.place}: ${notTaken(table)}.`),
      "A plan needs a heading row with a task column (Nội dung công việc, Nhiệm vụ) and a time column (Thời gian thực hiện, Thời hạn).",
    ].join("\n"),
  "no-such-sheet": ({ sheet, sheets }) => `There is no sheet "${sheet}". Sheets in the workbook: ${sheets.join(", ")}.`,
  "sheet-protected": ({ sheet }) =>
    `Sheet "${sheet}" is protected. Remove the protection (Review > Unprotect Sheet) and try again. Nothing was changed.`,
  "sheet-filtered": ({ sheet }) =>
    `Sheet "${sheet}" is filtered, and Excel might write into the wrong rows. Clear the filter (Data > Clear) and try again. Nothing was changed.`,
  "name-taken": ({ sheet }) =>
    `The workbook already has a sheet "${sheet}" of the user's own. Rename that sheet and try again. Nothing was changed.`,
  "workbook-protected": () =>
    "The workbook's structure is protected, so no report sheet can be added. Remove the protection (Review > Protect Workbook) and try again. Nothing was changed.",
  "cell-editing": () =>
    "A cell is being edited, so Excel takes no commands. Press Enter (or Esc) to finish editing and try again. Nothing was changed.",
  "host-failed": ({ code }) =>
    `${refusals[code] ?? "Excel could not do what was asked"}. The plan and the old report are unchanged. Please try again; if it fails again, save the workbook, close Excel and open it again.`,
  "half-written": ({ sheet }) =>
    `Excel stopped answering while the data was being replaced, so sheet "${sheet}" may hold old and new rows. The other sheets are unharmed. Please do it again to write the new data whole.`,
  "half-restored": ({ sheet }) =>
    `Excel stopped answering while the old rows were being put back, so the sheet "${sheet}" may hold old and new rows mixed. The other sheets are unharmed. Do it again to have the old data back whole.`,
  "table-in-the-way": (details) => `${tableObstacles[details.why](details)} Nothing has been changed.`,
  "changed-meanwhile": ({ sheet, cell }) =>
    `Cell ${cell} of sheet "${sheet}" is not what it was when it was read: somebody has just changed it, or the rows have moved. Nothing was changed. Please read again, then fix it.`,
  "shared-formula": ({ sheet, cell }) =>
    `Cell ${cell} of sheet "${sheet}" holds a formula that other cells share; replacing it would break them. Nothing was changed. Please edit this cell in Excel.`,
  "reversed-period": ({ from, to }) =>
    `The period is from ${formatDay(from)} to ${formatDay(to)}. It must begin on or before the day it ends. Nothing was written.`,
};
