import { fold, plainText } from "../../lib/text";
import { cellText } from "../../table/cell-values";
import { cellName, type Grid } from "../../table/grid";
import type { CriteriaTable, CriterionColumn } from "./criterion-headings";
import { readPoints } from "./read-points";

/** What the table itself prints as its total. */
export interface TotalRow {
  sheet: string;
  name: string;
  max: number;
  cell: string;
}

/** "Tổng cộng", "TỔNG ĐIỂM (A + B):", "Cộng" */
const TOTAL = /^(?:tong(?: cong| so| diem)*|cong)(?: \([^)]*\))? ?:?$/;

export const isTotal = (name: string): boolean => TOTAL.test(fold(name));

/** The total's row where the table has exactly one with a maximum; several are subtotals, of which nothing is known. */
export const readTotal = (grid: Grid, { headerRow, columns }: CriteriaTable): TotalRow | null => {
  const found: TotalRow[] = [];
  for (let row = headerRow + 1; row < grid.rows; row++) {
    const text = (key: CriterionColumn) =>
      columns[key] === undefined ? "" : plainText(cellText(grid.cell(row, columns[key]))).replace(/\s+/g, " ");
    const name = [text("name"), text("code")].find(isTotal);
    if (name === undefined || columns.max === undefined) continue;
    const { value } = readPoints(grid.cell(row, columns.max));
    if (value !== null) found.push({ sheet: grid.sheet, name, max: value, cell: cellName(row, columns.max) });
  }
  const [only] = found;
  return found.length === 1 && only ? only : null;
};
