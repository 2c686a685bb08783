import { freeSheetName } from "../../names";
import { Changes } from "./changes";
import { finishSwap } from "./drop-former";
import { LOOK_NAMES } from "./shown-highlights";
import type { WorkbookState, OwnSheet, Placed, SheetFacts } from "./workbook-state";
import { backupMarker, figureOfFormer, type Generation, lookOfFormer, roleMarker, swapMarker } from "./hidden-names";

/** Leads a swap that stopped in the middle to the end it is nearer to: done where only the tidying was left, else back. */
export const repair = (workbook: Excel.Workbook, state: WorkbookState): void => {
  if (!state.swap) return;
  const { generation, placed } = state.swap;
  const changes = new Changes(workbook, state);
  if (state.backup === generation) {
    finishSwap(changes, state, generation);
    for (const { marker } of state.own("new")) changes.deleteName(marker);
  } else {
    bringBack(changes, state, generation, placed);
  }
  changes.deleteName(swapMarker);
};

/** Takes the last write or clearing back: what was kept is the report again. */
export const restoreLast = (workbook: Excel.Workbook, state: WorkbookState, generation: Generation): void => {
  const changes = new Changes(workbook, state);
  changes.setName(swapMarker, `=${generation + (state.cleared ? 4 : 2)}`);
  changes.deleteName(backupMarker);
  bringBack(changes, state, generation, state.cleared ? "marks" : "all");
  changes.deleteName(swapMarker);
};

/** First everything newer goes, then what was kept comes back; the swap marker tells which of the two was reached. */
const bringBack = (changes: Changes, state: WorkbookState, generation: Generation, placed: Placed): void => {
  const kept = state.own(`old${generation}`);
  const { others, figures } = dropNewer(changes, state, kept, placed);
  changes.setName(swapMarker, `=${generation}`);
  const taken = others.map(({ name }) => name);
  for (const { id, marker, sheet, comment } of kept) {
    const name = freeSheetName(rememberedIn(comment).name || id, taken);
    taken.push(name);
    if (name !== sheet.name) changes.sheet(sheet).name = name;
    changes.markSheet(roleMarker("current", id), changes.sheet(sheet));
    changes.deleteName(marker);
  }
  bringNamesBack(changes, state, generation, figures);
  const isFormer = (name: string) => lookOfFormer(name)?.generation === generation;
  for (const sheet of state.sheets) {
    changes.turnHighlights(sheet, (name) => (isFormer(name) ? lookOfFormer(name)?.lookName : undefined));
  }
  const formers = [...state.names].filter(isFormer);
  for (const name of formers) changes.deleteName(name);
  if (placed !== "nothing" && formers.length === 0) for (const name of LOOK_NAMES) changes.deleteName(name);
};

/** The names lead to the cells of what was kept; one that leads elsewhere by now is the user's, and stays. */
const bringNamesBack = (
  changes: Changes,
  state: WorkbookState,
  generation: Generation,
  left: ReadonlySet<string>,
): void => {
  for (const { name, sheet, cells } of state.formerFigures) {
    const former = figureOfFormer(name);
    if (former?.generation !== generation) continue;
    const facts = state.sheets.find((one) => one.name.toLowerCase() === sheet?.toLowerCase());
    if (facts && cells !== "" && !left.has(former.figure.toLowerCase())) {
      changes.addFigure(former.figure, changes.sheet(facts), cells);
    }
    changes.deleteName(name);
  }
};

/** Deletes sheets and highlights that were placed, or only built; returns others' sheets, and the names of figures that are left, in lower case. */
const dropNewer = (
  changes: Changes,
  state: WorkbookState,
  kept: readonly OwnSheet[],
  placed: Placed,
): { others: SheetFacts[]; figures: Set<string> } => {
  // Shown first, for Excel keeps at least one sheet that can be seen.
  for (const { sheet, comment } of kept)
    changes.sheet(sheet).visibility = rememberedIn(comment).visible ? "Visible" : "Hidden";
  const newer = [...state.own("new"), ...(placed === "all" ? state.own("current") : [])];
  const keptSheets = new Set(kept.map(({ sheet }) => sheet));
  const gone = new Set(newer.map(({ sheet }) => sheet).filter((sheet) => !keptSheets.has(sheet)));
  const others = state.sheets.filter((sheet) => !gone.has(sheet) && !keptSheets.has(sheet));
  if (kept.length === 0 && gone.size > 0) changes.leaveOneVisible(others);
  // Names last: a sheet of ours without its name would be taken for the user's.
  for (const sheet of gone) changes.deleteSheet(sheet);
  for (const { marker } of newer) changes.deleteName(marker);
  // Names of figures that led to sheets that are gone now.
  const names = new Set([...gone].map(({ name }) => name.toLowerCase()));
  const left = state.figures.filter(({ sheet }) => sheet !== null && !names.has(sheet.toLowerCase()));
  for (const figure of state.figures) if (!left.includes(figure)) changes.deleteFigure(figure.name);
  if (placed !== "nothing") {
    for (const sheet of state.sheets) {
      if (!gone.has(sheet))
        changes.turnHighlights(sheet, (name) => (name === "" || LOOK_NAMES.has(name) ? null : undefined));
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
