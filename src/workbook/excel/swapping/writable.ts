import { TrackerError } from "../../../core/error";
import type { Mark } from "../../../core/report/sheet-model";
import type { Look } from "./workbook-state";

export const checkStructure = (look: Look): void => {
  if (look.structureProtected) throw new TrackerError("workbook-protected", {});
};

/** Highlights of ours in a sheet that has been protected since can be neither replaced nor removed. */
export const checkHighlightsFree = (look: Look): void => {
  const stuck = look.sheets.find((sheet) => sheet.protected && sheet.highlights.length > 0);
  if (stuck) throw new TrackerError("sheet-protected", { sheet: stuck.name });
};

export const checkWritable = (look: Look, marks: readonly Mark[]): void => {
  checkStructure(look);
  for (const { sheet } of marks) {
    const found = look.sheets.find(({ name }) => name === sheet);
    if (!found) throw new TrackerError("no-such-sheet", { sheet, sheets: look.sheets.map(({ name }) => name) });
    if (found.protected) throw new TrackerError("sheet-protected", { sheet });
  }
  checkHighlightsFree(look);
};
