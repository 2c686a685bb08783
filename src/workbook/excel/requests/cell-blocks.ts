import type { Area } from "../../../core/report/sheet-model";
import { cellName } from "../../../core/table/grid";

export const areaName = ({ row, column, rows, columns }: Area): string => {
  const first = cellName(row, column);
  return rows * columns === 1 ? first : `${first}:${cellName(row + rows - 1, column + columns - 1)}`;
};

/**
 * The rectangles that cells of the same key form: runs down a column, joined with equal runs beside them. A table with
 * one style a column is a handful of rectangles however long it is. Cells without a key (null) belong to none.
 */
export const blocksByKey = <Key>(
  rows: number,
  columns: number,
  keyOf: (row: number, column: number) => Key | null,
): Map<Key, Area[]> => {
  const blocks = new Map<Key, Area[]>();
  let before: { key: Key; area: Area }[] = [];
  for (let column = 0; column < columns; column++) {
    const here: typeof before = [];
    for (const run of runsOf(rows, (row) => keyOf(row, column))) {
      const beside = before.find(({ key, area }) => key === run.key && area.row === run.row && area.rows === run.rows);
      if (beside) {
        beside.area.columns++;
        here.push(beside);
        continue;
      }
      const area = { row: run.row, column, rows: run.rows, columns: 1 };
      here.push({ key: run.key, area });
      blocks.set(run.key, [...(blocks.get(run.key) ?? []), area]);
    }
    before = here;
  }
  return blocks;
};

/** Equal neighbours of a line as runs. */
export const runsOf = <Key>(
  length: number,
  keyOf: (index: number) => Key | null,
): { key: Key; row: number; rows: number }[] => {
  const runs: { key: Key; row: number; rows: number }[] = [];
  for (let row = 0; row < length; row++) {
    const key = keyOf(row);
    const last = runs.at(-1);
    if (key === null) continue;
    if (last && last.key === key && last.row + last.rows === row) last.rows++;
    else runs.push({ key, row, rows: 1 });
  }
  return runs;
};

/** Excel takes at most 8192 characters of addresses in one call. */
const LONGEST_LIST = 8000;

/** "A1:B9,D4" in lists that Excel takes. */
export const addressLists = (addresses: readonly string[]): string[] => {
  const lists: string[] = [];
  for (const address of addresses) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < LONGEST_LIST)
      lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
};
