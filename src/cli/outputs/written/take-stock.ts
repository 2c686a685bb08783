import { carriedCells } from "../../../core/report/kept/typed-cells";
import { nameKey } from "../../../core/lib/text";
import { messagesOf } from "../../../messages/messages";
import type { XlsxWorkbook } from "../../../workbook/xlsx/xlsx-workbook";
import { printOf, printOwnRows, printUserRows, type RowPrint } from "./print-sheet";

/** What one tab holds, in short. */
export interface SheetStock {
  name: string;
  ours: boolean;
  /** By what it is found again: our own by what it is for, others by their names. */
  key: string;
  objects: number;
  /** A print for each. */
  comments: string[];
  /** Null for a large data sheet and a chart sheet, which are not looked through. */
  rows: RowPrint[] | null;
  /** Cells under choices and conditional formats, of a user's sheet that is looked through; null for others. */
  ruled: number | null;
}

/** A plan has hundreds of rows; cases have thousands, and nobody edits those in a report's copy. */
const MOST_ROWS = 2000;

/**
 * What all tabs of a workbook hold. Our own are looked through whatever size they claim (LibreOffice claims every row of a
 * sheet once one was deleted), and so are those of which it was written down what they held (`known`, by key).
 */
export const takeStock = async (
  workbook: XlsxWorkbook,
  known: ReadonlySet<string> = new Set(),
): Promise<SheetStock[]> => {
  const languages = [messagesOf("vi").report, messagesOf("en").report];
  const sizes = new Map((await workbook.survey()).map((sheet) => [sheet.name, sheet]));
  const stock: SheetStock[] = [];
  for (const { name, ours, cells, objects, comments } of workbook.inventory()) {
    const key = printOf(ours === null ? `user ${nameKey(name)}` : `ours ${ours}`);
    const looked = (): boolean =>
      ours !== null ||
      known.has(key) ||
      (sizes.get(name)?.rows ?? 0) <= MOST_ROWS ||
      workbook.filledRows(name) <= MOST_ROWS;
    const [grid] = cells && looked() ? await workbook.read([{ sheet: name, columns: "all" }]) : [];
    stock.push({
      name,
      ours: ours !== null,
      key,
      objects,
      comments: comments.map(printOf),
      ruled: grid && ours === null ? workbook.ruledCells(name) : null,
      rows: !grid
        ? null
        : ours === null
          ? printUserRows(grid, workbook.formulas(name))
          : printOwnRows(grid, carriedCells({ id: ours, grid }, languages)),
    });
  }
  return stock;
};
