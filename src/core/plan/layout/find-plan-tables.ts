import { plainText } from "../../lib/text";
import { cellText } from "../../table/cell-values";
import type { Cell, Grid } from "../../table/grid";
import { deadlineInText } from "../deadline-in-text";
import { readNumberCell, readNumberText } from "../numbering";
import { assignColumns } from "./assign-columns";
import type { Candidate } from "./candidate";
import { classifyHeading } from "./classify-heading";
import { readColumnCells } from "./column-cells";
import { colouredCells } from "./coloured-cells";
import { findPeriods } from "./find-periods";
import { type HeadingBlock, isColumnNumbers, meaningOfPath, readHeadingBlock, textsOfRow } from "./heading-block";
import { lastDuesOf } from "./last-dues";
import type { PlanTable, Refusal } from "./plan-table";
import { periodOfSection } from "../title";
import { readPeriod } from "./read-period";
import { whyNoPlan } from "./why-no-plan";

export interface FoundPlans {
  tables: PlanTable[];
  /** Where nothing was found: the heading rows that come nearest, and what is missing. */
  refusals: Refusal[];
}

/** The plan tables of a sheet by their headings; where no heading will do, by what stands in the cells. */
export const findPlanTables = (grid: Grid): FoundPlans => {
  const worded = find(grid, false, new Set());
  if (worded.tables.length > 0) return worded;
  // Thousands of records are data, whatever their columns look like.
  if (grid.rows > MOST_GUESSED_ROWS) return worded;
  const settled = worded.refusals.filter(({ why }) => why !== null);
  const guessed = find(grid, true, new Set(settled.map(({ row }) => row)));
  return { ...guessed, refusals: [...settled, ...guessed.refusals] };
};

const MOST_GUESSED_ROWS = 1500;

/** @param refused heading rows that are known to begin no plan */
const find = (grid: Grid, guess: boolean, refused: ReadonlySet<number>): FoundPlans => {
  const tables: PlanTable[] = [];
  const refusals: Refusal[] = [];
  const blocks = headingBlocks(grid, guess).filter(({ last }) => !refused.has(last));
  blocks.forEach((block, index) => {
    const last = tables.at(-1);
    const within = last !== undefined && block.first < last.endRow;
    if (within && isAgain(grid, last, block)) return skip(grid, last, block);
    if (within && isRowOf(grid, last, block)) return;
    const later = blocks.slice(index + 1);
    const read = readTable(grid, block, guess ? later.filter(isWorded) : later, guess);
    if ("missing" in read) refusals.push(read);
    else tables.push(read);
    // A heading of another table ends the one above, be it a plan or not.
    if (within) last.endRow = block.first;
  });
  return { tables, refusals };
};

/** Where cells tell, any row of short texts may be a heading: only known words end the table above. */
const isWorded = ({ paths }: HeadingBlock): boolean => known(paths.map((path) => path.at(-1) ?? "")) >= 2;

/** Words of headings stand in a row of the table itself: it has a number, or hardly any of them. */
const isRowOf = (grid: Grid, { columns }: PlanTable, block: HeadingBlock): boolean =>
  (columns.number !== undefined && readNumberCell(grid.cell(block.first, columns.number)) !== null) ||
  known(block.paths.map((path) => path.at(-1) ?? "")) < 3;

/** Rows that look like headings, each with the rows below that belong to it. */
const headingBlocks = (grid: Grid, guess: boolean): HeadingBlock[] => {
  const blocks: HeadingBlock[] = [];
  for (let row = 0; row < grid.rows; row++) {
    const texts = textsOfRow(grid, row);
    if (!looksLikeHeadings(grid, row, texts, guess)) continue;
    const block = readHeadingBlock(grid, row);
    if (block.last === row && !standsAlone(texts, guess)) continue;
    blocks.push(block);
    row = block.last;
  }
  return blocks;
};

const LONGEST_HEADING = 110;

const known = (texts: readonly string[]): number => {
  const roles = texts.flatMap((text) => {
    const meaning = text.length > LONGEST_HEADING ? null : classifyHeading(text);
    return meaning?.sure ? [meaning.role] : [];
  });
  return new Set(roles).size;
};

/** At least one known heading and no text that is none; by its cells a table may have only strange ones. */
const looksLikeHeadings = (grid: Grid, row: number, texts: readonly string[], guess: boolean): boolean => {
  const filled = texts.filter(Boolean);
  if (filled.length === 0 || filled.some((text) => text.length > 160)) return false;
  for (let column = 0; column < grid.columns; column++) if (isData(grid.cell(row, column))) return false;
  // One number alone is a row's own; months and weeks come in rows.
  if (filled.filter((text) => /^\d+$/.test(text)).length === 1) return false;
  const roles = known(texts);
  const others = filled.filter((text) => readPeriod(text) === null).length;
  if (roles >= 3 || (roles === 2 && others <= 4)) return true;
  if (roles === 1 && !guess) return filled.length === 1 ? opensGroup(texts) : true;
  if (roles === 1 && filled.length === 1) return opensGroup(texts);
  return guess && filled.length >= 3 && !isNumbered(filled[0] ?? "") && filled.every(mayHead);
};

/** "K-01", "NV.3", "III": a row of a table; a letter alone may stand over a column. */
const isNumbered = (text: string): boolean => {
  const number = readNumberText(text);
  return number !== null && number.title === "" && number.style !== "upper" && number.style !== "lower";
};

/** Short, and neither a number nor a day ("Trước 30/6"). */
const mayHead = (text: string): boolean => text.length <= 60 && !/^\d|\d\s?[/.]\s?\d/.test(text);

