import { collectRows } from "../plan/collect-rows";
import { arrange } from "../plan/arrange";
import type { PlanTable } from "../plan/layout/plan-table";
import { cellText } from "../table/cell-values";
import type { Grid, MergedArea } from "../table/grid";

/** What was put right in a table on its way out of a document; rows are zero-based, of the table as it stood. */
export interface Repair {
  row: number;
  what: "page-break" | "repeated-heading" | "column-numbers" | "continued-row" | "deleted-row";
}

export interface CleanRows {
  /** The texts of the rows that stay, and where they stood. */
  rows: { from: number; texts: string[] }[];
  merges: MergedArea[];
  repaired: Repair[];
  tasks: number;
  /** The rows of sections' titles, as they stood. */
  sections: ReadonlySet<number>;
}

/**
 * The rows of plans without what only the pages of a document have brought in: headings that come again are left out,
 * rows that a page's end has cut in two are joined. All else stays, in its order.
 */
export const cleanRows = (grid: Grid, tables: readonly PlanTable[]): CleanRows => {
  const repaired: Repair[] = [];
  const texts = Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.columns }, (__, column) => cellText(grid.cell(row, column))),
  );
  const gone = new Set<number>();
  let tasks = 0;
  const titles = new Set<number>();
  for (const table of tables) {
    for (const row of [...table.skipped].filter((one) => one > table.headerRow)) {
      gone.add(row);
      repaired.push({ row, what: (texts[row] ?? []).every(isColumnNumber) ? "column-numbers" : "repeated-heading" });
    }
    const entries = collectRows(grid, table, []);
    for (const { rows } of entries) {
      const [first = 0, ...more] = rows;
      for (const row of more.filter((one) => !isWithinMerge(grid, one))) {
        texts[first] = join(texts[first] ?? [], texts[row] ?? []);
        gone.add(row);
        repaired.push({ row, what: "continued-row" });
      }
    }
    const arranged = arrange(entries, [], table.columns.lead !== undefined);
    tasks += arranged.tasks.length;
    for (const { row } of arranged.sections) titles.add(row);
  }
  return {
    rows: texts.flatMap((row, from) => (gone.has(from) ? [] : [{ from, texts: row }])),
    merges: movedMerges(grid.merges ?? [], gone),
    repaired,
    tasks,
    sections: titles,
  };
};

/** "(1)", "2", "A" */
const isColumnNumber = (text: string): boolean => /^(?:\(?\d{1,2}\)?|[A-Z])?$/.test(text);

const isWithinMerge = ({ merges = [] }: Grid, row: number): boolean =>
  merges.some((area) => area.rows > 1 && row > area.row && row < area.row + area.rows);

const join = (above: readonly string[], below: readonly string[]): string[] =>
  above.map((text, column) => {
    const more = below[column] ?? "";
    // A page may end within a sentence.
    return [text, more].filter(Boolean).join(/^\p{Ll}/u.test(more) ? " " : "\n");
  });

const movedMerges = (merges: readonly MergedArea[], gone: ReadonlySet<number>): MergedArea[] => {
  const before = (row: number) => [...gone].filter((one) => one < row).length;
  return merges.flatMap((area) => {
    const end = area.row + area.rows;
    const rows = area.rows - (before(end) - before(area.row));
    if (rows < 1 || (rows === 1 && area.columns === 1)) return [];
    return [{ ...area, row: area.row - before(area.row), rows }];
  });
};
