import type { Day } from "../lib/calendar-day";
import { onceForEach } from "../lib/once-for-each";
import type { Area, CellName, Chart, ReportCell, ReportRow, ReportSheet, StyleName } from "./sheet-model";
import { styles } from "./styles";

/** A line of the report's fonts takes four thirds of their size, in points. */
const LINE = 1.36;
/** Texts from here on are measured less surely. */
const LONG = 60;
/** Excel's limit. */
const HIGHEST = 409;

export const text = (value: string, style: StyleName = "text"): ReportCell => ({
  value: { kind: "text", text: value },
  style,
});
export const number = (value: number | null, style: StyleName): ReportCell => ({
  value: value === null ? null : { kind: "number", number: value },
  style,
});
export const count = (value: number | null, style: StyleName = "count"): ReportCell => number(value, style);
export const day = (value: Day | null): ReportCell => ({
  value: value === null ? null : { kind: "day", day: value },
  style: "day",
});
export const linked = (value: string, sheet: string, cell: string): ReportCell => ({
  value: { kind: "text", text: value },
  style: "link",
  link: { sheet, cell },
});
export const empty = (style: StyleName = "text"): ReportCell => ({ value: null, style });

/** A cell that an office may want to link to: the name goes with it to wherever it is placed. */
export type NamedCell = ReportCell & { name?: string };
/** What stands in one column, or `[cell, span]` over several. */
export type Placed = NamedCell | [NamedCell, number] | null;

/** A report sheet while it is being filled, from top to bottom. Columns are fixed; a cell may span several. */
export interface Page {
  rows: ReportRow[];
  merges: Area[];
  widths: number[];
  charts: Chart[];
  names: CellName[];
  breaks: number[];
  landscape: boolean;
}

export const newPage = (widths: number[], landscape = true): Page => ({
  landscape,
  rows: [],
  merges: [],
  widths,
  charts: [],
  names: [],
  breaks: [],
});

/** Adds a row of cells and returns its index. The height fits the longest text unless it is given. */
export const addRow = (page: Page, cells: readonly Placed[], height?: number): number => {
  const row = page.rows.length;
  const placed: (ReportCell | null)[] = [];
  for (const entry of cells) {
    const [named, span] = Array.isArray(entry) ? entry : [entry, 1];
    const column = placed.length;
    const { name, ...cell } = named ?? { name: undefined };
    placed.push(named && (cell as ReportCell));
    if (name !== undefined) page.names.push({ name, row, column });
    // The covered cells carry the border of the whole.
    for (let covered = 1; covered < span; covered++) placed.push(named && { value: null, style: named.style });
    if (span > 1) page.merges.push({ row, column, rows: 1, columns: span });
  }
  page.rows.push({ cells: placed, height: height ?? heightOf(page, cells) });
  return row;
};

export const addBlank = (page: Page, height: number | null = null): void => {
  page.rows.push({ cells: [], height });
};

/** The next row begins a new printed page. */
export const breakPage = (page: Page): void => {
  const row = page.rows.length;
  if (row > 0 && page.breaks.at(-1) !== row) page.breaks.push(row);
};

/** Excel does not fit rows with merged cells by itself, and no program fits rows it has not drawn: so each gets its height. */
export const heightOf = ({ widths }: Pick<Page, "widths">, cells: readonly Placed[]): number => {
  let column = 0;
  let most = 0;
  let slack = 1;
  for (const entry of cells) {
    const [cell, span] = Array.isArray(entry) ? entry : [entry, 1];
    const width = widths.slice(column, column + span).reduce((sum, value) => sum + value, 0);
    if (cell?.value?.kind === "text" && cell.value.text.length > LONG) slack = 3;
    if (cell) most = Math.max(most, linesOf(cell, width) * styles[cell.style].font.size * LINE);
    column += span;
  }
  return Math.min(HIGHEST, Math.ceil(Math.max(most, 15) + slack));
};

/** How many lines a text takes in a column so wide, words kept whole. */
export const linesOf = (cell: ReportCell, width: number): number => {
  const { value, style } = cell;
  const { font, wrap } = styles[style];
  if (value?.kind !== "text" || !wrap) return 1;
  // A width counts digits of an 11-point font; letters of running text are a little narrower, bold ones wider.
  const capacity = Math.max(3, (width * 11 * (font.bold ? 0.98 : 1.1)) / font.size);
  return value.text.split("\n").reduce((lines, line) => lines + wrappedLines(line, capacity), 0);
};

const wrappedLines = (line: string, capacity: number): number => {
  let lines = 1;
  let used = 0;
  for (const word of line.split(" ")) {
    const length = widthOf(word);
    const next = used === 0 ? length : used + 0.5 + length;
    if (used > 0 && next > capacity) {
      lines++;
      used = length;
    } else used = next;
    // A word longer than the line is cut wherever it ends.
    while (used > capacity) {
      lines++;
      used -= capacity;
    }
  }
  return lines;
};

/** Capitals and wide letters take half as much again. */
const widthOf = onceForEach((word) =>
  Array.from(word.normalize("NFC")).reduce((sum, char) => sum + (/[\p{Lu}mw%]/u.test(char) ? 1.35 : 0.95), 0),
);

/** The sheet of a filled page. */
export const sheetOf = (
  page: Page,
  about: Pick<ReportSheet, "id" | "name"> & Partial<Omit<ReportSheet, "rows" | "merges" | "widths">>,
): ReportSheet => ({
  frozenRows: 0,
  repeatedRows: null,
  filter: null,
  tabColor: null,
  ...page,
  ...about,
});
