import type { Grid } from "../table/grid";
import { textsIn } from "./filled-cells";
import type { PlanTable } from "./layout/plan-table";
import { ordinalOf, readNumberText, type RowNumber } from "./numbering";
import { isTitleRow } from "./title-row";

/** A section's title that stands above the first heading; without a number where the later ones have none. */
export interface SectionAbove {
  row: number;
  number: RowNumber | null;
  title: string;
}

type Place = Pick<PlanTable, "columns" | "firstRow" | "headerRow" | "skipped">;

/**
 * Where each section has the heading again, the first one's title stands above the first heading: "I. NHIỆM VỤ GIAO SỞ"
 * where "II. …" comes later, or "II. …" above a second table whose "I. …" stands over the first. A lone "I. …" is only
 * the table's own title.
 */
export const sectionAbove = (grid: Grid, table: Place): SectionAbove | null => {
  const row = lastFilled(grid, table.firstRow);
  if (row === null) return null;
  const own = numberedAt(grid, row);
  if (own === null) return titleAbove(grid, table, row);
  const [from, to, neighbour] = own.value === 1 ? [row + 1, grid.rows, 2] : [0, row, own.value - 1];
  for (let at = from; at < to; at++) {
    const other = numberedAt(grid, at);
    if (other?.number.style === own.number.style && other.value === neighbour)
      return { row, number: own.number, title: own.number.title };
  }
  return null;
};

/** "NHIỆM VỤ THƯỜNG XUYÊN" where "NHIỆM VỤ ĐỘT XUẤT" stands above the heading that comes again. The sheet's first line is the plan's own title. */
const titleAbove = (grid: Grid, table: Place, row: number): SectionAbove | null => {
  const again = [...table.skipped].some(
    (skipped) =>
      skipped > table.headerRow + 2 && !table.skipped.has(skipped - 1) && isPlainTitle(grid, table, skipped - 1),
  );
  const first = Array.from({ length: row }, (_, at) => at).every((at) => textsIn(grid, at).length === 0);
  if (!again || first || !isPlainTitle(grid, table, row)) return null;
  return { row, number: null, title: textsIn(grid, row)[0] ?? "" };
};

/** A title that names no year and explains nothing. */
const isPlainTitle = (grid: Grid, table: Place, row: number): boolean =>
  isTitleRow(grid, row, table) && !/^\(|20\d\d/.test(textsIn(grid, row)[0] ?? "");

/** At most one empty row stands between a title and its heading. */
const lastFilled = (grid: Grid, before: number): number | null => {
  for (let row = before - 1; row >= Math.max(0, before - 2); row--) if (textsIn(grid, row).length > 0) return row;
  return null;
};

/** "I. NHIỆM VỤ …" in one cell, or the number and the title side by side. */
const numberedAt = (grid: Grid, row: number): { number: RowNumber; value: number } | null => {
  const texts = textsIn(grid, row);
  if (texts.length === 0 || texts.length > 2) return null;
  const number = readNumberText(texts.join(" ").replace(/^([IVXA-ZĐ]+|\d+)[.)]?\s+/, "$1. "));
  if (number === null || number.title === "" || number.segments.length !== 1 || number.style === "code") return null;
  const value = ordinalOf(number.segments[0] ?? "");
  return value === null ? null : { number, value };
};
