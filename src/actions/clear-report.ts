import { holdsTyped } from "../core/report/kept/kept";
import type { ClearResult, Workbook } from "../workbook/workbook";
import { readKeptOf } from "./read-kept-of";
import { isNothing, rememberedIn } from "./remembered";

/** What was removed, and the sheets that stay because they hold what people typed. */
export interface Cleared extends ClearResult {
  kept: string[];
}

/**
 * Removes what the software added. Sheets with people's own texts in them stay and are named, and so do the user's choices
 * for this workbook, unless `all` is asked for.
 */
export const clearReport = async (workbook: Workbook, { all }: { all: boolean }): Promise<Cleared> => {
  const survey = await workbook.survey();
  const kept = await readKeptOf(workbook, survey);
  const keep = all ? [] : survey.filter(({ ours }) => ours !== null && holdsTyped(ours, kept));
  const sheets = keep.flatMap(({ ours }) => (ours === null ? [] : [ours]));
  const choices = !all && !isNothing(await rememberedIn(workbook));
  const result = await workbook.clear({ sheets, choices });
  return { ...result, kept: keep.map(({ name }) => name) };
};
