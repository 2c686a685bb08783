import type { Addition, AssessedKind, ErrorDetails } from "../../core/error";
import { formatDay } from "../../core/lib/calendar-day";
import { formatNumber } from "../../core/lib/number";
import { shorten } from "../../core/lib/text";
import { nearNames } from "../near-names";
import { refresh } from "./refresh";
import type { FileErrors } from "../error-texts";

/** What only the command line meets: files it was given, and files it writes. */
/** So many offices are named in one message. */
const NAMED_OFFICES = 50;

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

/** Why an export was not taken, and what to do. */
const notTaken: Record<ErrorDetails["data-not-taken"]["why"], (reason: readonly string[]) => string> = {
  ...refresh.kept,
  "sheet-twice": () =>
    "is the second file for one sheet, and the rows of the first would be lost. Put them into one file and try again",
  "unread-sheet": (sheets) =>
    `is of no use, for the workbook has no such sheet and no indicator or criterion counts it. Sheets in the workbook: ${sheets.join(", ")}. Give the right name`,
};

export const fileErrors: FileErrors = {
  "template-unknown": ({ file, names, known }) =>
    `The template "${file}" has placeholders that are not known: ${names.join(", ")}. Nothing was written.\n${nearNames(names, known, "Nearest: ")}All names stand in the README, under Word templates.`,
  "template-without-figure": ({ file, names }) =>
    `The template "${file}" asks for figures that the workbook does not have: ${names.join(", ")}. Nothing was written.\nEnter them, or put that part into [[…]], which is left out where a figure is missing.`,
  "template-broken": ({ file, text }) =>
    `In the template "${file}" a brace or a loop does not end, or stands where it cannot be filled: ${shorten(text, 120)}. Nothing was written.`,
  "data-not-taken": ({ file, sheet, why, reason }) =>
    `No data were taken for sheet "${sheet}": ${file} ${notTaken[why](reason)}. Nothing was written.`,
  "no-criteria": ({ file, sheets }) =>
    `The ${file} file has no criteria table (it needs the columns "Tiêu chí" and "Điểm tối đa"). Sheets in the workbook: ${sheets.join(", ")}.`,
  "no-offices": ({ folder }) => `"${folder}" holds no .xlsx or .xlsm workbook of an office.`,
  "engine-missing": ({ engine, command }) =>
    `${engine} is not on this machine. Run "${command}" in the program's folder (fetched once, some 70 MB) and try again; without --engine the figures are the same.`,
  "export-changed": ({ file }) =>
    `"${file}" is no longer as it was exported and cannot be used. Export it again from the office's workbook.`,
  "export-old": ({ file }) =>
    `"${file}" was exported by another version of the program. Export it again from the office's workbook.`,
  "export-other-day": ({ file, asOf, from, to }) =>
    `"${file}" was exported for ${formatDay(asOf)} and the period ${formatDay(from)} – ${formatDay(to)}, other than what is rolled up. Export it again with the same --as-of, --from, --to.`,
  "export-incomplete": ({ file, part }) =>
    `The data file "${part}" is missing beside "${file}". Copy all exported files and run again.`,
  "engine-incomplete": ({ engine, offices }) =>
    [
      `${engine} does not hold all data of ${formatNumber(offices.length)} offices, so that no figure is given:`,
      ...offices
        .slice(0, NAMED_OFFICES)
        .map(
          ({ office, expected, found }) =>
            `  ${office}: ${formatNumber(expected)} rows needed, ${formatNumber(found)} there`,
        ),
      ...(offices.length > NAMED_OFFICES ? [`  … and ${formatNumber(offices.length - NAMED_OFFICES)} more`] : []),
      "Look after the servers, load these offices' data again and run again.",
    ].join("\n"),
  "foreign-table": ({ engine, table }) =>
    `${engine} has a table "${table}" that the program did not make; nothing was put there. Choose another database (what follows the / of the address).`,
  "engine-failed": ({ engine, reason }) => `${engine} cannot answer: ${shorten(reason, 300)}. Nothing was written.`,
  "too-slow": ({ file, seconds }) => `"${file}" was not read within ${seconds} seconds and is left out.`,
  "no-remedies": ({ file }) =>
    `There is no remedy plan to write: "${file}" has no criteria table (it needs the columns "Tiêu chí" and "Điểm tối đa"). Nothing was written.`,
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
  "assessment-differs": ({ kinds }) =>
    `No stand-ins were found with which the results stay as they are (different: ${kinds.map((kind) => ASSESSED[kind]).join(", ")}). Nothing was written.`,
  "bad-argument": ({ argument, value, expected }) => `${argument}: "${value}" is not right. Expected: ${expected}.`,
};
