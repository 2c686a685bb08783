import { isOurName } from "../../names";
import type { ClearResult, Staying } from "../../workbook";
import { Changes } from "./changes";
import { type WorkbookState, ownFigures } from "./workbook-state";
import { lookOfFormer } from "./hidden-names";

/**
 * Removes everything that carries a name of ours, first what Excel could refuse; what is to stay stays with its marks.
 * Returns what people saw of it.
 */
export const clearAll = (
  workbook: Excel.Workbook,
  state: WorkbookState,
  { sheets: keep = [], choices = false }: Staying,
): ClearResult => {
  const changes = new Changes(workbook, state);
  for (const sheet of state.sheets) changes.turnHighlights(sheet, () => null);
  const kept = state.own("current").filter(({ id }) => keep.includes(id));
  const keptNames = new Set(kept.map(({ sheet }) => sheet.name.toLowerCase()));
  const markers = new Set(kept.map(({ marker }) => marker.toLowerCase()));
  const sheets = state.marks.sheets.map(({ sheet }) => sheet.toLowerCase());
  const ours = new Set(sheets.filter((name) => !keptNames.has(name)));
  const own = state.sheets.filter(({ name }) => ours.has(name.toLowerCase()));
  const users = state.sheets.filter((sheet) => !own.includes(sheet));
  if (own.length > 0) changes.leaveOneVisible(users);
  for (const sheet of own) changes.deleteSheet(sheet);
  const leading = new Map(state.figures.map(({ name, sheet }) => [name, sheet?.toLowerCase() ?? ""]));
  const figures = ownFigures(state).filter((name) => !keptNames.has(leading.get(name) ?? ""));
  for (const name of figures) changes.deleteFigure(name);
  for (const name of [...state.names].filter((name) => isOurName(name) && !markers.has(name))) changes.deleteName(name);
  if (!choices) for (const id of state.choiceIds) workbook.customXmlParts.getItem(id).delete();
  return {
    removed: state
      .own("current")
      .filter(({ id }) => !keep.includes(id))
      .map(({ sheet }) => sheet.name),
    unmarked: state.sheets
      .filter(({ highlights }) => highlights.some(({ name }) => lookOfFormer(name) === null))
      .map(({ name }) => name),
  };
};
