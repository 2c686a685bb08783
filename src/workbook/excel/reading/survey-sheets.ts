import { GridBuilder } from "../../../core/table/grid";
import { type SheetSurvey, SURVEYED_ROWS } from "../../workbook";
import { putBlock } from "../requests/cell-values";
import { askChoices } from "../choices";
import { bytesOf } from "../requests/payload";
import type { EverySheet } from "../requests/every-sheet";
import { backupMarker, hiddenNamesOf, type NameFacts, swapMarker } from "../swapping/hidden-names";
import { isTooLarge, type Requests, untracked } from "../requests/requests";

/** Wide enough for every table of an office; of wider sheets the head is cut. */
const HEAD = `A1:IV${SURVEYED_ROWS}`;

/** What the reading of columns wants to know beforehand. */
export interface ColumnSample {
  /** Mean size of a cell below the heading in the answer, and of its number format. */
  valueBytes: number;
  formatBytes: number;
  /** Numbers stand in it, so the formats are needed with the values. */
  numbers: boolean;
}

export interface Surveyed {
  survey: SheetSurvey;
  samples: ColumnSample[];
}

export interface WorkbookSurvey {
  /** The sheets without the software's own scaffolding: no reports being built, none kept for restoring. */
  sheets: Surveyed[];
  /** A former report is kept, so that the last write can be taken back. */
  restorable: boolean;
  /** A swap has stopped in the middle: what is seen is neither the old report nor the new one. */
  torn: boolean;
  /** What the user has chosen for this workbook; null where nothing is kept. */
  choices: unknown;
}

const askSize = (sheet: Excel.Worksheet) => {
  sheet.load("id,name,visibility,protection/protected");
  const used = untracked(sheet.getUsedRangeOrNullObject(true)).load("rowIndex,columnIndex,rowCount,columnCount");
  return { sheet, used };
};

const askHead = (sheet: Excel.Worksheet) => {
  const { used } = askSize(sheet);
  const window = untracked(sheet.getRange(HEAD));
  const head = untracked(used.getIntersectionOrNullObject(window)).load("rowIndex,columnIndex,values,numberFormat");
  return { sheet, used, head };
};

const askNames = (workbook: Excel.Workbook) => workbook.names.load("items/name,items/formula,items/comment");

/** One request, as long as all heads together fit into an answer; else the sizes, and every head by itself. */
export const surveySheets = async (everySheet: EverySheet, requests: Requests): Promise<WorkbookSurvey> => {
  const askMore = (heads: boolean) => (workbook: Excel.Workbook, throughNothing: boolean) => ({
    names: askNames(workbook),
    choices: askChoices(workbook, requests, heads && throughNothing),
  });
  try {
    const { sheets, also } = await everySheet.ask(askHead, askMore(true));
    return assemble(sheets, also.names.items, await also.choices());
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    const { sheets, also } = await everySheet.ask(askSize, askMore(false));
    const withHeads: Asked[] = [];
    for (const sized of sheets) withHeads.push({ ...sized, head: await headAlone(requests, sized.sheet.name) });
    return assemble(withHeads, also.names.items, await also.choices());
  }
};

type Asked = ReturnType<typeof askSize> & { head: Excel.Range | null };

/** Null where even one sheet's head is too large to answer: then nothing is known of its columns. */
const headAlone = async (requests: Requests, sheet: string): Promise<Excel.Range | null> => {
  try {
    return (await requests.send(({ worksheets }) => askHead(worksheets.getItem(sheet)))).head;
  } catch (error) {
    if (isTooLarge(error)) return null;
    throw error;
  }
};

const assemble = (asked: readonly Asked[], names: readonly NameFacts[], choices: unknown): WorkbookSurvey => {
  const marks = hiddenNamesOf(names);
  const ours = new Map(marks.sheets.map(({ sheet, id, role }) => [sheet.toLowerCase(), { id, role }]));
  const sheets = asked.flatMap(({ sheet, used, head }): Surveyed[] => {
    const mark = ours.get(sheet.name.toLowerCase());
    if (mark && mark.role !== "current") return [];
    const empty = used.isNullObject;
    const grid = new GridBuilder(sheet.name);
    const samples = head && !empty && !head.isNullObject ? fill(grid, head) : [];
    const survey: SheetSurvey = {
      name: sheet.name,
      id: sheet.id,
      rows: empty ? 0 : used.rowIndex + used.rowCount,
      columns: empty ? 0 : used.columnIndex + used.columnCount,
      hidden: sheet.visibility !== "Visible",
      protected: sheet.protection.protected,
      ours: mark?.id ?? null,
      head: grid,
    };
    return [{ survey, samples }];
  });
  const has = (marker: string) => names.some(({ name }) => name.toLowerCase() === marker);
  return { sheets, restorable: has(backupMarker), torn: has(swapMarker), choices };
};

const fill = (grid: GridBuilder, head: Excel.Range): ColumnSample[] => {
  const values = head.values as unknown[][];
  const formats = head.numberFormat as unknown[][];
  putBlock(grid, { row: head.rowIndex, column: head.columnIndex }, values, formats);
  const samples: ColumnSample[] = [];
  values[0]?.forEach((_, column) => {
    samples[head.columnIndex + column] = sampleOf(
      values.map((row) => row[column]),
      formats.map((row) => row[column]),
    );
  });
  return samples;
};

const sampleOf = (values: readonly unknown[], formats: readonly unknown[]): ColumnSample => {
  const mean = (cells: readonly unknown[]) =>
    cells.reduce((sum: number, cell) => sum + bytesOf(cell), 0) / cells.length;
  return {
    valueBytes: mean(values),
    formatBytes: mean(formats),
    numbers: values.some((value) => typeof value === "number"),
  };
};
