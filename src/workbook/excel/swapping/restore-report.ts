import { freeSheetName } from "../../names";
import { Batch } from "./changes";
import { finishSwap } from "./drop-former";
import { LOOK_NAMES } from "./shown-highlights";
import type { Look, OwnSheet, Placed, SheetFacts } from "./workbook-state";
import { backupMarker, figureOfFormer, type Generation, lookOfFormer, roleMarker, swapMarker } from "./hidden-names";

/** Leads a swap that stopped in the middle to the end it is nearer to: done where only the tidying was left, else back. */
export const repair = (workbook: Excel.Workbook, look: Look): void => {
  if (!look.swap) return;
  const { generation, placed } = look.swap;
  const batch = new Batch(workbook, look);
  if (look.backup === generation) {
    finishSwap(batch, look, generation);
    for (const { marker } of look.own("new")) batch.deleteName(marker);
  } else {
    bringBack(batch, look, generation, placed);
  }
  batch.deleteName(swapMarker);
};

/** Takes the last write or clearing back: what was kept is the report again. */
export const restoreLast = (workbook: Excel.Workbook, look: Look, generation: Generation): void => {
  const batch = new Batch(workbook, look);
  batch.setName(swapMarker, `=${generation + (look.cleared ? 4 : 2)}`);
  batch.deleteName(backupMarker);
  bringBack(batch, look, generation, look.cleared ? "marks" : "all");
  batch.deleteName(swapMarker);
};

/** First everything newer goes, then what was kept comes back; the swap marker tells which of the two was reached. */
const bringBack = (batch: Batch, look: Look, generation: Generation, placed: Placed): void => {
  const kept = look.own(`old${generation}`);
  const { others, figures } = dropNewer(batch, look, kept, placed);
  batch.setName(swapMarker, `=${generation}`);
  const taken = others.map(({ name }) => name);
  for (const { id, marker, sheet, comment } of kept) {
    const name = freeSheetName(rememberedIn(comment).name || id, taken);
    taken.push(name);
    if (name !== sheet.name) batch.sheet(sheet).name = name;
    batch.markSheet(roleMarker("current", id), batch.sheet(sheet));
    batch.deleteName(marker);
  }
  bringNamesBack(batch, look, generation, figures);
  const isFormer = (name: string) => lookOfFormer(name)?.generation === generation;
  for (const sheet of look.sheets) {
    batch.turnHighlights(sheet, (name) => (isFormer(name) ? lookOfFormer(name)?.lookName : undefined));
  }
  const formers = [...look.names].filter(isFormer);
  for (const name of formers) batch.deleteName(name);
  if (placed !== "nothing" && formers.length === 0) for (const name of LOOK_NAMES) batch.deleteName(name);
};

/** The names lead to the cells of what was kept; one that leads elsewhere by now is the user's, and stays. */
const bringNamesBack = (batch: Batch, look: Look, generation: Generation, left: ReadonlySet<string>): void => {
  for (const { name, sheet, cells } of look.formerFigures) {
    const former = figureOfFormer(name);
    if (former?.generation !== generation) continue;
    const facts = look.sheets.find((one) => one.name.toLowerCase() === sheet?.toLowerCase());
    if (facts && cells !== "" && !left.has(former.figure.toLowerCase())) {
      batch.addFigure(former.figure, batch.sheet(facts), cells);
    }
    batch.deleteName(name);
  }
};

/** Deletes sheets and highlights that were placed, or only built; returns others' sheets, and the names of figures that are left, in lower case. */
const dropNewer = (
  batch: Batch,
  look: Look,
  kept: readonly OwnSheet[],
  placed: Placed,
): { others: SheetFacts[]; figures: Set<string> } => {
  // Shown first, for Excel keeps at least one sheet that can be seen.
  for (const { sheet, comment } of kept)
    batch.sheet(sheet).visibility = rememberedIn(comment).visible ? "Visible" : "Hidden";
  const newer = [...look.own("new"), ...(placed === "all" ? look.own("current") : [])];
  const keptSheets = new Set(kept.map(({ sheet }) => sheet));
  const gone = new Set(newer.map(({ sheet }) => sheet).filter((sheet) => !keptSheets.has(sheet)));
  const others = look.sheets.filter((sheet) => !gone.has(sheet) && !keptSheets.has(sheet));
  if (kept.length === 0 && gone.size > 0) batch.leaveOneVisible(others);
  // Names last: a sheet of ours without its name would be taken for the user's.
  for (const sheet of gone) batch.deleteSheet(sheet);
  for (const { marker } of newer) batch.deleteName(marker);
  // Names of figures that led to sheets that are gone now.
  const names = new Set([...gone].map(({ name }) => name.toLowerCase()));
  const left = look.figures.filter(({ sheet }) => sheet !== null && !names.has(sheet.toLowerCase()));
  for (const figure of look.figures) if (!left.includes(figure)) batch.deleteFigure(figure.name);
  if (placed !== "nothing") {
    for (const sheet of look.sheets) {
      if (!gone.has(sheet))
        batch.turnHighlights(sheet, (name) => (name === "" || LOOK_NAMES.has(name) ? null : undefined));
    }
  }
  return { others, figures: new Set(left.map(({ name }) => name.toLowerCase())) };
};

const rememberedIn = (comment: string): { name: string; visible: boolean } => {
  try {
    const { name = "", visible = true } = JSON.parse(comment) as { name?: string; visible?: boolean };
    return { name, visible };
  } catch {
    return { name: "", visible: true };
  }
};
