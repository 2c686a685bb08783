import type { CellName, Mark } from "../../../core/report/sheet-model";
import { markStyles } from "../../../core/report/styles";
import { cellName } from "../../../core/table/grid";
import { Batch } from "./changes";
import { addressLists } from "../requests/cell-blocks";
import { finishSwap } from "./drop-former";
import { LOOKS } from "./shown-highlights";
import { type Look, ownFigures } from "./workbook-state";
import { backupMarker, type Generation, roleMarker, swapMarker } from "./hidden-names";
import { untracked } from "../requests/requests";
import { stepAside } from "./step-aside";

/** A sheet that was built aside, and the place it is to take. */
export interface BuiltSheet {
  id: string;
  /** Names of single cells, for documents to link to. */
  names: readonly CellName[];
  asideName: string;
  finalName: string;
}

/**
 * The last request of a write. The old report steps aside and is kept under the other generation's marks, its highlights
 * switched off; the new one takes its names and places; then what was kept before is deleted. The swap marker tells,
 * should Excel stop in the middle, which half was reached, so that bring-back.ts can lead back.
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
  stepAside(batch, look, look.own("current"), generation);
  batch.setName(swapMarker, `=${generation + 2}`);
  placeHighlights(batch, look, marks);
  placeSheets(batch, look, built);
  placeNames(batch, workbook, look, built);
  for (const { sheet } of look.own("current")) batch.sheet(sheet).visibility = "VeryHidden";
  batch.setName(backupMarker, `=${generation}`);
  finishSwap(batch, look, generation);
  for (const { id } of built) batch.deleteName(roleMarker("new", id));
  batch.deleteName(swapMarker);
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

/** The names lead to the new sheets from now on; where the user has one of them for something else, theirs stays. */
const placeNames = (batch: Batch, workbook: Excel.Workbook, look: Look, built: readonly BuiltSheet[]): void => {
  const own = ownFigures(look);
  for (const name of own) batch.deleteFigure(name);
  const gone = new Set(own.map((name) => name.toLowerCase()));
  const taken = new Set(look.figures.map(({ name }) => name.toLowerCase()).filter((name) => !gone.has(name)));
  for (const { finalName, names } of built) {
    for (const { name, row, column } of names) {
      if (taken.has(name.toLowerCase())) continue;
      const sheet = workbook.worksheets.getItem(finalName);
      workbook.names.add(name, untracked(sheet.getRange(cellName(row, column))));
    }
  }
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
