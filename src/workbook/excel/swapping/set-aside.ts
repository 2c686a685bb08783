import type { ClearResult } from "../../workbook";
import { Batch } from "./changes";
import { dropGeneration, dropLeftovers, finishSwap } from "./drop-former";
import type { Look, OwnSheet } from "./workbook-state";
import { backupMarker, type Generation, lookOfFormer, swapMarker } from "./hidden-names";
import { stepAside } from "./step-aside";

/** What setting the report aside takes out of sight; the report sheets of the ids in `keep` stay where they are. */
export const goingAside = (look: Look, keep: readonly string[]): { sheets: OwnSheet[]; told: ClearResult } => {
  const sheets = look.own("current").filter(({ id }) => !keep.includes(id));
  const lit = look.sheets.filter(({ highlights }) => highlights.some(({ name }) => lookOfFormer(name) === null));
  return { sheets, told: { removed: sheets.map(({ sheet }) => sheet.name), unmarked: lit.map(({ name }) => name) } };
};

/**
 * The report goes as if it were cleared, and is kept as a write keeps the former one: very hidden, with its names, its
 * highlights switched off. Stopped in the middle, it comes back (bring-back.ts).
 */
export const setAside = (
  workbook: Excel.Workbook,
  look: Look,
  sheets: readonly OwnSheet[],
  generation: Generation,
): void => {
  const batch = new Batch(workbook, look);
  dropLeftovers(batch, look);
  dropGeneration(batch, look, generation);
  batch.setName(swapMarker, `=${generation}`);
  stepAside(batch, look, sheets, generation);
  const going = new Set(sheets.map(({ sheet }) => sheet));
  const names = new Set(sheets.map(({ sheet }) => sheet.name.toLowerCase()));
  for (const { name, sheet } of look.figures) {
    if (sheet === null || names.has(sheet.toLowerCase())) batch.deleteFigure(name);
  }
  if (going.size > 0) batch.leaveOneVisible(look.sheets.filter((sheet) => !going.has(sheet)));
  for (const { sheet } of sheets) batch.sheet(sheet).visibility = "VeryHidden";
  batch.setName(backupMarker, `=${generation + 2}`);
  finishSwap(batch, look, generation);
  batch.deleteName(swapMarker);
};
