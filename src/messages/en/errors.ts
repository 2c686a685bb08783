import type { Addition, AssessedKind, ErrorDetails, TooMuch } from "../../core/error";
import { formatDay } from "../../core/lib/calendar-day";
import { shorten } from "../../core/lib/text";
import { nearNames } from "../near-names";
import { lackOf } from "./lack-of";
import { notTaken } from "./not-taken";
import type { Messages } from "../messages";
import { refresh } from "./refresh";

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
  InsufficientMemory: "This computer has not enough memory left for Excel",
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
};

/** Why the machine gave no file. */
const readObstacles: Partial<Record<string, string>> = {
  EACCES: "this account may not open it",
  EPERM: "this account may not open it",
  EBUSY: "another program has it open",
  ENAMETOOLONG: "the name is too long",
  ELOOP: "the link leads back to itself",
  EISDIR: "it is a folder",
  ENOTDIR: "what should be its folder is none",
  EIO: "the disk or the network failed",
  "no-folder": "there is no such folder",
  special: "it is a device or a pipe",
};
const whyUnread = (reason: string): string => readObstacles[reason] ?? "the machine failed to read it";

/** Why the machine took no file, and what the user can do about it. */
const writeObstacles: Partial<Record<string, string>> = {
  EACCES: "this account may not write there. Choose another folder",
  EPERM:
    "the machine does not let it be replaced. If it is open in Excel, close it and try again; if not, choose a folder that this account may write into",
  EROFS: "the disk is read-only. Choose another disk",
  EBUSY: "another program has it open. If that is Excel, close it and try again",
  ENOSPC: "the disk is full. Delete files that are not needed, or choose another disk",
  EDQUOT: "this account's room on the disk is used up. Delete files that are not needed, or choose another disk",
  EFBIG: "it is larger than this machine or disk allows. Choose another disk, or ask the machine's administrator",
  ENAMETOOLONG: "the name is too long. Choose a shorter one",
  ELOOP: "the links lead back to themselves, and to no file. Choose another name",
  EISDIR: "it is a folder. Choose another name",
  ENOTDIR: "what should be its folder is none. Choose another folder",
  ENOENT: "its place has just been renamed or deleted. Look at the folder and try again",
  EIO: "the disk or the network failed. Choose another disk",
  "no-folder": "there is no such folder. Make it first, or choose another one",
  "read-only": "the file is read-only. Change that, or choose another name",
};
const whyUnwritten = (reason: string): string =>
  writeObstacles[reason] ?? "the machine failed to write. Try again, or choose another folder";
/** Without the advice. */
const obstacle = (reason: string): string => whyUnwritten(reason).split(". ")[0] ?? "";

const keepBeside = (copy: string): string => `Choose another name; or add --force: the file will be kept as "${copy}".`;

const ADDITIONS: Record<Addition["what"], (addition: Addition) => string> = {
  sheet: ({ sheet }) => `sheet "${sheet}" was added`,
  rows: ({ sheet, rows, count }) =>
    `sheet "${sheet}": rows ${rows.slice(0, 10).join(", ")}${count > 10 ? ` and ${count - 10} more` : ""} were edited or added`,
  objects: ({ sheet, count }) => `sheet "${sheet}": ${count} charts or pictures were added`,
  comments: ({ sheet, count }) => `sheet "${sheet}": ${count} comments were added`,
  rules: ({ sheet, count }) =>
    `sheet "${sheet}": a list of choices or a conditional format was added at ${count} cells`,
};

const TOO_MUCH: Record<TooMuch, string> = {
  cells:
    "spreads over too many cells (the last one with a value is too far away). Delete the rows and columns at the end that are not needed",
  texts: "has too many different texts. Move some of the data to another workbook",
  elements:
    "has a part with too many details (mostly formats or names that nobody needs). Copy the sheets you need into a new workbook",
  part: "has a part larger than 100 MB. Move some of the data to another workbook",
};

const ASSESSED: Record<AssessedKind, string> = {
  problem: "the tables that are found",
  plans: "the plan's columns and rows",
  tasks: "tasks and deadlines",
  counts: "the totals",
  indicators: "indicators",
  points: "points",
  findings: "findings",
};

const unreadable: Partial<Record<string, string>> = {
  "broken-file": "it is damaged",
  "password-protected": "it has a password",
  "old-format": "it is in the old Excel format (.xls)",
  "too-large": "it is too large",
  "out-of-memory": "the machine has not enough memory",
  "unsupported-save": "it is saved as a binary workbook",
};