/** "Thời gian" alone in a row, over the headings below: no title is so short. */
const opensGroup = (texts: readonly string[]): boolean => {
  const meaning = classifyHeading(texts.find(Boolean) ?? "");
  return meaning !== null && meaning.role !== "task" && meaning.role !== "number";
};

/** One heading row by itself has at least two known headings. */
const standsAlone = (texts: readonly string[], guess: boolean): boolean =>
  known(texts) >= 2 || (guess && texts.filter(Boolean).length >= 3);

/** A heading may be a whole number (a month, a week), never a broken one ("7.8"). */
const isData = (cell: Cell): boolean =>
  typeof cell === "boolean" ||
  (typeof cell === "number" && !Number.isInteger(cell)) ||
  (cell !== null && typeof cell === "object" && cell.type !== "uncomputed" && !isMonthOrYear(cell));

/** "Jan-26", typed as the heading of a month. */
const isMonthOrYear = (cell: Exclude<Cell, null>): boolean =>
  typeof cell === "object" && cell.type === "date" && cell.shown !== undefined;

const readTable = (
  grid: Grid,
  block: HeadingBlock,
  later: readonly HeadingBlock[],
  guess: boolean,
): PlanTable | Refusal => {
  const rows = dataRows(grid, block, later);
  const paths = block.paths;
  const candidates = paths.flatMap((path, column): Candidate[] =>
    path.length === 0
      ? []
      : [
          {
            column,
            path,
            meaning: meaningOfPath(path),
            period: readPeriod(path.at(-1) ?? ""),
            cells: readColumnCells(grid, rows, column),
          },
        ],
  );
  const periods = findPeriods(candidates, grid.look ? (column) => colouredCells(grid, rows, column) : null, guess);
  const context = {
    rows: rows.length,
    periods,
    guess,
    lastDues: lastDuesOf(grid, rows),
    periodTitles: periodTitles(grid, block, later),
    deadlinesInText: (column: number) =>
      rows.filter((row) => deadlineInText(cellText(grid.cell(row, column))) !== null).length,
  };
  const read = assignColumns(candidates, context);
  const refusal = { row: block.last, headings: paths.map((path) => path.at(-1) ?? "").filter(Boolean) };
  if ("missing" in read) return { ...refusal, ...read, why: whyNoPlan(candidates, null) };
  const why = whyNoPlan(candidates, read);
  if (why !== null) return { ...refusal, missing: [], could: [], why };
  const table = {
    firstRow: block.first,
    headerRow: block.last,
    endRow: grid.rows,
    said: false,
    skipped: new Set<number>(),
    ...read,
  };
  skip(grid, table, block);
  return table;
};

/** Rows with at least two filled cells: titles, sections and signatures say nothing about columns. */
const dataRows = (grid: Grid, block: HeadingBlock, later: readonly HeadingBlock[]): number[] => {
  const rows: number[] = [];
  const end = later.find((next) => !sameTexts(block, next))?.first ?? grid.rows;
  const headings = new Set(later.flatMap(({ first, last }) => range(first, last)));
  for (let row = block.last + 1; row < end; row++) {
    if (headings.has(row) || isColumnNumbers(grid, row)) continue;
    let filled = 0;
    for (let column = 0; column < grid.columns && filled < 2; column++) {
      const cell = grid.cell(row, column);
      if (cell !== null && (typeof cell !== "string" || plainText(cell) !== "")) filled++;
    }
    if (filled >= 2) rows.push(row);
  }
  return rows;
};

/** Rows of one text alone that is a month or a quarter: "THÁNG 3/2026". */
const periodTitles = (grid: Grid, block: HeadingBlock, later: readonly HeadingBlock[]): number => {
  const end = later.find((next) => !sameTexts(block, next))?.first ?? grid.rows;
  return range(block.last + 1, end - 1).filter((row) => {
    const filled = textsOfRow(grid, row).filter(Boolean);
    return filled.length === 1 && periodOfSection(filled[0] ?? "") !== null;
  }).length;
};

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

const sameTexts = (one: HeadingBlock, other: HeadingBlock): boolean => {
  const pairs = one.paths.map((path, column) => [path.join("\n"), (other.paths[column] ?? []).join("\n")] as const);
  const filled = pairs.filter(([, text]) => text !== "");
  return filled.length >= 2 && filled.every(([a, b]) => a === b);
};

/** The page break of the Word file: the heading stands again. Two equal headings are enough, one may be empty. */
const isAgain = (grid: Grid, table: PlanTable, block: HeadingBlock): boolean => {
  const first = readHeadingBlock(grid, table.firstRow);
  return sameMeanings(first, block);
};

const sameMeanings = (one: HeadingBlock, other: HeadingBlock): boolean => {
  let same = 0;
  for (const [column, path] of other.paths.entries()) {
    if (path.length === 0) continue;
    const before = one.paths[column] ?? [];
    const [a, b] = [meaningOfPath(before), meaningOfPath(path)];
    const equal = before.join(" ").toLowerCase() === path.join(" ").toLowerCase();
    if (!equal && (a === null || b === null || a.role !== b.role)) return false;
    same++;
  }
  return same >= 2;
};

/** The heading's rows, and the numbers of the columns right below it, are none of the table's. */
const skip = (grid: Grid, table: PlanTable, block: HeadingBlock): void => {
  const skipped = new Set([...table.skipped, ...range(block.first, block.last)]);
  if (isColumnNumbers(grid, block.last + 1)) skipped.add(block.last + 1);
  table.skipped = skipped;
};
