import { formatNumber } from "../../core/lib/number";
import type { PageTexts } from "../vi/page";

export const page: PageTexts = {
  name: "Plan tracker",
  welcome: {
    title: "Open a plan workbook",
    what: "Open your office's yearly plan: the software says what is overdue, counts the indicators and the administrative-reform points, and writes a report into a copy of the workbook.",
    open: "Choose a file …",
    kinds:
      "An .xlsx, .xlsm, .csv file, or a plan in a Word file (.docx). It can be dropped here, too; or copy a table in Word or on a web page and paste it (Ctrl+V).",
    sample: "Open the sample",
    sampleWhat: "No file at hand? The sample workbook has a plan, data and a set of criteria to try.",
    guide: "Guide with pictures (in Vietnamese)",
    private: "Nothing is sent anywhere",
    privateWhy:
      "The file is only read within the browser on this machine; the original is written only when you ask for it.",
    offline: {
      ready: "From now on it opens without a network, too.",
      coming: "",
      unable: "This browser does not keep the page for times without a network.",
      insecure: "This address is not https: the page does not open without a network and does not save into files.",
      developing: "",
    },
  },
  tour: {
    label: "A short tour",
    open: "Tour",
    step: ({ step, of }) => `Step ${step} of ${of}`,
    next: "Next",
    before: "Back",
    close: "Close",
    done: "Done",
    steps: [
      {
        title: "Your plan workbook",
        text: "This is the workbook as it stands in the file. Press a cell to see all of it; cells for tracking (status, day of completion …) are edited in the line above.",
      },
      {
        title: "The tracker",
        text: "Deadlines are read, and you see what is overdue or due soon, unit by unit. Press a number to see those tasks.",
      },
      {
        title: "Updating a task",
        text: "Press a task's name to go to its row. Where it is done, extended or stuck, press a button below it: the right cells are written, and it can be taken back.",
      },
      {
        title: "What needs a look",
        text: "Deadlines that cannot be understood, wrong days, missing units … are listed here, with how to mend them. Nothing is guessed: what is not certain is said to be unclear.",
      },
      {
        title: "Report, and take it along",
        text: "“Update report” writes the report sheets into the workbook. Then download a copy, or save into the file. Now open your own workbook with “Open another”.",
      },
    ],
  },
  version: {
    offered: "There is a new version of this page.",
    unsaved: "There is a new version of this page: it can be used once the open workbook is saved.",
    use: "Use it",
  },
  opening: ({ name }) => `Opening ${name} …`,
  failed: "The file could not be opened",
  back: "Back to the open workbook",
  noSample: "The sample could not be fetched. Please check the connection to this page's server and try again.",
  drop: "Drop the file to open it",
  bar: {
    label: "The open file",
    open: "Open another",
    save: "Download a copy",
    saved: ({ name }) => `The copy ${name} has been made. Please look into your downloads.`,
    unsaved: "There are changes not downloaded yet",
    unchanged: "Nothing changed yet",
    undo: "Undo",
    redo: "Redo",
    lost: ({ signed, damaged }) =>
      [
        signed ? "The copy bears no digital signature any more, for its content has changed." : "",
        damaged.length > 0 ? `The original has damaged parts, copied as they are: ${damaged.join(", ")}.` : "",
      ]
        .filter(Boolean)
        .join(" "),
  },
  own: {
    save: "Save into the file",
    keys: "Ctrl+S",
    unsaved: "There are changes not saved into the file yet",
    title: ({ name }) => `Save into ${name} itself?`,
    text: "The file on this machine is replaced by the open workbook; what was not changed is copied as it is. The browser may ask once more. It is written only while it is still as it was when it was opened.",
    keep: "Download the former, then save",
    drop: "Save without keeping the former",
    stay: "Not now",
    saved: ({ name, former }) =>
      `Saved into ${name}.${former === null ? "" : ` The former is ${former} in your downloads.`}`,
    not: {
      changed: ({ name }) =>
        `Not saved: ${name} has been changed elsewhere since it was opened here. The file is as it was; download a copy and compare the two, or open the file again.`,
      refused: ({ name }) =>
        `Not saved: the browser has not been allowed to write into ${name}. The file is as it was; press once more and allow it, or download a copy.`,
      held: ({ name }) =>
        `${name} could not be written: Excel may have it open, or the disk is full. The file is as it was; close it in Excel and press once more, or download a copy.`,
      gone: ({ name }) => `Not saved: ${name} has been deleted, renamed or moved. Please download a copy.`,
      differs: ({ name }) =>
        `${name} was written, but reads otherwise. Please download a copy at once and use that one.`,
    },
  },
  nextYear: {
    make: "Make next year's workbook",
    made: ({ name }) =>
      `The next year's workbook ${name} has been made. Please look into your downloads; the open one is unchanged.`,
    details: "What was carried over, what was left out",
  },
  imported: {
    label: "A plan taken from a document",
    title: ({ tasks, sheets }) =>
      `${formatNumber(tasks)} tasks were taken into ${sheets > 1 ? `${formatNumber(sheets)} sheets` : "sheet KeHoach"}, with tracking columns. Download it to keep it.`,
    details: "What was taken, what was put right",
    close: "I have seen it",
  },
  leave: {
    title: "The open workbook has changes not downloaded yet",
    text: ({ name }) => `Opening another workbook now loses the changes in ${name}.`,
    save: "Download, then open another",
    drop: "Drop the changes",
    stay: "Stay",
  },
  halves: { label: "What is shown", sheet: "Workbook", pane: "Tracker" },
  sheet: {
    label: "The open workbook",
    tabs: "Sheets of the workbook",
    hidden: "hidden",
    ours: "written by the software",
    reading: ({ sheet }) => `Reading sheet ${sheet} …`,
    failed: ({ sheet }) => `Sheet ${sheet} could not be read.`,
    empty: "This sheet has no cells.",
    grid: ({ sheet, rows, columns }) => `Sheet ${sheet}: ${formatNumber(rows)} rows, ${formatNumber(columns)} columns`,
    moreColumns: ({ shown, columns }) => `Only ${formatNumber(shown)} of ${formatNumber(columns)} columns are shown.`,
    charts: "Charts and pictures are not shown here; open the copy in Excel or LibreOffice to see them.",
    uncomputed: "not calculated",
    yes: "TRUE",
    no: "FALSE",
    looks: { overdue: "overdue", "due-soon": "due soon", "done-late": "done late" },
  },
  cell: {
    label: "The selected cell",
    none: "Select a cell to see all of its content.",
    empty: "(empty)",
    edit: ({ cell, column }) => `Cell ${cell}: ${column}`,
    put: "Write into the cell",
    done: ({ cell }) => `Cell ${cell} has been written.`,
    undone: "Undone.",
    redone: "Redone.",
    wrongDay: "Please type day/month/year, for example 30/9/2026.",
  },
  fromFile:
    "This page must be opened by a web address: run npm run page and open the address it prints, or open the address your office gives.",
};
