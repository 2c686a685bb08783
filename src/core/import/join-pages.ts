import { readNumberCell } from "../plan/numbering";
import { findPlanTables } from "../plan/layout/find-plan-tables";
import { cellText } from "../table/cell-values";
import { type Grid, GridBuilder, type MergedArea } from "../table/grid";
import { fold } from "../lib/text";
import type { SourceTable } from "./source-table";

/** A table of a document, put together from the parts that its pages cut it into. */
export interface WholeTable extends SourceTable {
  /** One-based, of its first part among all tables. */
  place: number;
  /** The rows with which its further parts begin. */
  pageBreaks: number[];
}

/** "12", "Trang 3/7", "- 4 -": what a page leaves between two parts of a table. */
const PAGE_NUMBER = /^[\W_]*(?:trang\s*)?\d{0,3}(?:\s*\/\s*\d{1,3})?[\W_]*$/;

/** The tables with those joined that only a page's end keeps apart: as many columns, and nothing to read between them. */
export const joinPages = (tables: readonly SourceTable[]): WholeTable[] => {
  const whole: WholeTable[] = [];
  tables.forEach((table, index) => {
    const last = whole.at(-1);
    if (last && goesOn(last, table)) whole[whole.length - 1] = joined(last, table);
    else whole.push({ ...table, place: index + 1, pageBreaks: [] });
  });
  return whole;
};

const goesOn = (above: SourceTable, { grid, lines }: SourceTable): boolean => {
  if (grid.columns !== above.grid.columns || grid.columns < 3) return false;
  if (!lines.every((line) => PAGE_NUMBER.test(fold(line)))) return false;
  const [plan] = findPlanTables(above.grid).tables.slice(-1);
  if (!plan) return false;
  if (sameRow(grid, 0, above.grid, plan.firstRow)) return true;
  const { number } = plan.columns;
  if (number !== undefined && readNumberCell(grid.cell(0, number)) !== null) return true;
  // A heading of its own begins another table; where only cells tell, it has none.
  return findPlanTables(grid).tables.every(({ guessed }) => guessed.length > 0);
};

const sameRow = (one: Grid, row: number, other: Grid, at: number): boolean => {
  const texts = (grid: Grid, of: number) =>
    Array.from({ length: grid.columns }, (_, column) => fold(cellText(grid.cell(of, column)))).join("|");
  return texts(one, row) === texts(other, at);
};

const joined = (above: WholeTable, below: SourceTable): WholeTable => {
  const grid = new GridBuilder(above.grid.sheet);
  const from = above.grid.rows;
  copyTexts(above.grid, grid, 0);
  copyTexts(below.grid, grid, from);
  const moved = (below.grid.merges ?? []).map((area): MergedArea => ({ ...area, row: area.row + from }));
  grid.merges = [...(above.grid.merges ?? []), ...moved];
  return {
    ...above,
    grid,
    within: [...above.within, ...below.within],
    deletedRows: [...above.deletedRows, ...below.deletedRows.map((row) => row + from)],
    pageBreaks: [...above.pageBreaks, from],
  };
};

/** Cells of documents are texts. */
const copyTexts = (from: Grid, to: GridBuilder, below: number): void => {
  for (let row = 0; row < from.rows; row++) {
    for (let column = 0; column < from.columns; column++) {
      to.setText(row + below, column, cellText(from.cell(row, column)));
    }
  }
};
