import { marksToSet } from "../../actions/marks-to-set";
import type { MarkLook } from "../../core/report/sheet-model";
import type { View } from "../../taskpane/state/pane-state";

export interface RowMark {
  look: MarkLook;
  firstColumn: number;
  lastColumn: number;
}

/** The highlights of a sheet by row, as they stand in the workbook; none while they are off. */
export const marksByRow = (view: View | null, sheet: string): ReadonlyMap<number, RowMark> => {
  const rows = new Map<number, RowMark>();
  if (!view?.lit) return rows;
  for (const mark of marksToSet(view.assessment, view.gathered.survey).marks) {
    if (mark.sheet !== sheet) continue;
    const { look, firstColumn, lastColumn } = mark;
    for (const { row, rows: count } of mark.spans) {
      for (let at = row; at < row + count; at++) if (!rows.has(at)) rows.set(at, { look, firstColumn, lastColumn });
    }
  }
  return rows;
};
