import { cellText } from "../../table/cell-values";
import type { Cell, Grid, MergedArea } from "../../table/grid";
import { plainText } from "../../lib/text";
import { classifyHeading, FIRST_PERSON, type Meaning } from "./classify-heading";
import { readPeriod } from "./read-period";

/** The heading rows of a table, and over each column its path from the top. Rows are zero-based. */
export interface HeadingBlock {
  first: number;
  last: number;
  /** For each column the headings over it, the outermost first; empty where there is none. */
  paths: string[][];
}

/** More rows no heading has; the row of column numbers behind them does not count. */
const MOST_ROWS = 3;
const LONGEST = 80;

/** The text of a heading cell; a number is one only as the name of a month, a week, a year, a date where its format shows no day. */
const textAt = (grid: Grid, row: number, column: number): string => {
  const cell = grid.cell(row, column);
  if (typeof cell === "string") return plainText(cell);
  if (cell !== null && typeof cell === "object" && cell.type === "date" && cell.shown !== undefined)
    return cellText(cell);
  return typeof cell === "number" && Number.isInteger(cell) && cell > 0 && cell < 2100 ? String(cell) : "";
};

export const textsOfRow = (grid: Grid, row: number): string[] =>
  Array.from({ length: grid.columns }, (_, column) => textAt(grid, row, column));

/** The block whose first heading row is `row`. */
export const readHeadingBlock = (grid: Grid, row: number): HeadingBlock => {
  const rows = [textsOfRow(grid, row)];
  while (rows.length < MOST_ROWS) {
    const next = row + rows.length;
    if (!goesOn(grid, rows, next)) break;
    rows.push(textsOfRow(grid, next));
  }
  return {
    first: row,
    last: row + rows.length - 1,
    paths: Array.from({ length: grid.columns }, (_, column) => pathOf(grid, row, rows, column)),
  };
};

/** The texts over a column from the top, each once. */
const pathOf = (grid: Grid, first: number, rows: readonly string[][], column: number): string[] => {
  const path: string[] = [];
  rows.forEach((texts, index) => {
    const text = texts[column] || coveringText(grid, first + index, rows, index, column);
    if (text && path.at(-1) !== text) path.push(text);
  });
  return path;
};

/** The text of the group whose cell reaches over this column: merged, or typed once over several headings below. */
const coveringText = (grid: Grid, row: number, rows: readonly string[][], index: number, column: number): string => {
  const merge = mergeAt(grid.merges, row, column);
  if (merge) return textAt(grid, merge.row, merge.column);
  const below = rows.slice(index + 1);
  if (!below.some((texts) => texts[column])) return "";
  return rows[index]?.[startOfGroup(grid, rows[index] ?? [], below[0] ?? [], row, column)] ?? "";
};

const mergeAt = (merges: readonly MergedArea[] | undefined, row: number, column: number): MergedArea | undefined =>
  merges?.find(
    (area) =>
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  );

/** Where the group over a column begins: the next text to the left, which has a heading below it. */
const startOfGroup = (
  grid: Grid,
  upper: readonly string[],
  lower: readonly string[],
  row: number,
  column: number,
): number => {
  let at = column;
  while (at >= 0 && !upper[at]) at--;
  if (at < 0 || at === column) return at;
  const merge = mergeAt(grid.merges, row, at);
  // A merged cell says itself how far it reaches.
  if (merge && merge.columns > 1 && column >= merge.column + merge.columns) return -1;
  if (merge && merge.rows > 1 && merge.columns === 1) return -1;
  return lower[at] ? at : -1;
};

/** The row below belongs to the heading: its texts stand under groups, or where no heading stands above them. */
const goesOn = (grid: Grid, rows: readonly string[][], next: number): boolean => {
  if (next >= grid.rows) return false;
  const upper = rows.at(-1) ?? [];
  const lower = textsOfRow(grid, next);
  const filled = lower.flatMap((text, column) => (isFilled(grid.cell(next, column)) ? [{ text, column }] : []));
  if (filled.length === 0 || filled.some(({ text }) => text === "" || text.length > LONGEST)) return false;
  const row = next - 1;
  const grouped = filled.filter(({ column }) => {
    if (!upper[column]) {
      const merge = mergeAt(grid.merges, row, column);
      return (merge !== undefined && merge.columns > 1) || startOfGroup(grid, upper, lower, row, column) >= 0;
    }
    return reachesFurther(grid, upper, lower, row, column);
  });
  const loose = filled.filter(
    ({ column, text }) =>
      !grouped.some((one) => one.column === column) && !upperAt(grid, rows, row, column) && isKnown(text),
  );
  const bracketed = filled.every(({ text }) => /^\(.+\)$/.test(text) && !/^\(\d+\)$/.test(text));
  if (bracketed) return true;
  if (grouped.length + loose.length < filled.length) return false;
  if (grouped.length === 0) return loose.length >= 2 && !rows.some((texts) => texts.filter(isKnown).length >= 2);
  return grouped.length >= 2 || isKnown(filled[0]?.text ?? "");
};

