import { TrackerError } from "../../../core/error";
import type { Grid } from "../../../core/table/grid";
import type { ReplacedData } from "../../live-workbook";
import type { DataSheet, SheetSurvey } from "../../workbook";
import { addDataSheet } from "./add-data-sheet";
import { replaceOldRows } from "./replace-old-rows";
import type { Requests } from "../requests/requests";

export interface DataRoads {
  survey: () => Promise<readonly SheetSurvey[]>;
  readAll: (sheet: string) => Promise<Grid>;
  /** Makes an empty sheet; null: in the request that fills it. */
  makeSheet: ((name: string) => Promise<void>) | null;
}

/**
 * Puts a grid's values into the sheet of its name, from the heading row on; rows and columns beyond them are emptied, and
 * new rows look as the first record does. A failure leaves what was there: the old rows with their formulas, or no sheet.
 */
export const replaceRows = async (requests: Requests, data: DataSheet, roads: DataRoads): Promise<ReplacedData> => {
  const { sheet } = data.grid;
  const old = (await roads.survey()).find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  if (old?.protected) throw new TrackerError("sheet-protected", { sheet });
  return old
    ? replaceOldRows(requests, data, await roads.readAll(old.name))
    : addDataSheet(requests, data, roads.makeSheet);
};
