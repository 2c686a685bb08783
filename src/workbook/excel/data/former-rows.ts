import { type Grid, Kind } from "../../../core/table/grid";
import { runsOf } from "../requests/cell-blocks";
import { kindBelow } from "./data-blocks";
import { batches, halve, type Rows } from "../reading/requested-ranges";
import { type FormatRun, type RecordsPlace, TEXT_FORMAT } from "./record-formats";
import { isTooLarge, type Requests, untracked } from "../requests/requests";

/** What a data sheet held before it was written over, formulas and number formats with it. */
export interface FormerRows {
  grid: Grid;
  /** By column and row. */
  formulas: ReadonlyMap<number, ReadonlyMap<number, string>>;
  /** The number formats of the cells that get another, and of those that would spoil what is put back. */
  formats: readonly FormatRun[];
}

interface Piece extends Rows {
  what: "formulas" | "numberFormat";
  column: number;
  columns: number;
}

/** A cell's part of an answer, at most as a rule. */
const BYTES = { formulas: 80, numberFormat: 20 };

/**
 * Exports hold no formulas as a rule; only where there are some they are read.
 * @param runs the formats that will be set
 */
export const readFormer = async (
  requests: Requests,
  grid: Grid,
  place: RecordsPlace,
  runs: readonly FormatRun[],
  hasFormulas: boolean,
): Promise<FormerRows> => {
  const { headingRow, prepared } = place;
  const pieces = runs.flatMap(({ column, row, rows }) =>
    piece("numberFormat", column, 1, row, Math.min(row + rows, prepared)),
  );
  const known = new Set(pieces.map(({ column }) => column));
  for (let column = 0; column < grid.columns; column++) {
    const spoils = hasFormulas || isNumber(kindBelow(grid, headingRow + 1, column));
    if (place.shown[column] === TEXT_FORMAT && spoils && !known.has(column))
      pieces.push(...piece("numberFormat", column, 1, headingRow + 1, grid.rows));
  }
  if (hasFormulas) pieces.push(...piece("formulas", 0, grid.columns, headingRow, grid.rows));
  return readPieces(requests, grid, pieces);
};

const isNumber = (kind: number | null): boolean => kind === Kind.number || kind === Kind.date || kind === Kind.percent;

const piece = (what: Piece["what"], column: number, columns: number, row: number, end: number): Piece[] =>
  end > row && columns > 0 ? [{ what, column, columns, row, rows: end - row, bytesPerRow: columns * BYTES[what] }] : [];

const readPieces = async (requests: Requests, grid: Grid, pieces: readonly Piece[]): Promise<FormerRows> => {
  const formulas = new Map<number, Map<number, string>>();
  const formats: FormatRun[] = [];
  const queue = batches(pieces);
  for (let batch = queue.shift(); batch; batch = queue.shift()) {
    const asked = batch;
    try {
      const ranges = await requests.send(({ worksheets }) =>
        asked.map(({ what, column, columns, row, rows }) =>
          untracked(worksheets.getItem(grid.sheet).getRangeByIndexes(row, column, rows, columns)).load(what),
        ),
      );
      ranges.forEach((range, index) => {
        const { what = "formulas", row = 0, column = 0 } = asked[index] ?? {};
        if (what === "formulas") takeFormulas(formulas, grid, row, range.formulas as unknown[][]);
        else formats.push(...formatsOf(column, row, range.numberFormat as unknown[][]));
      });
    } catch (error) {
      const halves = isTooLarge(error) ? halve(asked) : null;
      if (halves === null) throw error;
      queue.unshift(...halves);
    }
  }
  return { grid, formulas, formats };
};

/** A text that begins with "=" is its own value; a formula is not. */
const takeFormulas = (
  formulas: Map<number, Map<number, string>>,
  grid: Grid,
  first: number,
  cells: readonly unknown[][],
): void => {
  cells.forEach((line, index) =>
    line.forEach((formula, column) => {
      const row = first + index;
      if (typeof formula !== "string" || !formula.startsWith("=") || grid.cell(row, column) === formula) return;
      const own = formulas.get(column) ?? new Map<number, string>();
      formulas.set(column, own.set(row, formula));
    }),
  );
};

const formatsOf = (column: number, first: number, cells: readonly unknown[][]): FormatRun[] =>
  runsOf(cells.length, (row) => textOf(cells[row]?.[0])).map(({ key, row, rows }) => ({
    column,
    row: first + row,
    rows,
    format: key,
  }));

const textOf = (format: unknown): string => (typeof format === "string" ? format : "General");
