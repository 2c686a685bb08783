import type { Batch } from "./changes";
import type { Look } from "./workbook-state";
import { figureOfFormer, type Generation, lookOfFormer } from "./hidden-names";

const other = (generation: Generation): Generation => (generation === 1 ? 2 : 1);

/** Deletes what an earlier write had kept. */
export const finishSwap = (batch: Batch, look: Look, kept: Generation): void =>
  dropGeneration(batch, look, other(kept));

export const dropGeneration = (batch: Batch, look: Look, generation: Generation): void => {
  for (const own of look.own(`old${generation}`)) batch.deleteOwn(own);
  const former = (name: string) => lookOfFormer(name)?.generation === generation;
  for (const sheet of look.sheets) batch.turnHighlights(sheet, (name) => (former(name) ? null : undefined));
  for (const name of look.names) {
    if (former(name) || figureOfFormer(name)?.generation === generation) batch.deleteName(name);
  }
};

/** Sheets being built that never came into place, and names whose sheets are gone. */
export const dropLeftovers = (batch: Batch, look: Look): void => {
  for (const own of look.own("new")) batch.deleteOwn(own);
  for (const name of look.marks.others) if (/^_khcv_sheet_/i.test(name)) batch.deleteName(name);
};
