import { cellName, columnName, type Column, type Grid, GridBuilder, Kind } from "../table/grid";
import { likelyName } from "./closest-names";
import { type ColumnType, isNothing, looksLikeDay, readerFor, typeOfColumn, type Unread } from "./column-type";
import { type DataTable, type Heading, readDataTable } from "./data-table";
import { isFilled } from "./is-filled";
import { withJoinedHeadings } from "./joined-headings";
import { isHeadingAgain, type LeftOut, RecordRows } from "./table-tail";

/**
 * Why the old rows were kept: the new file has no table, no rows in it, none of the old columns, a heading more often than
 * the old sheet has it, formulas without a value, or several tables that fit alike.
 */
export type WhyKept = "no-table" | "no-rows" | "no-common-column" | "doubled-heading" | "uncomputed" | "several-tables";

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
  kept: WhyKept | null;
  /** What the reason speaks of: headings, tables, or the first cell ("C5") of the formulas. */
  reason: string[];
  /** Rows of the new file that are no records: what closes the table, then those between. */
  leftOut: LeftOut[];
  /** Columns of the new file, by letter, that hold something in its records and have no heading: they are left out. */
  unnamed: string[];
  /** Cells that do not read as what their column holds, by the column's heading. */
  unread: (Unread & { column: string })[];
}

/**
 * A data sheet with the rows of a new export: columns are matched by heading and stay where they were, new ones stand
 * behind them; lines above the old heading stay. A column that the export lacks goes, heading and all, so that an
 * expression naming it is a finding instead of a count of empty cells; its place stays empty, for the user's formulas
 * count columns. Texts become what the old column held.
 */
export const refreshData = (
  oldGrid: Grid | null,
  newGrid: Grid,
): { grid: Grid; headingRow: number; report: RefreshReport } => {
  const before = oldGrid && readDataTable(oldGrid);
  const after = tableOfExport(newGrid, before);
  const report: RefreshReport = {
    sheet: oldGrid?.sheet ?? newGrid.sheet,
    rowsBefore: before ? before.endRow - before.firstRow : 0,
    rowsAfter: 0,
    added: namesOnlyIn(after, before),
    missing: namesOnlyIn(before, after),
    renamed: [],
    kept: null,
    reason: [],
    leftOut: [],
    unnamed: [],
    unread: [],
  };
  const headingRow = before?.headingRow ?? 0;
  const keep = (kept: WhyKept, reason: string[] = []) => ({
    grid: oldGrid ?? newGrid,
    headingRow,
    report: { ...report, rowsAfter: report.rowsBefore, kept, reason },
  });
  if (!after) return keep("no-table");
  const { rows, leftOut } = recordsOf(after);
  if (rows.length === 0) return keep("no-rows");
  if (before && report.missing.length === before.headings.length && before.headings.length > 0) {
    return keep(
      "no-common-column",
      after.headings.map(({ name }) => name),
    );
  }
  const doubled = doubledIn(after, before);
  if (doubled.length > 0) return keep("doubled-heading", doubled);
  const uncomputed = firstUncomputed(after, rows);
  if (uncomputed !== null) return keep("uncomputed", [uncomputed]);
  report.rowsAfter = rows.length;
  report.leftOut = leftOut;
  report.unnamed = unnamedOf(after, rows);
  report.renamed = report.missing.flatMap((from) => {
    const to = likelyName(from, report.added);
    return to === null ? [] : [{ from, to }];
  });
  return { headingRow, grid: rebuilt(oldGrid, before, after, rows, report), report };
};

/** The table of an export, whose headings are found by those of the old rows. */
export const tableOfExport = (grid: Grid, before: DataTable | null): DataTable | null => {
  const known = before?.headings ?? [];
  const table = readDataTable(
    grid,
    grid,
    known.map(({ name }) => name),
  );
  return table && (withJoinedHeadings(table, new Set(known.map(({ key }) => key))) ?? table);
};

const namesOnlyIn = (one: DataTable | null, other: DataTable | null): string[] => {
  const keys = new Set(other?.headings.map((heading) => heading.key));
  return one ? one.headings.filter((heading) => !keys.has(heading.key)).map((heading) => heading.name) : [];
};

/** A heading that stands more often than it did: which column it means is not to be guessed. */
const doubledIn = (after: DataTable, before: DataTable | null): string[] => {
  const times = (table: DataTable | null, key: string) =>
    table?.headings.filter((heading) => heading.key === key).length ?? 0;
  const doubled = after.headings.filter(({ key }) => times(after, key) > Math.max(1, times(before, key)));
  return doubled
    .filter(({ key }, index) => doubled.findIndex((one) => one.key === key) === index)
    .map(({ name }) => name);
};

const recordsOf = (after: DataTable): { rows: number[]; leftOut: LeftOut[] } => {
  const { grid, headingRow, firstRow, endRow, headings, tail } = after;
  const shape = new RecordRows(grid, firstRow, endRow - 1, headings[0]?.column ?? 0);
  const columns = headings.map(({ column }) => grid.column(column));
  const rows: number[] = [];
  const leftOut: LeftOut[] = tail ? [tail] : [];
  for (let row = firstRow; row < endRow; row++) {
    if (!columns.some((column) => isFilled(column, row, grid.texts))) continue;
    if (isHeadingAgain(grid, headingRow, row)) continue;
    if (shape.isBetween(row)) leftOut.push({ row, text: shape.shown(row), rows: 1 });
    else rows.push(row);
  }
  return { rows, leftOut };
};

