import type { Grid } from "../table/grid";
import { type Entry, firstText } from "./entry";
import { textsIn } from "./filled-cells";
import { isUnderPlan } from "./layout/is-under-plan";
import type { PlanColumn, PlanRemark } from "./plan";
import { RowReader } from "./row-reader";
import type { TableToRead } from "./table-rows";

/**
 * The table's rows below its heading, continued rows joined. An unnumbered row continues the row above it (a page of the
 * Word file ended there); behind an empty row it is not part of the table any more (signatures, notes) and is left out,
 * with a remark. A row with a code of the office's own is a row of its own.
 */
export const collectRows = (grid: Grid, table: TableToRead, remarks: PlanRemark[]): Entry[] => {
  const reader = new RowReader(grid, table);
  const entries: Entry[] = [];
  const last = reader.lastRow();
  let afterGap = false;
  let closed = false;
  for (let row = table.headerRow + 1; row < Math.min(grid.rows, table.endRow); row++) {
    if (table.skipped.has(row)) {
      afterGap = false;
      continue;
    }
    const entry = reader.read(row);
    if (!entry) {
      afterGap = afterGap || !reader.hasAnything(row);
      continue;
    }
    const above = entries.at(-1);
    if (reader.isOutside(entry, { afterGap, closed, behindLast: last !== null && row > last })) {
      if (!reader.isSigned(row) && !isTitleOfNext(grid, row, table))
        remarks.push({ kind: "row-left-out", row, text: firstText(entry) });
      closed ||= isUnderPlan(firstText(entry));
    } else if (reader.starts(entry)) {
      entries.push(entry);
      afterGap = false;
      closed = false;
    } else if (!above || afterGap || hasStrayLabel(entry) || above.title) {
      if (!isTitleOfNext(grid, row, table)) remarks.push({ kind: "row-left-out", row, text: firstText(entry) });
    } else {
      append(above, entry, reader.isWithinMerge(row));
      if (entry.texts.timing !== "" && Object.keys(entry.cells).length > 2 && above.rows.length > 1) {
        remarks.push({ kind: "row-merged", row, id: String(entries.length - 1) });
      }
    }
  }
  return entries;
};

/** Lone texts above the heading of another table name that one. */
const isTitleOfNext = (grid: Grid, row: number, { endRow }: TableToRead): boolean => {
  if (endRow >= grid.rows || endRow - row > MOST_TITLES) return false;
  return Array.from({ length: endRow - row }, (_, index) => row + index).every((at) => textsIn(grid, at).length <= 1);
};
const MOST_TITLES = 5;

/** Words in the number column that are no number ("Tổng cộng", "Ghi chú"): not a continuation of a task. */
const hasStrayLabel = (entry: Entry): boolean => entry.texts.number.length > 2;

/** @param ofOne one merged cell says that the rows belong together: then each names its own unit and time. */
const append = (target: Entry, more: Entry, ofOne: boolean): void => {
  target.rows.push(...more.rows);
  target.marked = [...target.marked, ...more.marked];
  for (const key of Object.keys(more.cells) as PlanColumn[]) {
    if (key === "number") continue;
    const [above, below] = [target.texts[key], more.texts[key]];
    const apart = ofOne && (key === "timing" || key === "lead");
    if (apart && above.split("\n").includes(below)) continue;
    target.texts[key] = [above, below].filter(Boolean).join(apart ? "\n" : joinerOf(above));
    const first = target.cells[key] ?? more.cells[key] ?? { row: more.rows[0] ?? 0, cell: null };
    // Two real dates in one task are read as its texts, or the second were lost.
    target.cells[key] = key === "timing" && above !== "" ? { ...first, cell: target.texts[key] } : first;
  }
};

/** A sentence that goes on after the page break keeps running; a finished one starts a new line. */
const joinerOf = (text: string): string => (/[.;:]$/.test(text) ? "\n" : " ");
