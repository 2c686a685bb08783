import type { Mark, MarkLook } from "../../core/report/sheet-model";
import { markStyles } from "../../core/report/styles";
import { cellName } from "../../core/table/grid";
import { freeSheetName, lookName } from "../names";
import { Batch } from "./batch";
import { addressLists } from "./cell-blocks";
import type { Look, OwnSheet, SheetFacts } from "./look";
import { backupMarker, formerLook, type Generation, lookOfFormer, roleMarker, swapMarker } from "./marks";
import { untracked } from "./requests";

/** A sheet that was built aside, and the place it is to take. */
export interface BuiltSheet {
  id: string;
  asideName: string;
  finalName: string;
}

const LOOKS = Object.keys(markStyles) as MarkLook[];
const LOOK_NAMES = new Set(LOOKS.map(lookName));

/**
 * The last request of a write. The old report steps aside and is kept under the other generation's marks, its highlights
 * switched off; the new one takes its names and places; then what was kept before is deleted. The swap marker tells,
 * should Excel stop in the middle, which half was reached, so that {@link repair} can lead back.
 */
export const swapIn = (
  workbook: Excel.Workbook,
  look: Look,
  built: readonly BuiltSheet[],
  marks: readonly Mark[],
  generation: Generation,
): void => {
  const batch = new Batch(workbook, look);
  batch.setName(swapMarker, `=${generation}`);
  stepAside(batch, look, generation);
  batch.setName(swapMarker, `=${generation + 2}`);
  placeHighlights(batch, look, marks);
  placeSheets(batch, look, built);
  for (const { sheet } of look.own("current")) batch.sheet(sheet).visibility = "VeryHidden";
  batch.setName(backupMarker, `=${generation}`);
  finishSwap(batch, look, generation);
  for (const { id } of built) batch.deleteName(roleMarker("new", id));
  batch.deleteName(swapMarker);
};

const stepAside = (batch: Batch, look: Look, generation: Generation): void => {
  const taken = look.sheets.map(({ name }) => name);
  for (const { id, marker, sheet } of look.own("current")) {
    const aside = freeSheetName(`~khcv ${generation} ${id}`, taken);
    taken.push(aside);
    // The comment remembers what a marker cannot: the name people knew the sheet by, and whether they had hidden it.
    const comment = JSON.stringify({ name: sheet.name, visible: sheet.visible });
    batch.markSheet(roleMarker(`old${generation}`, id), batch.sheet(sheet), comment);
    batch.sheet(sheet).name = aside;
    batch.deleteName(marker);
  }
  for (const sheet of look.sheets) {
    batch.turnHighlights(sheet, (name) => {
      if (!LOOK_NAMES.has(name)) return undefined;
      const former = formerLook(generation, name);
      batch.setName(former, "=FALSE");
      return former;
    });
  }
};

const placeSheets = (batch: Batch, look: Look, built: readonly BuiltSheet[]): void => {
  const before = new Map(look.own("current").map(({ id, sheet }) => [id, sheet]));
  const places = built.map((sheet) => ({ ...sheet, old: before.get(sheet.id) }));
  // From left to right, so that each one put in place moves the following ones by one.
  places.sort((a, b) => (a.old?.position ?? Infinity) - (b.old?.position ?? Infinity));
  places.forEach(({ id, asideName, finalName, old }, index) => {
    const sheet = batch.byName(asideName);
    batch.markSheet(roleMarker("current", id), sheet);
    sheet.name = finalName;
    if (old) sheet.position = old.position + index;
    sheet.visibility = old && !old.visible ? "Hidden" : "Visible";
    if (old && old.id === look.activeId) sheet.activate();
  });
};

/** Behind the user's own formats, in the order of the looks: the first one wins. Only the fill is changed. */
export const placeHighlights = (batch: Batch, look: Look, marks: readonly Mark[]): void => {
  const sheets = new Map(look.sheets.map((sheet) => [sheet.name, sheet]));
  for (const look of LOOKS) {
    for (const [name, areas] of areasBySheet(marks.filter((mark) => mark.look === look))) {
      const sheet = sheets.get(name);
      if (!sheet) continue;
      for (const addresses of addressLists(areas)) {
        const format = untracked(batch.sheet(sheet).getRanges(addresses)).conditionalFormats.add("Custom");
        format.custom.rule.formula = `=${batch.lookName(look)}`;
        format.custom.format.fill.color = `#${markStyles[look].fill}`;
        format.priority = -1;
      }
    }
  }
};

const areasBySheet = (marks: readonly Mark[]): Map<string, string[]> => {
  const areas = new Map<string, string[]>();
  for (const { sheet, spans, firstColumn, lastColumn } of marks) {
    const own = spans.map(({ row, rows }) => `${cellName(row, firstColumn)}:${cellName(row + rows - 1, lastColumn)}`);
    areas.set(sheet, [...(areas.get(sheet) ?? []), ...own]);
  }
  return areas;
};

