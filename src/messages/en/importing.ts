import type { Repair } from "../../core/import/clean-rows";
import type { ImportingTexts } from "../vi/importing";
import { notTaken } from "./not-taken";

const REPAIRS: Record<Repair["what"], string> = {
  "page-break": "the table was cut by a new page and joined again at row",
  "repeated-heading": "headings that come again on a new page were left out, row",
  "column-numbers": "numbers of the columns were left out, row",
  "continued-row": "a row goes on with the task above and was joined to it, row",
  "deleted-row": "deleted in tracked changes and not taken, row",
};
const LETTERS = { tcvn3: "TCVN3 (font .VnTime)", vni: "VNI" };
const MOST_ROWS = 12;

const repairs = (repaired: readonly Repair[]): string[] =>
  (Object.keys(REPAIRS) as Repair["what"][]).flatMap((what) => {
    const rows = repaired.filter((one) => one.what === what).map(({ row }) => row + 1);
    if (rows.length === 0) return [];
    const more = rows.length > MOST_ROWS ? ` and ${rows.length - MOST_ROWS} more` : "";
    return [`  ${REPAIRS[what]} ${rows.slice(0, MOST_ROWS).join(", ")}${more}`];
  });

const told: ImportingTexts["told"] = ({ tables, leftOut }, letters) =>
  [
    ...tables.flatMap((table) =>
      table.sheet === null
        ? [`Table ${table.place}: not taken, ${notTaken(table)}.`]
        : [`Table ${table.place}: ${table.tasks} tasks, in sheet ${table.sheet}.`, ...repairs(table.repaired)],
    ),
    letters === null ? "" : `Written in the old letters ${LETTERS[letters]}: turned into Unicode. Please read it over.`,
    leftOut === 0 ? "" : `${leftOut} lines of text outside the plans are not in the workbook.`,
  ].filter(Boolean);

export const importing: ImportingTexts = {
  why: notTaken,
  told,
  done: ({ found, letters, output }) =>
    [
      ...told(found, letters),
      `Written to: ${output}. It has tracking columns added; look at the deadlines with check before you use it.`,
    ].join("\n"),
};
