import { holdsTyped } from "../core/report/kept/kept";
import type { LiveWorkbook } from "../workbook/live-workbook";
import type { ClearResult, Workbook } from "../workbook/workbook";
import { readKeptOf } from "./read-kept-of";
import { isNothing, rememberedIn } from "./remembered";

/** What was removed, and the sheets that stay because they hold what people typed. */
export interface Cleared extends ClearResult {
  kept: string[];
}

/**
 * Removes what the software added, so that nothing of it can be found. Sheets with people's own texts in them stay and are
 * named, and so do the user's choices for this workbook, unless `all` is asked for.
 */
export const clearReport = async (workbook: Workbook, { all }: { all: boolean }): Promise<Cleared> => {
  const typed = all ? [] : await typedInto(workbook);
  const choices = !all && !isNothing(await rememberedIn(workbook));
  const result = await workbook.clear({ sheets: typed.map(({ id }) => id), choices });
  return { ...result, kept: typed.map(({ name }) => name) };
};

/** Takes the report and the highlights away so that they can be brought back; what people typed stays in sight. */
export const setReportAside = async (workbook: LiveWorkbook): Promise<Cleared> => {
  const typed = await typedInto(workbook);
  const result = await workbook.setAside(typed.map(({ id }) => id));
  return { ...result, kept: typed.map(({ name }) => name) };
};

const typedInto = async (workbook: Workbook): Promise<{ id: string; name: string }[]> => {
  const survey = await workbook.survey();
  const kept = await readKeptOf(workbook, survey);
  return survey.flatMap(({ name, ours: id }) => (id !== null && holdsTyped(id, kept) ? [{ id, name }] : []));
};
