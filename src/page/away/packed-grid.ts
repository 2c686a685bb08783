import { type Cell, type CellLook, cellOf, type Column, type Grid, Kind, type ShownDate } from "../../core/table/grid";

/** A grid as plain data, to be sent between threads: its columns are handed over, not copied. */
export interface PackedGrid extends Pick<
  Grid,
  "sheet" | "rows" | "columns" | "texts" | "merges" | "background" | "dayCell"
> {
  columnsHeld: ReadonlyMap<number, Column>;
  /** Dates whose day is not shown, by row and column. */
  shown: ReadonlyMap<string, ShownDate>;
  looks: PackedLooks | null;
}

/** Which look each cell has that has one, row by row: places of `kinds`, one more than the place, 0 for none. */
interface PackedLooks {
  kinds: readonly CellLook[];
  columns: number;
  cells: Uint8Array;
}

/** More looks than a byte tells are those of a picture, not of a plan. */
const MOST_LOOKS = 255;

export const packGrid = (grid: Grid): PackedGrid => {
  const { sheet, rows, columns, texts, merges, background, dayCell } = grid;
  const columnsHeld = new Map<number, Column>();
  const shown = new Map<string, ShownDate>();
  for (let column = 0; column < columns; column++) {
    const own = grid.column(column);
    if (!own) continue;
    const { kinds, values, length } = own;
    columnsHeld.set(column, { kinds: kinds.slice(0, length), values: values.slice(0, length), length });
    for (let row = 0; row < length; row++) {
      if (kinds[row] !== Kind.date) continue;
      const cell = grid.cell(row, column);
      if (typeof cell === "object" && cell?.type === "date" && cell.shown) shown.set(`${row} ${column}`, cell.shown);
    }
  }
  return {
    sheet,
    rows,
    columns,
    texts,
    ...(merges && { merges }),
    ...(background && { background }),
    ...(dayCell !== undefined && { dayCell }),
    columnsHeld,
    shown,
    looks: grid.look ? packLooks(grid, grid.look) : null,
  };
};

const packLooks = ({ rows, columns }: Grid, look: NonNullable<Grid["look"]>): PackedLooks => {
  const kinds: CellLook[] = [];
  const known = new Map<CellLook, number>();
  const cells = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const own = look(row, column);
      if (own === null) continue;
      let place = known.get(own);
      if (place === undefined && kinds.length < MOST_LOOKS) known.set(own, (place = kinds.push(own)));
      cells[row * columns + column] = place ?? 0;
    }
  }
  return { kinds, columns, cells };
};

/** What of a packed grid is handed over. */
export const buffersOf = ({ columnsHeld, looks }: PackedGrid): ArrayBufferLike[] => [
  ...[...columnsHeld.values()].flatMap(({ kinds, values }) => [kinds.buffer, values.buffer]),
  ...(looks ? [looks.cells.buffer] : []),
];

export const unpackGrid = ({ columnsHeld, shown, looks, ...plain }: PackedGrid): Grid => ({
  ...plain,
  column: (column) => columnsHeld.get(column),
  cell: (row, column): Cell => {
    const own = columnsHeld.get(column);
    const cell = own ? cellOf(own, row, plain.texts) : null;
    if (shown.size === 0 || typeof cell !== "object" || cell?.type !== "date") return cell;
    const part = shown.get(`${row} ${column}`);
    return part ? { ...cell, shown: part } : cell;
  },
  ...(looks && {
    look: (row: number, column: number) => {
      if (column >= looks.columns) return null;
      return looks.kinds[(looks.cells[row * looks.columns + column] ?? 0) - 1] ?? null;
    },
  }),
});
