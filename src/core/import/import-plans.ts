import { TrackerError } from "../error";
import { findPlanTables } from "../plan/layout/find-plan-tables";
import type { PlanTable } from "../plan/layout/plan-table";
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
 * @throws TrackerError no-plan-in-document
 */
export const importPlans = ({ tables, after }: SourceDocument, file: string, only: number | null = null): Import => {
  const done: Import = { tables: [], sheets: [], leftOut: after.length };

  let lines: string[] = [];
  // What may name the plan below it: the lines, and the texts of a letterhead, which is a small table.
  let letterhead: string[] = [];
  for (const whole of joinPages(tables)) {
    lines = lines.concat(whole.lines);
    letterhead = letterhead.concat(whole.lines);
    const { place } = whole;
    const plans = only === null || only === place ? plansIn(whole) : [];
    if (plans.length === 0) {
      if (whole.grid.rows <= LETTERHEAD_ROWS) letterhead = letterhead.concat(textsOf(whole.grid));
      done.tables.push({ place, sheet: null, seen: whyNot(whole), tasks: 0, repaired: [] });
    }
    for (const plan of plans) {
      const titles = titleLines(letterhead);
      const name = done.sheets.length === 0 ? SHEET : `${SHEET}${done.sheets.length + 1}`;
      const clean = cleanRows(plan.grid, plan.tables);
      const repaired = plan.grid === whole.grid ? [...fromPages(whole), ...clean.repaired] : clean.repaired;
      done.sheets.push(planSheet(name, titles, plan.tables, clean));
      done.tables.push({
        place,
        sheet: name,
        seen: null,
        tasks: clean.tasks,
        repaired: [...repaired].sort((a, b) => a.row - b.row),
      });
      done.leftOut += lines.filter((line) => !titles.includes(line)).length;
      lines = [];
      letterhead = [];
    }
  }
  if (done.sheets.length === 0) {
    const seen = done.tables.filter(({ place }) => only === null || place === only);
    throw new TrackerError("no-plan-in-document", { file, tables: done.tables.length, seen });
  }
  done.leftOut += lines.length;
  return done;
};

interface FoundPlan {
  grid: Grid;
  tables: PlanTable[];
}

/** The table itself, or those within its cells: many a document is laid out with a table around everything. */
const plansIn = ({ grid, within }: SourceTable): FoundPlan[] => {
  const { tables } = findPlanTables(grid);
  return tables.length > 0 ? [{ grid, tables }] : within.flatMap(plansIn);
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
