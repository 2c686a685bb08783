import { TrackerError } from "../../core/error";
import { type Day, serialOf } from "../../core/lib/calendar-day";
import { type Cell, cellName, GridBuilder } from "../../core/table/grid";
import type { CellEdit, FormerCell } from "../live-workbook";
import { isDateKind, numberKind } from "../number-kind";
import { putValue } from "./requests/cell-values";
import { type Requests, untracked } from "./requests/requests";

/** One request looks what stands there, one writes; where that fails, what stood there is put back. */
export const editCells = async (requests: Requests, edits: readonly CellEdit[]): Promise<FormerCell[]> => {
  const found = await lookAtCells(requests, edits);
  const former = edits.map((edit, index): FormerCell => {
    const { sheet, row, column, before } = edit;
    const { value, formula, format } = found[index] ?? NOTHING;
    if (before !== undefined && !isSame(cellOf(value, format), before)) throw changed(edit);
    const content = (formula ?? "") as FormerCell["content"];
    return { sheet, row, column, content, formula: value !== formula, format, written: writtenBy(edit, format) };
  });
  try {
    await requests.send(({ worksheets }) => {
      edits.forEach(({ sheet, row, column, text }, index) => {
        const { written, format } = former[index] ?? {};
        const cell = untracked(worksheets.getItem(sheet).getCell(row, column));
        const day = dayOf(written);
        if (day !== null && !isDate(format)) cell.numberFormat = [[DATE_FORMAT]];
        cell.values = [[day === null ? asText(text) : serialOf(day)]];
      });
    });
  } catch (error) {
    // Some of them may be changed by now; the first error is the one to be told.
    await requests.send((workbook) => putBackInto(workbook, former)).catch(() => undefined);
    throw error;
  }
  return former;
};

/** Puts back what {@link editCells} returned, unless a cell holds what somebody else has put there since. */
export const putBackCells = async (requests: Requests, cells: readonly FormerCell[]): Promise<void> => {
  const found = await lookAtCells(requests, cells);
  cells.forEach((cell, index) => {
    const { value, formula, format } = found[index] ?? NOTHING;
    const isBack = formula === cell.content && format === cell.format;
    if (cell.written !== undefined && !isBack && !isSame(cellOf(value, format), cell.written)) throw changed(cell);
  });
  const put = () => requests.send((workbook) => putBackInto(workbook, cells));
  // The same cells once more change nothing, and end what Excel has stopped halfway.
  return put().catch((error: unknown) => {
    if (error instanceof TrackerError) throw error;
    return put();
  });
};

interface Place {
  sheet: string;
  row: number;
  column: number;
}

interface FoundCell {
  value: unknown;
  formula: unknown;
  format: string;
}

const NOTHING: FoundCell = { value: "", formula: "", format: "General" };
const DATE_FORMAT = "dd/mm/yyyy";

/** What stands in cells that may be written. @throws TrackerError sheet-protected */
const lookAtCells = async (requests: Requests, places: readonly Place[]): Promise<FoundCell[]> => {
  const asked = await requests.send(({ worksheets }) =>
    places.map(({ sheet, row, column }) => ({
      protection: worksheets.getItem(sheet).protection.load("protected"),
      cell: untracked(worksheets.getItem(sheet).getCell(row, column)).load("values,formulas,numberFormat"),
    })),
  );
  return asked.map(({ protection, cell }, index) => {
    if (protection.protected) throw new TrackerError("sheet-protected", { sheet: places[index]?.sheet ?? "" });
    const [value, formula, format] = [cell.values, cell.formulas, cell.numberFormat].map(
      (cells) => (cells as unknown[][] | undefined)?.[0]?.[0],
    );
    return { value, formula, format: typeof format === "string" ? format : "General" };
  });
};

const isDate = (format: string | undefined): boolean => isDateKind(numberKind(format ?? "General"));

/** A day is written as one where the cell, or the rest of its column, holds days; else as the text that says it. */
const writtenBy = ({ text, day }: CellEdit, format: string): Cell => {
  if (day && (day.asDate || isDate(format))) return { type: "date", day: day.day, minutes: 0 };
  return text === "" ? null : text;
};

const dayOf = (cell: Cell | undefined): Day | null =>
  typeof cell === "object" && cell !== null && cell.type === "date" ? cell.day : null;

const cellOf = (value: unknown, format: string): Cell => {
  const grid = new GridBuilder("");
  putValue(grid, 0, 0, value, format);
  return grid.cell(0, 0);
};

const isSame = (one: Cell, other: Cell): boolean => JSON.stringify(one) === JSON.stringify(other);

const changed = ({ sheet, row, column }: Place) =>
  new TrackerError("changed-meanwhile", { sheet, cell: cellName(row, column) });

const putBackInto = ({ worksheets }: Excel.Workbook, cells: readonly FormerCell[]): void => {
  for (const { sheet, row, column, content, formula, format } of cells) {
    const cell = untracked(worksheets.getItem(sheet).getCell(row, column));
    cell.numberFormat = [[format]];
    if (formula) cell.formulas = [[content]];
    else cell.values = [[typeof content === "string" ? asText(content) : content]];
  }
};

/** An apostrophe, which does not show, keeps Excel from reading a text as a formula, a number or a date. */
const asText = (text: string): string => (text === "" ? "" : `'${text}`);
