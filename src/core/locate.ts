import { readSaidTable } from "./plan/read-said-table";
import type { SaidTable } from "./table/said-table";
import { findPlanTables } from "./plan/layout/find-plan-tables";
import type { PlanTable, Refusal } from "./plan/layout/plan-table";
import { findTable, type FoundTable, likelyHeadings } from "./tables";
import { columnName, type Grid } from "./table/grid";

/** A sheet as the survey of a workbook shows it. */
export interface SheetHead {
  name: string;
  hidden: boolean;
  /** The id of the report sheet the software wrote here, or null. */
  ours: string | null;
  head: Grid;
  /** Where its user said that a plan stands. */
  said?: SaidTable;
}

export type Located<Kind extends FoundTable["kind"]> = { sheet: string; hidden: boolean; head: Grid } & Extract<
  FoundTable,
  { kind: Kind }
>;

/** The tables of a workbook by kind. Of plans that a data expression names some are only data; that is known later. */
export interface Tables {
  plans: Located<"plan">[];
  indicators: Located<"indicators">[];
  criteria: Located<"criteria">[];
  units: Located<"units">[];
  holidays: Located<"holidays">[];
  periods: Located<"periods">[];
  settings: Located<"settings">[];
}

/** Finds the tables by their headings, wherever they stand and whatever the sheet is called; our own sheets are none. */
export const locateTables = (sheets: readonly SheetHead[]): Tables => {
  const located = sheets
    .filter(({ ours }) => ours === null)
    .flatMap(({ name, hidden, head, said }) => {
      const table: FoundTable | null = said ? { kind: "plan", ...readSaidTable(head, said) } : findTable(head);
      return table ? [{ sheet: name, hidden, head, ...table }] : [];
    });
  const ofKind = <Kind extends FoundTable["kind"]>(kind: Kind) =>
    located.filter((table): table is Located<Kind> & typeof table => table.kind === kind);
  return {
    plans: ofKind("plan"),
    indicators: ofKind("indicators"),
    criteria: ofKind("criteria"),
    units: ofKind("units"),
    holidays: ofKind("holidays"),
    periods: ofKind("periods"),
    settings: ofKind("settings"),
  };
};

/** Of criteria the first table that is to be seen counts, else a hidden one. */
export const criteriaInUse = ({ criteria }: Tables): Located<"criteria"> | undefined =>
  criteria.find(({ hidden }) => !hidden) ?? criteria[0];

/**
 * The plans of the sheets that seem to hold one, now that all their rows and merged cells are known: a sheet may hold
 * several, and what the first rows let one guess may prove wrong.
 */
export const settlePlans = (seeming: readonly Located<"plan">[], gridOf: (sheet: string) => Grid): Located<"plan">[] =>
  seeming.flatMap((seems) => {
    const { sheet, hidden, head } = seems;
    const grid = gridOf(sheet);
    const found = findPlanTables(grid).tables;
    const tables = seems.said ? amongOthers(readSaidTable(grid, seems), found) : found;
    return tables.map((table) => ({ kind: "plan" as const, sheet, hidden, head, ...table }));
  });

/** What was said of one table says nothing of those above and below it on its sheet. */
const amongOthers = (said: PlanTable, found: readonly PlanTable[]): PlanTable[] => {
  const above = found.filter(({ headerRow }) => headerRow < said.firstRow);
  const below = found.filter(({ firstRow }) => firstRow > said.headerRow);
  const ending = above.map((table) => ({ ...table, endRow: Math.min(table.endRow, said.firstRow) }));
  return [...ending, { ...said, endRow: below[0]?.firstRow ?? Infinity }, ...below];
};

/** A heading row that begins no plan, for the message; one-based row, columns by letter. */
export interface SeenHeadings extends Pick<Refusal, "missing" | "why"> {
  sheet: string;
  row: number;
  texts: string[];
  could: { column: string; as: string; read: number; of: number }[];
}

/** What the "no plan" message shows of each sheet: the heading row that comes nearest, and what it lacks. */
export const seenHeadings = (sheets: readonly SheetHead[], gridOf: (sheet: string) => Grid): SeenHeadings[] =>
  sheets
    .filter(({ ours }) => ours === null)
    .flatMap(({ name }) => nearestHeadings(name, gridOf(name)))
    .slice(0, MOST_SEEN);

export const nearestHeadings = (sheet: string, head: Grid): SeenHeadings[] => {
  const [nearest] = findPlanTables(head).refusals.sort((a, b) => distance(a) - distance(b));
  if (nearest) return [seenOf(sheet, nearest)];
  const likely = likelyHeadings(head);
  if (!likely) return [];
  return [
    { sheet, row: likely.row + 1, texts: likely.texts.slice(0, 8), missing: ["task", "timing"], why: null, could: [] },
  ];
};

export const seenOf = (sheet: string, refusal: Refusal): SeenHeadings => {
  const { row, headings, missing, why } = refusal;
  return { sheet, row: row + 1, texts: headings.slice(0, 8), missing, why, could: couldBe(refusal) };
};

/** Said in one line each; a workbook of a hundred sheets needs no hundred lines. */
const MOST_SEEN = 8;

const distance = ({ missing, headings }: Refusal): number => missing.length * 100 - Math.min(headings.length, 50);

const couldBe = ({ could }: Refusal): SeenHeadings["could"] =>
  could.map(({ key, column, read, of }) => ({ column: columnName(column), as: key, read, of })).slice(0, 4);
