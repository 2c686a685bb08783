import { plainText } from "../../lib/text";
import { cellText } from "../../table/cell-values";
import type { Grid } from "../../table/grid";
import { deadlineInText } from "../deadline-in-text";
import { periodOfSection } from "../title";
import { assignColumns } from "./assign-columns";
import type { Candidate } from "./candidate";
import { readColumnCells } from "./column-cells";
import { colouredCells } from "./coloured-cells";
import { findUnitColumns } from "./find-unit-columns";
import { findPeriods } from "./find-periods";
import { type HeadingBlock, isColumnNumbers, meaningOfPath, textsOfRow } from "./heading-block";
import { lastDuesOf } from "./last-dues";
import { kindOfTitle } from "./kind-of-title";
import type { PlanTable, Refusal } from "./plan-table";
import { readPeriod } from "./read-period";
import { whyNoPlan } from "./why-no-plan";

export interface FindOptions {
  /** Where words fail, cells may tell what a plan cannot be without. */
  guess: boolean;
  /** Nobody has asked for the colours of the cells yet. */
  seeming: boolean;
}

export const readTable = (
  grid: Grid,
  block: HeadingBlock,
  later: readonly HeadingBlock[],
  { guess, seeming }: FindOptions,
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
  const coloured = grid.look
    ? (column: number) => colouredCells(grid, rows, column)
    : seeming
      ? ("asked later" as const)
      : null;
  const lastDues = lastDuesOf(grid, rows);
  const periods = findPeriods(candidates, coloured, lastDues, guess);
  const context = {
    rows: rows.length,
    periods,
    unitColumns: findUnitColumns(candidates),
    guess,
    lastDues,
    periodTitles: periodTitles(grid, block, later),
    deadlinesInText: (column: number) =>
      rows.filter((row) => deadlineInText(cellText(grid.cell(row, column))) !== null).length,
  };
  const read = assignColumns(candidates, context);
  const refusal = {
    first: block.first,
    row: block.last,
    headings: paths.map((path) => path.at(-1) ?? "").filter(Boolean),
  };
  const titled = kindOfTitle(grid, block.first);
  if ("missing" in read) return { ...refusal, ...read, why: whyNoPlan(candidates, null, titled) };
  const why = whyNoPlan(candidates, read, titled);
  if (why !== null) return { ...refusal, missing: [], could: [], why };
  const table = {
    firstRow: block.first,
    headerRow: block.last,
    endRow: grid.rows,
    said: false,
    unread: [],
    skipped: new Set<number>(),
    ...read,
  };
  skipHeading(grid, table, block);
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

/** The heading's rows, and the numbers of the columns right below it, are none of the table's. */
export const skipHeading = (grid: Grid, table: PlanTable, block: HeadingBlock): void => {
  const skipped = new Set([...table.skipped, ...range(block.first, block.last)]);
  if (isColumnNumbers(grid, block.last + 1)) skipped.add(block.last + 1);
  table.skipped = skipped;
};
