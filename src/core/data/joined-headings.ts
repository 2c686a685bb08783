import { nameKey, plainText } from "../lib/text";
import type { Grid } from "../table/grid";
import type { DataTable, Heading } from "./data-table";

/**
 * A table whose headings stand in two rows, "Ngày" over "hẹn trả | trả": each column's heading is what stands above it
 * and what stands in it. Told by the headings that are known of before, for a row under the headings may as well be a
 * record; null where they read no better so.
 */
export const withJoinedHeadings = (table: DataTable, known: ReadonlySet<string>): DataTable | null => {
  const { grid, headingRow, endRow } = table;
  const below = headingRow + 1;
  if (below >= endRow) return null;
  const headings = joined(grid, headingRow, below);
  const fits = (some: readonly Heading[]) => new Set(some.map(({ key }) => key).filter((key) => known.has(key))).size;
  if (fits(headings) <= fits(table.headings)) return null;
  return { ...table, headings, firstRow: Math.max(table.firstRow, below + 1) };
};

const joined = (grid: Grid, upper: number, lower: number): Heading[] => {
  const textAt = (row: number, column: number): string => {
    const cell = grid.cell(row, column);
    return typeof cell === "string" ? plainText(cell).replace(/\n/g, " ") : "";
  };
  const headings: Heading[] = [];
  let above = "";
  for (let column = 0; column < grid.columns; column++) {
    const own = textAt(lower, column);
    // What stands above spans to the right as long as there is something under it, and nothing else above.
    above = textAt(upper, column) || (own === "" ? "" : above);
    const name = own === above ? own : `${above} ${own}`.trim();
    if (name !== "") headings.push({ name, key: nameKey(name), column });
  }
  return headings;
};
