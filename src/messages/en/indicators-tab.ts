import { formatNumber } from "../../core/lib/number";
import type { Messages } from "../messages";

const count = (number: number, word: string): string => `${formatNumber(number)} ${word}${number === 1 ? "" : "s"}`;

/** What the tab of indicators says, with its data refresh. */
export const indicatorsTab: Messages["indicatorsTab"] = {
  none: "No table of targets yet. Make a sheet with the columns Chỉ tiêu, Mục tiêu, Tử số, Mẫu số; it will be found by itself.",
  value: ({ value, target }) => `${value} (target ${target})`,
  noValue: "none yet",
  until: ({ day }) => `checkpoint ${day}`,
  cases: (short) => (short.count === 1 ? "case" : "cases"),
  explainLabel: ({ name }) => `How it is computed: ${name}`,
  refreshTitle: "Update data",
  refreshHelp:
    "Pick the file exported from the portal or one-stop system (.xlsx, .csv, .xls holding a web table). It is previewed; nothing is written yet.",
  sheet: "Data sheet",
  newSheet: "New sheet …",
  newSheetName: "Name of the new sheet",
  pick: "Pick a file",
  preview: ({ sheet, before, after }) =>
    `Sheet ${sheet}: ${count(before, "row")} will be replaced by ${count(after, "new row")}.`,
  added: ({ names }) => `New columns: ${names.join(", ")}`,
  missing: ({ names }) => `The file lacks: ${names.join(", ")} (these columns will go)`,
  renamed: ({ from, to }) => `"${from}" may now be called "${to}"`,
  apply: "Replace the data",
  applyWithout: "Replace all the same, without these columns",
  giveUp: "Cancel",
  refreshed: ({ sheet, rows }) => `Sheet ${sheet} now has ${count(rows, "new row")}.`,
  refreshUndone: ({ sheet, added }) =>
    added ? `Sheet ${sheet}, which had been added, is gone.` : `Sheet ${sheet} is as it was.`,
  editedSince: ({ sheet, cell, added }) =>
    [
      `Somebody has edited sheet ${sheet} since the update${cell === null ? "" : ` (cell ${cell})`}, so nothing was restored.`,
      added
        ? "Restoring all the same deletes the sheet with what was edited."
        : "Restoring all the same loses every edit from the row of headings down.",
    ].join(" "),
  restoreAnyway: "Restore all the same",
  leaveIt: "Leave it",
};
