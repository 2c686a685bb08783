import type { Kept } from "../core/report/kept/kept";
import { readKept } from "../core/report/kept/read-kept";
import type { Grid } from "../core/table/grid";
import { report as en } from "../messages/en/report";
import { report as vi } from "../messages/vi/report";
import type { SheetSurvey, Workbook } from "../workbook/workbook";
import { ownSheets } from "./gather";

/** What people typed into the report sheets that a workbook holds, whatever language these were written in. */
export const readKeptOf = async (workbook: Workbook, survey: readonly SheetSurvey[]): Promise<Kept> => {
  const names = ownSheets(survey);
  const grids = names.length === 0 ? [] : await workbook.read(names.map((sheet) => ({ sheet, columns: "all" })));
  return keptIn(survey, new Map(grids.map((grid) => [grid.sheet, grid])));
};

/** The same of report sheets that have been read already. */
export const keptIn = (survey: readonly SheetSurvey[], grids: ReadonlyMap<string, Grid>): Kept => {
  const sheets = survey.flatMap(({ name, ours }) => {
    const grid = grids.get(name);
    return ours === null || !grid ? [] : [{ id: ours, grid }];
  });
  return readKept(sheets, [vi, en]);
};
