import { isOurName } from "../names";
import type { ClearResult } from "../workbook";
import { Batch } from "./batch";
import type { Look } from "./look";
import { lookOfFormer } from "./marks";

/** Removes everything that carries a name of ours, first what Excel could refuse. Returns what people saw of it. */
export const clearAll = (workbook: Excel.Workbook, look: Look): ClearResult => {
  const batch = new Batch(workbook, look);
  for (const sheet of look.sheets) batch.turnHighlights(sheet, () => null);
  const ours = new Set(look.marks.sheets.map(({ sheet }) => sheet.toLowerCase()));
  const own = look.sheets.filter(({ name }) => ours.has(name.toLowerCase()));
  const users = look.sheets.filter((sheet) => !own.includes(sheet));
  if (own.length > 0) batch.leaveOneVisible(users);
  for (const sheet of own) batch.deleteSheet(sheet);
  for (const name of [...look.names].filter(isOurName)) batch.deleteName(name);
  return {
    removed: look.own("current").map(({ sheet }) => sheet.name),
    unmarked: look.sheets
      .filter(({ highlights }) => highlights.some(({ name }) => lookOfFormer(name) === null))
      .map(({ name }) => name),
  };
};
