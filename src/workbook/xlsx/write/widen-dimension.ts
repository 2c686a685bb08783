import { cellName, columnOf } from "../../../core/table/grid";

const DIMENSION =
  /(<(?:[\w.-]+:)?dimension\s[^>]*?ref\s*=\s*["'])([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?(["'])/;

/** A sheet's stated size, where it has one, holds these cells too: who reads by it would pass over them. */
export const widenDimension = (text: string, cells: readonly { row: number; column: number }[]): string =>
  text.replace(
    DIMENSION,
    (
      whole,
      open: string,
      left: string,
      top: string,
      right: string | undefined,
      bottom: string | undefined,
      close: string,
    ) => {
      const rows = [Number(top) - 1, Number(bottom ?? top) - 1];
      const columns = [columnOf(left), columnOf(right ?? left)];
      const allRows = [...rows, ...cells.map(({ row }) => row)];
      const allColumns = [...columns, ...cells.map(({ column }) => column)];
      const [first, last] = [
        cellName(Math.min(...allRows), Math.min(...allColumns)),
        cellName(Math.max(...allRows), Math.max(...allColumns)),
      ];
      const now = `${open}${first}:${last}${close}`;
      return first === `${left}${top}` && last === `${right ?? left}${bottom ?? top}` ? whole : now;
    },
  );
