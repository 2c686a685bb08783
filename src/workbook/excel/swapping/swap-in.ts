import type { CellName, Mark } from "../../../core/report/sheet-model";
import { markStyles } from "../../../core/report/styles";
import { cellName } from "../../../core/table/grid";
import { Changes } from "./changes";
import { addressLists } from "../requests/cell-blocks";
import { finishSwap } from "./drop-former";
import { LOOKS } from "./shown-highlights";
import { type WorkbookState, ownFigures } from "./workbook-state";
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
  state: WorkbookState,
  built: readonly BuiltSheet[],
  marks: readonly Mark[],
  generation: Generation,
): void => {
  const changes = new Changes(workbook, state);
  changes.setName(swapMarker, `=${generation}`);
  stepAside(changes, state, state.own("current"), generation);
  changes.setName(swapMarker, `=${generation + 2}`);
  placeHighlights(changes, state, marks);
  placeSheets(changes, state, built);
  placeNames(changes, workbook, state, built);
  for (const { sheet } of state.own("current")) changes.sheet(sheet).visibility = "VeryHidden";
  changes.setName(backupMarker, `=${generation}`);
  finishSwap(changes, state, generation);
  for (const { id } of built) changes.deleteName(roleMarker("new", id));
  changes.deleteName(swapMarker);
};

const placeSheets = (changes: Changes, state: WorkbookState, built: readonly BuiltSheet[]): void => {
  const before = new Map(state.own("current").map(({ id, sheet }) => [id, sheet]));
  const places = built.map((sheet) => ({ ...sheet, old: before.get(sheet.id) }));
  // From left to right, so that each one put in place moves the following ones by one.
  places.sort((a, b) => (a.old?.position ?? Infinity) - (b.old?.position ?? Infinity));
  places.forEach(({ id, asideName, finalName, old }, index) => {
    const sheet = changes.byName(asideName);
    changes.markSheet(roleMarker("current", id), sheet);
    sheet.name = finalName;
    if (old) sheet.position = old.position + index;
    sheet.visibility = old && !old.visible ? "Hidden" : "Visible";
    if (old && old.id === state.activeId) sheet.activate();
  });
};

/** The names lead to the new sheets from now on; where the user has one of them for something else, theirs stays. */
const placeNames = (
  changes: Changes,
  workbook: Excel.Workbook,
  state: WorkbookState,
  built: readonly BuiltSheet[],
): void => {
  const own = ownFigures(state);
  for (const name of own) changes.deleteFigure(name);
  const gone = new Set(own.map((name) => name.toLowerCase()));
  const taken = new Set(state.figures.map(({ name }) => name.toLowerCase()).filter((name) => !gone.has(name)));
  for (const { finalName, names } of built) {
    for (const { name, row, column } of names) {
      if (taken.has(name.toLowerCase())) continue;
      const sheet = workbook.worksheets.getItem(finalName);
      workbook.names.add(name, untracked(sheet.getRange(cellName(row, column))));
    }
  }
};

/** Behind the user's own formats, in the order of the looks: the first one wins. Only the fill is changed. */
export const placeHighlights = (changes: Changes, state: WorkbookState, marks: readonly Mark[]): void => {
  const sheets = new Map(state.sheets.map((sheet) => [sheet.name, sheet]));
  for (const look of LOOKS) {
    for (const [name, areas] of areasBySheet(marks.filter((mark) => mark.look === look))) {
      const sheet = sheets.get(name);
      if (!sheet) continue;
      for (const addresses of addressLists(areas)) {
        const format = untracked(changes.sheet(sheet).getRanges(addresses)).conditionalFormats.add("Custom");
        format.custom.rule.formula = `=${changes.lookName(look)}`;
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
