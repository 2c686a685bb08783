import { columnOf, GridBuilder } from "../../../core/table/grid";
import { SURVEYED_ROWS } from "../../workbook";
import type { Package } from "../package";
import { type CellMeaning, CellReader } from "./cell-reader";
import { fail, scanSheet } from "./read-sheet";
import { type CellTaker, MOST_COLUMNS, MOST_ROWS } from "./scan-sheet";

export interface Extent {
  rows: number;
  columns: number;
}

/** A sheet's first rows and its size. Only the first rows are unpacked, unless the file misstates the size. */
export const surveySheet = (
  parts: Package,
  path: string,
  name: string,
  meaning: CellMeaning,
): Extent & { head: GridBuilder } => {
  const head = new GridBuilder(name);
  const reader = new CellReader(head, meaning, "all", SURVEYED_ROWS, () => fail(path));
  const seen = new RowWatch(reader);
  const { opening } = scanSheet(parts, path, seen, false);
  if (!seen.stopped) return { head, rows: head.rows, columns: head.columns };
  const stated = statedExtent(opening);
  const believable = stated !== null && stated.rows > SURVEYED_ROWS && stated.columns >= head.columns;
  return { head, ...(believable ? stated : measure(parts, path)) };
};

/** Passes everything on, and remembers whether rows were left out. */
class RowWatch implements CellTaker {
  stopped = false;

  constructor(private readonly reader: CellReader) {}

  row(row: number): boolean {
    const goesOn = this.reader.row(row);
    if (!goesOn) this.stopped = true;
    return goesOn;
  }

  wants(): boolean {
    return true;
  }

  take(...cell: Parameters<CellTaker["take"]>): void {
    this.reader.take(...cell);
  }
}

/** `<dimension ref="A1:K112"/>`: one past the last row and column; null where it is missing or senseless. */
const statedExtent = (opening: string): Extent | null => {
  const last = /<(?:[\w.-]+:)?dimension\s[^>]*?ref\s*=\s*["'](?:[^"':]*:)?\$?([A-Z]{1,3})\$?(\d{1,7})["']/.exec(
    opening,
  );
  if (!last) return null;
  const columns = columnOf(last[1] ?? "") + 1;
  const rows = Number(last[2]);
  return rows > MOST_ROWS || columns > MOST_COLUMNS ? null : { rows, columns };
};

/** The true size, by going over the whole sheet without reading a value. */
const measure = (parts: Package, path: string): Extent => {
  const extent = { rows: 0, columns: 0 };
  let current = 0;
  scanSheet(
    parts,
    path,
    {
      row: (row) => {
        current = row + 1;
        return true;
      },
      wants: (column) => {
        extent.rows = Math.max(extent.rows, current);
        extent.columns = Math.max(extent.columns, column + 1);
        return false;
      },
      take: () => undefined,
    },
    false,
  );
  return extent;
};
