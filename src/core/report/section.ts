import { addBlank, addRow, heightOf, type NamedCell, type Page, type Placed, text } from "./page";
import { keepTogether } from "./print-pages";
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
}

/** Where a section's rows have come to stand. */
export interface PlacedSection {
  headingRow: number;
  firstRow: number;
  rows: number;
  /** The first page column of each of the section's columns. */
  columns: number[];
}

const GAP = 10;

/** A sixth of a page: a table of this height is not parted. */
const SHORT = 90;

/** Puts a section on the page. A long one goes on over the page's end, never with a single row left for the next. */
export const placeSection = (page: Page, section: Section): PlacedSection => {
  const { opening, headings, body } = linesOf(section, page.widths.length);
  const sum = (heights: readonly number[]) => heights.reduce((all, height) => all + height, 0);
  const start = sum([...opening, headings].map((line) => heightOf(page, line)));
  // Measured once: a long plan has thousands of them.
  const heights = body.map((line) => heightOf(page, line));
  const whole = start + sum(heights);
  keepTogether(page, whole < SHORT ? whole : start + sum(heights.slice(0, 2)));
  for (const line of opening) addRow(page, line);
  if (body.length > 0) addRow(page, headings);
  const headingRow = page.rows.length - 1;
  body.forEach((line, index) => {
    keepTogether(page, index === body.length - 2 ? sum(heights.slice(-2)) : (heights[index] ?? 0));
    addRow(page, line, heights[index]);
  });
  addBlank(page, GAP);
  return { headingRow, firstRow: headingRow + 1, rows: section.rows.length, columns: startsOf(section.columns) };
};

/** Puts two sections beside each other, the right one from a column on; both are kept on one page. */
export const placeBeside = (
  page: Page,
  left: Section,
  right: Section,
  from: number,
): [PlacedSection, PlacedSection] => {
  const [one, other] = [linesOf(left, from - 1), linesOf(right, page.widths.length - from)];
  const opening = Math.max(one.opening.length, other.opening.length);
  const linesFrom = ({ opening: first, headings, body }: Lines): Placed[][] => [
    ...first,
    ...Array.from({ length: opening - first.length }, (): Placed[] => []),
    ...(body.length > 0 ? [headings, ...body] : []),
  ];
  const [lefts, rights] = [linesFrom(one), linesFrom(other)];
  const rows = Array.from({ length: Math.max(lefts.length, rights.length) }, (_, index): Placed[] => {
    const cells = lefts[index] ?? [];
    const width = cells.reduce((sum, cell) => sum + (Array.isArray(cell) ? cell[1] : 1), 0);
    return [...cells, ...Array.from({ length: from - width }, () => null), ...(rights[index] ?? [])];
  });
  keepTogether(
    page,
    rows.reduce((sum, row) => sum + heightOf(page, row), 0),
  );
  const headingRow = page.rows.length + opening;
  for (const row of rows) addRow(page, row);
  addBlank(page, GAP);
  const placed = (section: Section, start: number): PlacedSection => ({
    headingRow,
    firstRow: headingRow + 1,
    rows: section.rows.length,
    columns: startsOf(section.columns).map((column) => column + start),
  });
  return [placed(left, 0), placed(right, from)];
};

interface Lines {
  /** Title and notes, or what is said where there are no rows. */
  opening: Placed[][];
  headings: Placed[];
  /** The rows, and the row that adds them up. */
  body: Placed[][];
}

const linesOf = (section: Section, width: number): Lines => {
  const { columns, rows, total, notes = [] } = section;
  const spread = (cells: readonly NamedCell[]): Placed[] =>
    cells.map((cell, index) => [cell, columns[index]?.span ?? 1]);
  return {
    opening: [
      [[text(section.title, "section"), width]],
      ...(rows.length === 0 && section.nothing ? [section.nothing] : notes).map((note): Placed[] => [
        [text(note, "note"), width],
      ]),
    ],
    headings: spread(columns.map(({ heading }) => text(heading, "heading"))),
    body: rows.length === 0 ? [] : [...rows, ...(total ? [total] : [])].map(spread),
  };
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
