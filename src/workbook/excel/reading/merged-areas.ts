import { columnOf, type MergedArea } from "../../../core/table/grid";
import { untracked } from "../requests/requests";

/**
 * Asks for a sheet's merged areas beside its values; what it returns tells them after the answer. Excel refuses the whole
 * request where there are more than 512 of them, and where it is older than ExcelApi 1.13.
 */
export const askMerges = (sheet: Excel.Worksheet, rows: number, columns: number): (() => MergedArea[]) => {
  const whole = untracked(sheet.getRangeByIndexes(0, 0, rows, columns));
  const merged = untracked(whole.getMergedAreasOrNullObject()).load("address");
  return () => (merged.isNullObject ? [] : areasOf(merged.address));
};

/** "'Kế hoạch'!C5:C9,'Kế hoạch'!A2:F2": a merged area has a colon, which no sheet's name can have. */
const areasOf = (addresses: string): MergedArea[] =>
  Array.from(addresses.matchAll(/\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})/g)).map(
    ([, left = "", top = "", right = "", bottom = ""]) => {
      const [row, column] = [Number(top) - 1, columnOf(left)];
      return { row, column, rows: Number(bottom) - row, columns: columnOf(right) - column + 1 };
    },
  );