const unnamedOf = ({ grid, headings }: DataTable, rows: readonly number[]): string[] => {
  const named = new Set(headings.map(({ column }) => column));
  return Array.from({ length: grid.columns }, (_, column) => column)
    .filter((column) => !named.has(column) && rows.some((row) => isFilled(grid.column(column), row, grid.texts)))
    .map(columnName);
};

const firstUncomputed = ({ grid, headings }: DataTable, rows: readonly number[]): string | null => {
  for (const { column } of headings) {
    const cells = grid.column(column);
    const row = cells && rows.find((one) => one < cells.length && cells.kinds[one] === Kind.uncomputed);
    if (row !== undefined) return cellName(row, column);
  }
  return null;
};

const rebuilt = (
  oldGrid: Grid | null,
  before: DataTable | null,
  after: DataTable,
  rows: readonly number[],
  report: RefreshReport,
): Grid => {
  const grid = new GridBuilder(oldGrid?.sheet ?? after.sheet);
  if (oldGrid && before) copyTitles(oldGrid, grid, before.headingRow);
  const headingRow = before?.headingRow ?? 0;
  for (const { name, from, column } of placesOf(before, after)) {
    grid.setText(headingRow, column, name);
    const old = before?.grid.column(column);
    const type = before ? typeOfColumn(old, before.firstRow, before.endRow) : "any";
    const wholeNumbers = before !== null && isWhole(old, before.firstRow, before.endRow);
    const unread = copyColumn({ after, from, rows }, type, wholeNumbers, grid, column, headingRow + 1);
    if (unread) report.unread.push({ ...unread, column: name });
  }
  return grid;
};

const isWhole = (column: Column | undefined, from: number, to: number): boolean => {
  for (let row = from; column && row < Math.min(to, column.length); row++) {
    if (column.kinds[row] === Kind.number && !Number.isInteger(column.values[row])) return false;
  }
  return true;
};

/** Old headings in their old places and spelling, then what is new. One that stands twice is matched in order. */
const placesOf = (before: DataTable | null, after: DataTable): { name: string; from: number; column: number }[] => {
  const rest: Heading[] = [...after.headings];
  const matched = (before?.headings ?? []).flatMap(({ key, name, column }) => {
    const index = rest.findIndex((heading) => heading.key === key);
    const [heading] = index < 0 ? [] : rest.splice(index, 1);
    return heading ? [{ name, from: heading.column, column }] : [];
  });
  const behind = (before?.headings.at(-1)?.column ?? -1) + 1;
  return [...matched, ...rest.map(({ name, column }, index) => ({ name, from: column, column: behind + index }))];
};

const copyTitles = (from: Grid, to: GridBuilder, rows: number): void => {
  for (let column = 0; column < from.columns; column++) {
    const source = from.column(column);
    for (let row = 0; source && row < Math.min(rows, source.length); row++)
      copyCell(from, source, row, to, row, column);
  }
};

interface SourceColumn {
  after: DataTable;
  from: number;
  rows: readonly number[];
}

const copyColumn = (
  { after: { grid }, from, rows }: SourceColumn,
  type: ColumnType,
  wholeNumbers: boolean,
  to: GridBuilder,
  column: number,
  firstRow: number,
): Unread | null => {
  const source = grid.column(from);
  if (!source) return null;
  const read = readerFor(type, { grid, column: source, rows }, wholeNumbers);
  const wanted = type === "date" || type === "number" || type === "percent" ? type : null;
  let unread: Unread | null = null;
  rows.forEach((row, index) => {
    if (row >= source.length) return;
    const kind = source.kinds[row] ?? Kind.empty;
    const value = source.values[row] ?? 0;
    const text = kind === Kind.text ? (grid.texts[value] ?? "") : "";
    if (isNothing(text)) return;
    const cell = kind === Kind.text ? (read?.(text) ?? null) : null;
    if (cell) to.set(firstRow + index, column, cell.kind, cell.value);
    else if (type === "date" && kind === Kind.number && looksLikeDay(value)) {
      to.set(firstRow + index, column, Kind.date, value);
    } else {
      copyCell(grid, source, row, to, firstRow + index, column);
      const fault = SHORTENED.test(text.trim()) ? "digits" : wanted;
      if (fault !== null && text.trim() !== "") {
        unread ??= { type: fault, cells: 0, row, text };
        unread.cells++;
      }
    }
  });
  return unread;
};

/** "1,23457E+15": Excel shows a long number so, and saves in a text file what it shows. */
const SHORTENED = /^\d(?:[.,]\d+)?E\+\d{2}$/i;

const copyCell = (grid: Grid, source: Column, row: number, to: GridBuilder, toRow: number, column: number): void => {
  const kind = source.kinds[row] ?? Kind.empty;
  const value = source.values[row] ?? 0;
  const coded = kind === Kind.text || kind === Kind.error;
  to.set(toRow, column, kind, coded ? to.code(grid.texts[value] ?? "") : value);
};
