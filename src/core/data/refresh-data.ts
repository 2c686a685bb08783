import { type Grid, GridBuilder, Kind } from "../table/grid";
import { likelyName } from "./closest-names";
import { type DataTable, type Heading, readDataTable } from "./data-table";

export interface RefreshReport {
  sheet: string;
  rowsBefore: number;
  rowsAfter: number;
  /** Headings that only the new file has. */
  added: string[];
  /** Headings that the new file lacks. */
  missing: string[];
  /** Missing headings with the added one they resemble; a hint, nothing is matched by it. */
  renamed: { from: string; to: string }[];
  /** Why the old rows were kept: the new file has no table, no rows in it, or none of the old columns. */
  kept: "no-table" | "no-rows" | "no-common-column" | null;
}

/**
 * A data sheet with the rows of a new export: columns are matched by heading and stand in the old order from the old
 * first column on, new ones behind them; lines above the old heading stay. A column that the export lacks goes, heading
 * and all, so that an expression naming it is a finding instead of a count of empty cells.
 */
export const refreshData = (oldGrid: Grid | null, newGrid: Grid): { grid: Grid; report: RefreshReport } => {
  const before = oldGrid && readDataTable(oldGrid);
  const after = readDataTable(
    newGrid,
    newGrid,
    before?.headings.map((heading) => heading.name),
  );
  const report: RefreshReport = {
    sheet: oldGrid?.sheet ?? newGrid.sheet,
    rowsBefore: before ? before.endRow - before.firstRow : 0,
    rowsAfter: after ? after.endRow - after.firstRow : 0,
    added: namesOnlyIn(after, before),
    missing: namesOnlyIn(before, after),
    renamed: [],
    kept: null,
  };
  const keep = (kept: RefreshReport["kept"]) => ({
    grid: oldGrid ?? newGrid,
    report: { ...report, rowsAfter: report.rowsBefore, kept },
  });
  if (!after) return keep("no-table");
  if (report.rowsAfter === 0) return keep("no-rows");
  if (before && report.missing.length === before.headings.length && before.headings.length > 0) {
    return keep("no-common-column");
  }
  report.renamed = report.missing.flatMap((from) => {
    const to = likelyName(from, report.added);
    return to === null ? [] : [{ from, to }];
  });
  return { grid: rebuilt(oldGrid, before, after), report };
};

const namesOnlyIn = (one: DataTable | null, other: DataTable | null): string[] => {
  const keys = new Set(other?.headings.map((heading) => heading.key));
  return one ? one.headings.filter((heading) => !keys.has(heading.key)).map((heading) => heading.name) : [];
};

const rebuilt = (oldGrid: Grid | null, before: DataTable | null, after: DataTable): Grid => {
  const grid = new GridBuilder(oldGrid?.sheet ?? after.sheet);
  if (oldGrid && before) copyRows(oldGrid, grid, before.headingRow);
  const headingRow = before?.headingRow ?? 0;
  const firstColumn = before?.headings[0]?.column ?? 0;
  pairs(before, after).forEach(({ name, from }, index) => {
    const column = firstColumn + index;
    grid.setText(headingRow, column, name);
    copyColumn(after, from, grid, column, headingRow + 1);
  });
  return grid;
};

/** The columns of the result: the old order with the old spelling, then what is new. A heading that stands twice is matched in order. */
const pairs = (before: DataTable | null, after: DataTable): { name: string; from: number }[] => {
  const rest: Heading[] = [...after.headings];
  const matched = (before?.headings ?? []).flatMap(({ key, name }) => {
    const index = rest.findIndex((heading) => heading.key === key);
    const [heading] = index < 0 ? [] : rest.splice(index, 1);
    return heading ? [{ name, from: heading.column }] : [];
  });
  return [...matched, ...rest.map(({ name, column }) => ({ name, from: column }))];
};

const copyRows = (from: Grid, to: GridBuilder, rows: number): void => {
  for (let column = 0; column < from.columns; column++) {
    const source = from.column(column);
    for (let row = 0; source && row < Math.min(rows, source.length); row++)
      copyCell(from, source, row, to, row, column);
  }
};

const copyColumn = (after: DataTable, from: number, to: GridBuilder, column: number, firstRow: number): void => {
  const source = after.grid.column(from);
  for (let row = after.firstRow; source && row < source.length; row++) {
    copyCell(after.grid, source, row, to, firstRow + row - after.firstRow, column);
  }
};

type Source = NonNullable<ReturnType<Grid["column"]>>;

const copyCell = (grid: Grid, source: Source, row: number, to: GridBuilder, toRow: number, column: number): void => {
  const kind = source.kinds[row] ?? Kind.empty;
  const value = source.values[row] ?? 0;
  const coded = kind === Kind.text || kind === Kind.error;
  to.set(toRow, column, kind, coded ? to.code(grid.texts[value] ?? "") : value);
};
