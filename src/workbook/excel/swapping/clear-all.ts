import { isOurName } from "../../names";
import type { ClearResult, Staying } from "../../workbook";
import { Batch } from "./changes";
import { type Look, ownFigures } from "./workbook-state";
import { lookOfFormer } from "./hidden-names";

/**
 * Removes everything that carries a name of ours, first what Excel could refuse; what is to stay stays with its marks.
 * Returns what people saw of it.
 */
export const clearAll = (
  workbook: Excel.Workbook,
  look: Look,
  { sheets: keep = [], choices = false }: Staying,
): ClearResult => {
  const batch = new Batch(workbook, look);
  for (const sheet of look.sheets) batch.turnHighlights(sheet, () => null);
  const kept = look.own("current").filter(({ id }) => keep.includes(id));
  const keptNames = new Set(kept.map(({ sheet }) => sheet.name.toLowerCase()));
  const markers = new Set(kept.map(({ marker }) => marker.toLowerCase()));
  const sheets = look.marks.sheets.map(({ sheet }) => sheet.toLowerCase());
  const ours = new Set(sheets.filter((name) => !keptNames.has(name)));
  const own = look.sheets.filter(({ name }) => ours.has(name.toLowerCase()));
  const users = look.sheets.filter((sheet) => !own.includes(sheet));
  if (own.length > 0) batch.leaveOneVisible(users);
  for (const sheet of own) batch.deleteSheet(sheet);
  const leading = new Map(look.figures.map(({ name, sheet }) => [name, sheet?.toLowerCase() ?? ""]));
  const figures = ownFigures(look).filter((name) => !keptNames.has(leading.get(name) ?? ""));
  for (const name of figures) batch.deleteFigure(name);
  for (const name of [...look.names].filter((name) => isOurName(name) && !markers.has(name))) batch.deleteName(name);
  if (!choices) for (const id of look.choiceIds) workbook.customXmlParts.getItem(id).delete();
  return {
    removed: look
      .own("current")
      .filter(({ id }) => !keep.includes(id))
      .map(({ sheet }) => sheet.name),
    unmarked: look.sheets
      .filter(({ highlights }) => highlights.some(({ name }) => lookOfFormer(name) === null))
      .map(({ name }) => name),
  };
};
