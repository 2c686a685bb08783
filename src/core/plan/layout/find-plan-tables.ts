import type { Grid } from "../../table/grid";
import { readNumberCell } from "../numbering";
import { type HeadingBlock, meaningOfPath, readHeadingBlock } from "./heading-block";
import { headingBlocks, known } from "./heading-blocks";
import type { PlanTable, Refusal } from "./plan-table";
import { type FindOptions, readTable, skipHeading } from "./read-table";
import { sideBySide } from "./side-by-side";

export interface FoundPlans {
  tables: PlanTable[];
  /** Where nothing was found: the heading rows that come nearest, and what is missing. */
  refusals: Refusal[];
}

/**
 * The plan tables of a sheet by their headings; where no heading will do, by what stands in the cells.
 * @param seeming the colours of the cells are asked for later: empty columns of months may be a chart
 */
export const findPlanTables = (grid: Grid, seeming = false): FoundPlans => {
  const worded = find(grid, { guess: false, seeming }, new Set());
  if (worded.tables.length > 0) return worded;
  // Thousands of records are data, whatever their columns look like.
  if (grid.rows > MOST_GUESSED_ROWS) return worded;
  const settled = worded.refusals.filter(({ why }) => why !== null);
  const guessed = find(grid, { guess: true, seeming }, new Set(settled.map(({ row }) => row)));
  return { ...guessed, refusals: [...settled, ...guessed.refusals] };
};

const MOST_GUESSED_ROWS = 1500;

/** @param refused heading rows that are known to begin no plan */
const find = (grid: Grid, { guess, seeming }: FindOptions, refused: ReadonlySet<number>): FoundPlans => {
  const tables: PlanTable[] = [];
  /** Those beside the first one of their heading row. */
  const beside: { table: PlanTable; of: PlanTable }[] = [];
  const refusals: Refusal[] = [];
  const blocks = headingBlocks(grid, guess).filter(({ last }) => !refused.has(last));
  blocks.forEach((block, index) => {
    const last = tables.at(-1);
    const within = last !== undefined && block.first < last.endRow;
    if (within && isAgain(grid, last, block)) return skipHeading(grid, last, block);
    if (within && isRowOf(grid, last, block)) return;
    const later = blocks.slice(index + 1).filter((next) => !guess || isWorded(next));
    const [main, ...others] = sideBySide(block);
    const worded = readTable(grid, main, later, { guess, seeming });
    // A second table of a plan's sheet is worth a look at its cells.
    const read =
      "missing" in worded && last && worded.why === null
        ? readTable(grid, main, later, { guess: true, seeming })
        : worded;
    if ("missing" in read) refusals.push(read);
    else {
      tables.push(read);
      for (const part of others) {
        const table = readTable(grid, part, later, { guess, seeming });
        if ("missing" in table) refusals.push(table);
        else beside.push({ table, of: read });
      }
    }
    // A heading of another table ends the one above, be it a plan or not.
    if (within) last.endRow = block.first;
  });
  for (const { table, of } of beside) {
    table.endRow = of.endRow;
    table.skipped = of.skipped;
    tables.splice(tables.indexOf(of) + 1, 0, table);
  }
  const [first] = tables;
  if (first) first.unread = refusals;
  return { tables, refusals };
};

/** Where cells tell, any row of short texts may be a heading: only known words end the table above. */
const isWorded = ({ paths }: HeadingBlock): boolean => known(paths.map((path) => path.at(-1) ?? "")) >= 2;

/** Words of headings stand in a row of the table itself: it has a number, or hardly any of them. */
const isRowOf = (grid: Grid, { columns }: PlanTable, block: HeadingBlock): boolean =>
  (columns.number !== undefined && readNumberCell(grid.cell(block.first, columns.number)) !== null) ||
  known(block.paths.map((path) => path.at(-1) ?? "")) < 3;

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
