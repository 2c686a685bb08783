import type { ClearResult } from "../../workbook";
import { Changes } from "./changes";
import { dropGeneration, dropLeftovers, finishSwap } from "./drop-former";
import type { WorkbookState, OwnSheet } from "./workbook-state";
import { backupMarker, type Generation, lookOfFormer, swapMarker } from "./hidden-names";
import { stepAside } from "./step-aside";

/** What setting the report aside takes out of sight; the report sheets of the ids in `keep` stay where they are. */
export const goingAside = (
  state: WorkbookState,
  keep: readonly string[],
): { sheets: OwnSheet[]; told: ClearResult } => {
  const sheets = state.own("current").filter(({ id }) => !keep.includes(id));
  const lit = state.sheets.filter(({ highlights }) => highlights.some(({ name }) => lookOfFormer(name) === null));
  return { sheets, told: { removed: sheets.map(({ sheet }) => sheet.name), unmarked: lit.map(({ name }) => name) } };
};

/**
 * The report goes as if it were cleared, and is kept as a write keeps the former one: very hidden, with its names, its
 * highlights switched off. Stopped in the middle, it comes back (bring-back.ts).
 */
export const setAside = (
  workbook: Excel.Workbook,
  state: WorkbookState,
  sheets: readonly OwnSheet[],
  generation: Generation,
): void => {
  const changes = new Changes(workbook, state);
  dropLeftovers(changes, state);
  dropGeneration(changes, state, generation);
  changes.setName(swapMarker, `=${generation}`);
  stepAside(changes, state, sheets, generation);
  const going = new Set(sheets.map(({ sheet }) => sheet));
  const names = new Set(sheets.map(({ sheet }) => sheet.name.toLowerCase()));
  for (const { name, sheet } of state.figures) {
    if (sheet === null || names.has(sheet.toLowerCase())) changes.deleteFigure(name);
  }
  if (going.size > 0) changes.leaveOneVisible(state.sheets.filter((sheet) => !going.has(sheet)));
  for (const { sheet } of sheets) changes.sheet(sheet).visibility = "VeryHidden";
  changes.setName(backupMarker, `=${generation + 2}`);
  finishSwap(changes, state, generation);
  changes.deleteName(swapMarker);
};
