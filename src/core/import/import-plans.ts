import { findPlanTables } from "../plan/layout/find-plan-tables";
import { nearestHeadings, type SeenHeadings } from "../locate";
import { cellText } from "../table/cell-values";
import type { Grid } from "../table/grid";
import type { TemplateSheet } from "../template/template-sheet";
import { cleanRows, type Repair } from "./clean-rows";
import { joinPages, type WholeTable } from "./join-pages";
import { planSheet } from "./plan-sheet";
import type { SourceDocument, SourceTable } from "./source-table";
import { titleLines } from "./title-lines";

/** What became of one table of a document. */
export interface ImportedTable {
  /** One-based, among all tables of the document. */
  place: number;
  rows: number;
  /** The sheet it has become; null where it is no plan. */
  sheet: string | null;
  /** Why it is no plan, as far as a heading row tells. */
  seen: SeenHeadings | null;
  tasks: number;
  repaired: Repair[];
}

export interface Import {
  tables: ImportedTable[];
  sheets: TemplateSheet[];
  /** Lines of text outside the plans' tables that are in no sheet. */
  leftOut: number;
}

const SHEET = "KeHoach";
/** More rows than that are no letterhead. */
const LETTERHEAD_ROWS = 12;

/**
 * The plans of a document, each as a clean sheet with tracking columns.
 * @param only the one-based place of the one table that is wanted, or null for all that are plans
 */
export const importPlans = ({ tables, after }: SourceDocument, only: number | null): Import => {
  const done: Import = { tables: [], sheets: [], leftOut: 0 };
  /** What may name the plan below it: the lines of text, and a letterhead, which is a small table. */
  let above: string[] = [];
  for (const whole of joinPages(tables)) {
    above = above.concat(whole.lines);
    done.leftOut += whole.lines.length;
    const plan = only === null || only === whole.place ? planIn(whole) : null;
    if (plan === null) {
      if (whole.grid.rows <= LETTERHEAD_ROWS) above = above.concat(textsOf(whole.grid));
      done.tables.push({ ...whatIs(whole), sheet: null, seen: whyNot(whole), tasks: 0, repaired: [] });
      continue;
    }
    const titles = titleLines(above);
    const name = done.sheets.length === 0 ? SHEET : `${SHEET}${done.sheets.length + 1}`;
    const clean = cleanRows(plan, findPlanTables(plan).tables);
    done.sheets.push(planSheet(name, titles, findPlanTables(plan).tables, clean));
    done.leftOut -= titles.filter((title) => whole.lines.includes(title)).length;
    above = [];
    done.tables.push({
      ...whatIs(whole),
      sheet: name,
      seen: null,
      tasks: clean.tasks,
      repaired: [...fromPages(whole), ...clean.repaired].sort((a, b) => a.row - b.row),
    });
  }
  done.leftOut += after.length;
  return done;
};

const whatIs = ({ place, grid }: WholeTable) => ({ place, rows: grid.rows });

/** The table itself, or one within its cells: many a document is laid out with a table around everything. */
const planIn = ({ grid, within }: SourceTable): Grid | null => {
  if (findPlanTables(grid).tables.length > 0) return grid;
  return within.map(planIn).find((found) => found !== null) ?? null;
};

const whyNot = ({ grid }: WholeTable): SeenHeadings | null =>
  grid.columns < 3 ? null : (nearestHeadings("", grid)[0] ?? null);

const fromPages = ({ pageBreaks, deletedRows }: WholeTable): Repair[] => [
  ...pageBreaks.map((row): Repair => ({ row, what: "page-break" })),
  ...deletedRows.map((row): Repair => ({ row, what: "deleted-row" })),
];

const textsOf = (grid: Grid): string[] =>
  Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.columns }, (__, column) => cellText(grid.cell(row, column))),
  )
    .flat()
    .flatMap((text) => text.split("\n"))
    .filter(Boolean);