/** A group begins in this cell: it is merged over the next columns, or those have no heading of their own. */
const reachesFurther = (
  grid: Grid,
  upper: readonly string[],
  lower: readonly string[],
  row: number,
  column: number,
): boolean => {
  const merge = mergeAt(grid.merges, row, column);
  if (merge) return merge.columns > 1;
  const next = lower.findIndex((text, at) => at > column && text !== "");
  return (
    next > column && upper.slice(column + 1, next + 1).every((text) => text === "") && !mergeAt(grid.merges, row, next)
  );
};

const upperAt = (grid: Grid, rows: readonly string[][], row: number, column: number): boolean =>
  rows.some((texts) => Boolean(texts[column])) || mergeAt(grid.merges, row, column) !== undefined;

const isKnown = (text: string): boolean =>
  text !== "" && (classifyHeading(text)?.sure === true || readPeriod(text) !== null);

const isFilled = (cell: Cell): boolean => cell !== null && (typeof cell !== "string" || plainText(cell) !== "");

const LETTERS = ["abcdđeghik", "abcdefghij"];

/** "(1) | (2) | (3)", "1 | 2 | 3", "A | B | 1 | 2", "a | b | c | d | đ" right below the headings. */
export const isColumnNumbers = (grid: Grid, row: number): boolean => {
  const numbers: (string | undefined)[] = [];
  for (let column = 0; column < grid.columns; column++) {
    const cell = grid.cell(row, column);
    if (isFilled(cell)) numbers.push(/^\(?([A-Za-zĐđ]|\d{1,2})\)?(?:\s*=.*)?$/.exec(cellText(cell))?.[1]);
  }
  if (numbers.length < 3 || numbers.some((number) => number === undefined)) return false;
  if (LETTERS.some((letters) => letters.startsWith(numbers.join("").toLowerCase()))) return true;
  const digits = numbers.filter((number) => /\d/.test(number ?? "")).map(Number);
  return digits.length >= 2 && digits.every((digit, index) => index === 0 || digit > (digits[index - 1] ?? 0));
};

/** What a path means: the whole of it, else its last heading, unless the group above says that it is something else. */
export const meaningOfPath = (path: readonly string[]): Meaning | null => {
  for (let from = 0; from < path.length - 1; from++) {
    const joined = classifyHeading(path.slice(from).join(" "));
    if (joined?.sure) return afterUnits(joined, path);
    const turned = classifyHeading([...path.slice(from)].reverse().join(" "));
    if (turned?.sure) return afterUnits(turned, path);
  }
  const own = classifyHeading(path.at(-1) ?? "");
  const above = path.length > 1 ? classifyHeading(path.at(-2) ?? "") : null;
  if (above?.sure && SWALLOWING.has(above.role)) return { ...above, or: [] };
  return own ?? (path.length === 1 ? null : above && { ...above, sure: false, or: [] });
};

/** "Chủ trì" over "Đơn vị" and "Công chức theo dõi": the person is the lead only where no unit stands. */
const afterUnits = (joined: Meaning, path: readonly string[]): Meaning => {
  const own = joined.role === "lead" ? classifyHeading(path.at(-1) ?? "") : null;
  return own?.role === "lead" && own.rank >= FIRST_PERSON
    ? { ...joined, rank: Math.max(joined.rank, own.rank) }
    : joined;
};

/** Under these groups nothing is the plan's own: "Kinh phí" over "Nội dung chi", "Văn bản giao" over "Ngày". */
const SWALLOWING = new Set(["received", "duration", "money", "measure", "points", "person-data", "inspected", "side"]);
