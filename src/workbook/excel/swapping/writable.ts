import { TrackerError } from "../../../core/error";
import type { Mark } from "../../../core/report/sheet-model";
import type { WorkbookState } from "./workbook-state";

export const checkStructure = (state: WorkbookState): void => {
  if (state.structureProtected) throw new TrackerError("workbook-protected", {});
};

/** Highlights of ours in a sheet that has been protected since can be neither replaced nor removed. */
export const checkHighlightsFree = (state: WorkbookState): void => {
  const stuck = state.sheets.find((sheet) => sheet.protected && sheet.highlights.length > 0);
  if (stuck) throw new TrackerError("sheet-protected", { sheet: stuck.name });
};

export const checkWritable = (state: WorkbookState, marks: readonly Mark[]): void => {
  checkStructure(state);
  for (const { sheet } of marks) {
    const found = state.sheets.find(({ name }) => name === sheet);
    if (!found) throw new TrackerError("no-such-sheet", { sheet, sheets: state.sheets.map(({ name }) => name) });
    if (found.protected) throw new TrackerError("sheet-protected", { sheet });
  }
  checkHighlightsFree(state);
};
