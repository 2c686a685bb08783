import { TrackerError } from "../../../core/error";
import type { ReplacedData } from "../../live-workbook";
import type { DataSheet } from "../../workbook";
import { blocksOf, type Extent, writtenOf } from "./data-blocks";
import { dropNewSheet, dropSheet } from "./drop-new-sheet";
import { standingIn } from "./later-edit";
import { setFormats, wantedFormats } from "./record-formats";
import { codeOf, type Requests } from "../requests/requests";
import { writeRows } from "./write-rows";

/**
 * A sheet that is not there yet, with a grid's values in it. A failure leaves no sheet.
 * @param makeSheet makes an empty sheet; null: in the request that fills it
 */
export const addDataSheet = async (
  requests: Requests,
  { grid, headingRow }: DataSheet,
  makeSheet: ((name: string) => Promise<void>) | null,
): Promise<ReplacedData> => {
  const extent: Extent = { from: headingRow, rows: grid.rows, columns: Math.max(grid.columns, 1) };
  const nothing = { headingRow, filled: 0, prepared: 0, shown: [] };
  const made: { sheet?: Excel.Worksheet } = {};
  const begin = (workbook: Excel.Workbook) => {
    if (!makeSheet) workbook.worksheets.add(grid.sheet);
    made.sheet = workbook.worksheets.getItem(grid.sheet).load("id");
    setFormats(made.sheet, wantedFormats(grid, nothing));
  };
  const progress = { begun: false };
  const writtenAt = (row: number, column: number) => writtenOf(grid, row, column);
  try {
    await makeSheet?.(grid.sheet);
    await writeRows(requests, grid.sheet, blocksOf(extent, writtenAt), progress, begin);
  } catch (error) {
    // Somebody else has made a sheet of this name in the meantime.
    if (codeOf(error) === "ItemAlreadyExists") throw new TrackerError("name-taken", { sheet: grid.sheet });
    await dropNewSheet(requests, grid.sheet, progress.begun);
    throw codeOf(error) === "AccessDenied" ? new TrackerError("workbook-protected", {}, { cause: error }) : error;
  }
  const id = made.sheet?.id ?? grid.sheet;
  return {
    added: true,
    putBack: async (anyway = false) => {
      const { edit } = await standingIn(requests, { id, extent, writtenAt, added: true, tables: [] }, anyway);
      if (edit === null) await dropSheet(requests, id);
      return edit;
    },
  };
};
