import { plainText } from "../lib/text";
import { cellText } from "../table/cell-values";
import type { Cell, Grid } from "../table/grid";
import { type Columns, headingKey, headingText } from "../table/headings";
import { readNumberCell, readNumberText, type RowNumber } from "./numbering";
import type { PlanColumn, PlanRemark } from "./plan";

/** One entry of the table: a numbered row with the unnumbered ones that go on below it. */
export interface Entry {
  rows: number[];
  /** null in a table without numbers */
  number: RowNumber | null;
  /** Texts as people read them, "" where empty; continued rows are appended. */
  texts: Record<PlanColumn, string>;
  /** For each column the first filled cell and its row. */
  cells: Partial<Record<PlanColumn, { row: number; cell: Cell }>>;
}

const planColumns = (columns: Columns<PlanColumn>) => Object.entries(columns) as [PlanColumn, number][];

/**
 * The table's rows below its heading row: repeated headings and the row "(1) (2) (3)" skipped, continued rows joined.
 * An unnumbered row continues the row above it (a page of the Word file ended there); behind an empty row it is not
 * part of the table any more (signatures, notes) and is left out, with a remark.
 */
export const collectRows = (
  grid: Grid,
  headerRow: number,
  columns: Columns<PlanColumn>,
  remarks: PlanRemark[],
): Entry[] => {
  const pairs = planColumns(columns);
  const headings = new Map(pairs.map(([key, column]) => [key, headingKey(headingText(grid.cell(headerRow, column)))]));
  const numbered = columns.number !== undefined && hasNumbers(grid, headerRow, columns.number);
  const entries: Entry[] = [];
  let afterGap = false;
  for (let row = headerRow + 1; row < grid.rows; row++) {
    const filled = pairs.filter(([, column]) => isFilled(grid.cell(row, column)));
    if (filled.length === 0) {
      afterGap = true;
      continue;
    }
    if (isHeadingAgain(grid, row, pairs, headings)) {
      afterGap = false;
      continue;
    }
    if (row === headerRow + 1 && isColumnNumbers(grid, row, filled)) continue;
    const entry = readRow(grid, row, pairs, numbered);
    const last = entries.at(-1);
    if (startsEntry(entry, numbered)) {
      entries.push(entry);
      afterGap = false;
    } else if (!last || afterGap || hasStrayLabel(entry)) {
      remarks.push({ kind: "row-left-out", row, text: firstText(entry) });
    } else {
      append(last, entry);
      if (entry.texts.timing !== "" && filled.length > 2 && last.rows.length > 1) {
        remarks.push({ kind: "row-merged", row, id: String(entries.length - 1) });
      }
    }
  }
  return entries;
};

const isFilled = (cell: Cell): boolean => cell !== null && (typeof cell !== "string" || plainText(cell) !== "");

const hasNumbers = (grid: Grid, headerRow: number, column: number): boolean => {
  for (let row = headerRow + 1; row < grid.rows; row++) if (readNumberCell(grid.cell(row, column))) return true;
  return false;
};

/** The page break of the Word file: the heading row stands again. Two equal headings are enough, one may be empty. */
const isHeadingAgain = (
  grid: Grid,
  row: number,
  pairs: [PlanColumn, number][],
  headings: ReadonlyMap<PlanColumn, string>,
): boolean => {
  let same = 0;
  for (const [key, column] of pairs) {
    const text = headingKey(headingText(grid.cell(row, column)));
    if (text === "") continue;
    if (text !== headings.get(key)) return false;
    same++;
  }
  return same >= 2;
};

/** "(1) | (2) | (3)" or "1 | 2 | 3" right below the headings. */
const isColumnNumbers = (grid: Grid, row: number, filled: [PlanColumn, number][]): boolean => {
  const numbers = filled
    .map(([, column]) => column)
    .sort((a, b) => a - b)
    .map((column) => /^\(?([A-Z]|\d{1,2})\)?$/.exec(cellText(grid.cell(row, column)))?.[1]);
  if (numbers.length < 3 || numbers.some((number) => number === undefined)) return false;
  const digits = numbers.filter((number) => /\d/.test(number ?? "")).map(Number);
  return digits.length >= 2 && digits.every((digit, index) => index === 0 || digit > (digits[index - 1] ?? 0));
};

const readRow = (grid: Grid, row: number, pairs: [PlanColumn, number][], numbered: boolean): Entry => {
  const texts = emptyTexts();
  const cells: Entry["cells"] = {};
  for (const [key, column] of pairs) {
    const cell = grid.cell(row, column);
    if (!isFilled(cell)) continue;
    texts[key] = cellText(cell);
    cells[key] = { row, cell };
  }
  const entry: Entry = { rows: [row], number: null, texts, cells };
  if (!numbered) return entry;
  entry.number = readNumberCell(cells.number?.cell ?? null);
  if (entry.number?.title) texts.task = texts.task ? `${entry.number.title} ${texts.task}` : entry.number.title;
  if (!entry.number && texts.number === "") takeNumberFromTitle(entry);
  return entry;
};

/** A section typed into the task column: "II. RÀ SOÁT …", with nothing else in the row. */
const takeNumberFromTitle = (entry: Entry): void => {
  if (Object.keys(entry.cells).length !== 1 || entry.texts.task === "") return;
  const number = readNumberText(entry.texts.task);
  if (number?.title && number.style === "roman") {
    entry.number = number;
    entry.texts.task = number.title;
  }
};

const emptyTexts = (): Record<PlanColumn, string> => ({
  number: "",
  task: "",
  lead: "",
  support: "",
  product: "",
  timing: "",
  start: "",
  status: "",
  completedOn: "",
  share: "",
  extendedTo: "",
  eventOn: "",
  evidence: "",
  obstacle: "",
  note: "",
});

const startsEntry = (entry: Entry, numbered: boolean): boolean =>
  numbered ? entry.number !== null : entry.texts.task !== "";

/** Words in the number column that are no number ("Tổng cộng", "Ghi chú"): not a continuation of a task. */
const hasStrayLabel = (entry: Entry): boolean => entry.texts.number.length > 2;

const firstText = (entry: Entry): string => entry.texts.number || Object.values(entry.texts).find(Boolean) || "";

const append = (target: Entry, more: Entry): void => {
  target.rows.push(...more.rows);
  for (const key of Object.keys(more.cells) as PlanColumn[]) {
    if (key === "number") continue;
    target.texts[key] = [target.texts[key], more.texts[key]].filter(Boolean).join(joinerOf(target.texts[key]));
    target.cells[key] ??= more.cells[key] ?? { row: more.rows[0] ?? 0, cell: null };
  }
};

/** A sentence that goes on after the page break keeps running; a finished one starts a new line. */
const joinerOf = (text: string): string => (/[.;:]$/.test(text) ? "\n" : " ");
