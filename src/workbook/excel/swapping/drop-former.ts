import type { Changes } from "./changes";
import type { WorkbookState } from "./workbook-state";
import { figureOfFormer, type Generation, lookOfFormer } from "./hidden-names";

const other = (generation: Generation): Generation => (generation === 1 ? 2 : 1);

/** Deletes what an earlier write had kept. */
export const finishSwap = (changes: Changes, state: WorkbookState, kept: Generation): void =>
  dropGeneration(changes, state, other(kept));

export const dropGeneration = (changes: Changes, state: WorkbookState, generation: Generation): void => {
  for (const own of state.own(`old${generation}`)) changes.deleteOwn(own);
  const former = (name: string) => lookOfFormer(name)?.generation === generation;
  for (const sheet of state.sheets) changes.turnHighlights(sheet, (name) => (former(name) ? null : undefined));
  for (const name of state.names) {
    if (former(name) || figureOfFormer(name)?.generation === generation) changes.deleteName(name);
  }
};

/** Sheets being built that never came into place, and names whose sheets are gone. */
export const dropLeftovers = (changes: Changes, state: WorkbookState): void => {
  for (const own of state.own("new")) changes.deleteOwn(own);
  for (const name of state.marks.others) if (/^_khcv_sheet_/i.test(name)) changes.deleteName(name);
};
