import { addBlank, addRow, heightOf, type NamedCell, type Page, type Placed, text } from "./page";
import { fitsOnPage, keepTogether } from "./print-pages";
import type { Area } from "./sheet-model";

export interface SectionColumn {
  heading: string;
  /** Columns of the page that it covers; one unless said. */
  span?: number;
}

/** One table of the report with its title: what both the sheet and the Word file are made of. */
export interface Section {
  title: string;
  notes?: string[];
  columns: SectionColumn[];
  /** One cell for each column. */
  rows: NamedCell[][];
  total?: NamedCell[];
  /** What is said where there are no rows. */
  nothing?: string;
  /** A chart shows these rows: no heading may come between them. */
  unbroken?: boolean;
}

/** Where a section's rows have come to stand. */
export interface PlacedSection {
  headingRow: number;
  firstRow: number;
  /** Rows that follow one another, before headings stand between them again: what a chart may show. */
  rows: number;
  /** The first page column of each of the section's columns. */
  columns: number[];
}

const GAP = 12;

/** Puts a section on the page; one that goes over the end of a printed page has its headings again on the next. */
export const placeSection = (page: Page, section: Section): PlacedSection => {
  const { columns, rows, total, notes = [] } = section;
  const spread = (cells: readonly NamedCell[]): Placed[] =>
    cells.map((cell, index) => [cell, columns[index]?.span ?? 1]);
  const headings = spread(columns.map(({ heading }) => text(heading, "heading")));
  const opening: Placed[][] = [
    [[text(section.title, "section"), page.widths.length]],
    ...(rows.length === 0 && section.nothing ? [section.nothing] : notes).map((note): Placed[] => [
      [text(note, "note"), page.widths.length],
    ]),
  ];
  const heights = (lines: readonly Placed[][]) => lines.reduce((sum, line) => sum + heightOf(page, line), 0);
  const body = [...rows, ...(total ? [total] : [])].map(spread);
  const start = heights([...opening, headings]);
  const whole = start + heights(body);
  keepTogether(page, section.unbroken && fitsOnPage(page, whole) ? whole : start + heights(body.slice(0, 2)));
  for (const line of opening) addRow(page, line);
  if (rows.length > 0) addRow(page, headings);
  const headingRow = page.rows.length - 1;
  let together = rows.length;
  (rows.length > 0 ? body : []).forEach((line, index) => {
    if (!section.unbroken && keepTogether(page, heightOf(page, line))) {
      addRow(page, headings);
      together = Math.min(together, index);
    }
    addRow(page, line);
  });
  addBlank(page, GAP);
  return { headingRow, firstRow: headingRow + 1, rows: together, columns: startsOf(columns) };
};

const startsOf = (columns: readonly SectionColumn[]): number[] => {
  let next = 0;
  return columns.map(({ span = 1 }) => (next += span) - span);
};

/** The cells of one column of a placed section, or of its first rows only. */
export const columnArea = (placed: PlacedSection, column: number, first = 0, rows = placed.rows - first): Area => ({
  row: placed.firstRow + first,
  column: placed.columns[column] ?? 0,
  rows,
  columns: 1,
});