export const errors: Messages["errors"] = {
  "no-data-table": ({ file }) =>
    `"${file}" is empty or holds no table of data: it needs a row of headings and rows below it. The old data stay.`,
  "not-a-workbook": ({ file }) =>
    `"${file}" is not an Excel workbook (.xlsx, .xlsm) or a .csv file. The file is unchanged.`,
  "template-unknown": ({ file, names, known }) =>
    `The template "${file}" has placeholders that are not known: ${names.join(", ")}. Nothing was written.\n${nearNames(names, known, "Nearest: ")}All names stand in the README, under Word templates.`,
  "template-without-figure": ({ file, names }) =>
    `The template "${file}" asks for figures that the workbook does not have: ${names.join(", ")}. Nothing was written.\nEnter them, or put that part into [[…]], which is left out where a figure is missing.`,
  "template-broken": ({ file, text }) =>
    `In the template "${file}" a brace or a loop does not end, or stands where it cannot be filled: ${shorten(text, 120)}. Nothing was written.`,
  "not-a-document": ({ file }) =>
    `"${file}" is neither a Word file (.docx) nor plain text (.txt in UTF-8). Open it in Word and save it as .docx.`,
  "broken-table": ({ file, line, why, text }) =>
    `File "${file}", line ${line} (${text}): ${brokenTables[why]}. Nothing was written. Please mend that line, or export the file as .xlsx, and try again.`,
  "data-not-taken": ({ file, sheet, why, reason }) =>
    `No data were taken for sheet "${sheet}": ${file} ${refresh.kept[why](reason)}. Nothing was written.`,
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
  "no-criteria": ({ file, sheets }) =>
    `The ${file} file has no criteria table (it needs the columns "Tiêu chí" and "Điểm tối đa"). Sheets in the workbook: ${sheets.join(", ")}.`,
  "no-offices": ({ folder }) => `"${folder}" holds no .xlsx or .xlsm workbook of an office.`,
  "too-slow": ({ file, seconds }) => `"${file}" was not read within ${seconds} seconds and is left out.`,
  "no-remedies": ({ file }) =>
    `There is no remedy plan to write: "${file}" has no criteria table (it needs the columns "Tiêu chí" and "Điểm tối đa"). Nothing was written.`,
  "no-such-sheet": ({ sheet, sheets }) => `There is no sheet "${sheet}". Sheets in the workbook: ${sheets.join(", ")}.`,
  "file-exists": ({ file }) => `The file "${file}" is already there. Choose another name; the old file is unchanged.`,
  "file-missing": ({ file }) => `The file "${file}" was not found.`,
  "cannot-read": ({ file, reason }) => `"${file}" cannot be read (${whyUnread(reason)}).`,
  "cannot-write": ({ file, reason }) =>
    `"${file}" cannot be written: ${whyUnwritten(reason)}. The old file, if any, is unchanged.`,
  "cannot-undo": ({ file, reason }) =>
    `The disk stopped answering (${obstacle(reason)}) while the outputs were put in their places, "${file}" among them. Run the command again: it finishes or takes back what was begun.`,
  "same-file": ({ file, input, isData, respelled }) =>
    `The output "${file}" is the ${isData ? "data file (--data)" : "original file"} "${input}"${respelled ? ": the names differ only in capitals or in how accents are typed, and most disks take them for one file" : ""}. Results always go into a copy; choose another name. Nothing was written.`,
  "same-output": ({ file, other }) =>
    `The outputs "${other}" and "${file}" are one file. Choose two names. Nothing was written.`,
  "not-a-file": ({ file, what }) =>
    `"${file}" is ${what === "folder" ? "a folder" : "a device or a pipe"}, so no result can be written there. Choose another name. Nothing was written.`,
  "not-a-folder": ({ file }) => `"${file}" has to be a folder. Choose another name. Nothing was written.`,
  "wrong-ending": ({ file, endings }) =>
    `The output "${file}" has to end in ${endings.join(" or ")}: with another ending it would not open. Nothing was written.`,
  "foreign-output": ({ file, copy }) =>
    `"${file}" is already there and is no earlier result of this program, so it is not replaced. Nothing was written.\n${keepBeside(copy)}`,
  "unreadable-output": ({ file, copy, why }) =>
    `The earlier result "${file}" cannot be read (${unreadable[why] ?? why}): what was typed into it would be lost. Nothing was written.\n${keepBeside(copy)}`,
  "typed-output": ({ file, copy, sheets }) =>
    `People have typed into "${file}" (${sheets.join(", ")}), which would be lost. Nothing was written.\n${keepBeside(copy)}`,
  "changed-output": ({ file, copy, additions }) =>
    [
      `People have added to the earlier result "${file}" what would be lost. Nothing was written.`,
      ...additions.map((addition) => `- ${ADDITIONS[addition.what](addition)}`),
      keepBeside(copy),
    ].join("\n"),
  "changed-paper": ({ file, copy }) =>
    `"${file}" has been changed by somebody since it was written, so it is not replaced. Nothing was written.\n${keepBeside(copy)}`,
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
  "assessment-differs": ({ kinds }) =>
    `No stand-ins were found with which the results stay as they are (different: ${kinds.map((kind) => ASSESSED[kind]).join(", ")}). Nothing was written.`,
  "bad-argument": ({ argument, value, expected }) => `${argument}: "${value}" is not right. Expected: ${expected}.`,
};