const other = (generation: Generation): Generation => (generation === 1 ? 2 : 1);

/** Deletes what an earlier write had kept. */
const finishSwap = (batch: Batch, look: Look, kept: Generation): void => dropGeneration(batch, look, other(kept));

export const dropGeneration = (batch: Batch, look: Look, generation: Generation): void => {
  for (const own of look.own(`old${generation}`)) batch.deleteOwn(own);
  const former = (name: string) => lookOfFormer(name)?.generation === generation;
  for (const sheet of look.sheets) batch.turnHighlights(sheet, (name) => (former(name) ? null : undefined));
  for (const name of look.names) if (former(name)) batch.deleteName(name);
};

/** Sheets being built that never came into place, and names whose sheets are gone. */
export const dropLeftovers = (batch: Batch, look: Look): void => {
  for (const own of look.own("new")) batch.deleteOwn(own);
  for (const name of look.marks.others) if (/^_khcv_sheet_/i.test(name)) batch.deleteName(name);
};

/** Leads a swap that stopped in the middle to the end it is nearer to: done where only the tidying was left, else back. */
export const repair = (workbook: Excel.Workbook, look: Look): void => {
  if (!look.swap) return;
  const { generation, placing } = look.swap;
  const batch = new Batch(workbook, look);
  if (look.backup === generation) {
    finishSwap(batch, look, generation);
    for (const { marker } of look.own("new")) batch.deleteName(marker);
  } else {
    bringBack(batch, look, generation, placing);
  }
  batch.deleteName(swapMarker);
};

/** Takes the last write back: what was kept is the report again. */
export const restoreLast = (workbook: Excel.Workbook, look: Look, generation: Generation): void => {
  const batch = new Batch(workbook, look);
  batch.setName(swapMarker, `=${generation + 2}`);
  batch.deleteName(backupMarker);
  bringBack(batch, look, generation, true);
  batch.deleteName(swapMarker);
};

/** First everything newer goes, then what was kept comes back; the swap marker tells which of the two was reached. */
const bringBack = (batch: Batch, look: Look, generation: Generation, placed: boolean): void => {
  const kept = look.own(`old${generation}`);
  const others = dropNewer(batch, look, kept, placed);
  batch.setName(swapMarker, `=${generation}`);
  const taken = others.map(({ name }) => name);
  for (const { id, marker, sheet, comment } of kept) {
    const name = freeSheetName(rememberedIn(comment).name || id, taken);
    taken.push(name);
    if (name !== sheet.name) batch.sheet(sheet).name = name;
    batch.markSheet(roleMarker("current", id), batch.sheet(sheet));
    batch.deleteName(marker);
  }
  const isFormer = (name: string) => lookOfFormer(name)?.generation === generation;
  for (const sheet of look.sheets) {
    batch.turnHighlights(sheet, (name) => (isFormer(name) ? lookOfFormer(name)?.lookName : undefined));
  }
  const formers = [...look.names].filter(isFormer);
  for (const name of formers) batch.deleteName(name);
  if (placed && formers.length === 0) for (const name of LOOK_NAMES) batch.deleteName(name);
};

/** Deletes sheets and highlights that were placed, or only built; returns the sheets of others. */
const dropNewer = (batch: Batch, look: Look, kept: readonly OwnSheet[], placed: boolean): SheetFacts[] => {
  // Shown first, for Excel keeps at least one sheet that can be seen.
  for (const { sheet, comment } of kept)
    batch.sheet(sheet).visibility = rememberedIn(comment).visible ? "Visible" : "Hidden";
  const newer = [...look.own("new"), ...(placed ? look.own("current") : [])];
  const keptSheets = new Set(kept.map(({ sheet }) => sheet));
  const gone = new Set(newer.map(({ sheet }) => sheet).filter((sheet) => !keptSheets.has(sheet)));
  const others = look.sheets.filter((sheet) => !gone.has(sheet) && !keptSheets.has(sheet));
  if (kept.length === 0 && gone.size > 0) batch.leaveOneVisible(others);
  // Names last: a sheet of ours without its name would be taken for the user's.
  for (const sheet of gone) batch.deleteSheet(sheet);
  for (const { marker } of newer) batch.deleteName(marker);
  if (placed) {
    for (const sheet of look.sheets) {
      if (!gone.has(sheet))
        batch.turnHighlights(sheet, (name) => (name === "" || LOOK_NAMES.has(name) ? null : undefined));
    }
  }
  return others;
};

const rememberedIn = (comment: string): { name: string; visible: boolean } => {
  try {
    const { name = "", visible = true } = JSON.parse(comment) as { name?: string; visible?: boolean };
    return { name, visible };
  } catch {
    return { name: "", visible: true };
  }
};
