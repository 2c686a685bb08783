import { TrackerError } from "../../core/error";
import { cellName, GridBuilder } from "../../core/table/grid";
import type { CellEdit, FormerCell } from "../live-workbook";
import { putValue } from "./requests/cell-values";
import { type Requests, untracked } from "./requests/requests";

/** One request looks what stands there, one writes; where that fails, what stood there is put back. */
export const editCells = async (requests: Requests, edits: readonly CellEdit[]): Promise<FormerCell[]> => {
  const asked = await requests.send(({ worksheets }) =>
    edits.map(({ sheet, row, column }) => ({
      protection: worksheets.getItem(sheet).protection.load("protected"),
      cell: untracked(worksheets.getItem(sheet).getCell(row, column)).load("values,formulas,numberFormat"),
    })),
  );
  const former = edits.map(({ sheet, row, column }, index): FormerCell => {
    const one = asked[index];
    if (one?.protection.protected) throw new TrackerError("sheet-protected", { sheet });
    const [value, formula, format] = [one?.cell.values, one?.cell.formulas, one?.cell.numberFormat].map(
      (cells) => (cells as unknown[][] | undefined)?.[0]?.[0],
    );
    const content = (formula ?? "") as FormerCell["content"];
    checkUnchanged(edits[index], value, format);
    return {
      sheet,
      row,
      column,
      content,
      formula: value !== formula,
      format: typeof format === "string" ? format : "General",
    };
  });
  try {
    await requests.send(({ worksheets }) => {
      for (const { sheet, row, column, text } of edits) {
        untracked(worksheets.getItem(sheet).getCell(row, column)).values = [[asText(text)]];
      }
    });
  } catch (error) {
    // Some of them may be changed by now; the first error is the one to be told.
    await requests.send((workbook) => putBackInto(workbook, former)).catch(() => undefined);
    throw error;
  }
  return former;
};

/** Puts back what {@link editCells} returned. */
export const putBackCells = (requests: Requests, cells: readonly FormerCell[]): Promise<void> => {
  const put = () => requests.send((workbook) => putBackInto(workbook, cells));
  // The same cells once more change nothing, and end what Excel has stopped halfway.
  return put().catch((error: unknown) => {
    if (error instanceof TrackerError) throw error;
    return put();
  });
};

const putBackInto = ({ worksheets }: Excel.Workbook, cells: readonly FormerCell[]): void => {
  for (const { sheet, row, column, content, formula, format } of cells) {
    const cell = untracked(worksheets.getItem(sheet).getCell(row, column));
    cell.numberFormat = [[format]];
    if (formula) cell.formulas = [[content]];
    else cell.values = [[typeof content === "string" ? asText(content) : content]];
  }
};

const checkUnchanged = (edit: CellEdit | undefined, value: unknown, format: unknown): void => {
  if (edit?.before === undefined) return;
  const { sheet, row, column, before } = edit;
  const now = new GridBuilder(sheet);
  putValue(now, 0, 0, value, format);
  if (JSON.stringify(now.cell(0, 0)) === JSON.stringify(before)) return;
  throw new TrackerError("changed-meanwhile", { sheet, cell: cellName(row, column) });
};

/** An apostrophe, which does not show, keeps Excel from reading a text as a formula, a number or a date. */
const asText = (text: string): string => (text === "" ? "" : `'${text}`);
