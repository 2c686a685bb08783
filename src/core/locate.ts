import { readSaidTable } from "./plan/read-said-table";
import type { SaidTable } from "./table/said-table";
import { findTable, type FoundTable, likelyHeadings } from "./tables";
import type { Grid } from "./table/grid";

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

/** The tables of a workbook by kind. Plans that a data expression names are no plans; that is known only later. */
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

/** What the "no plan" message shows of each sheet: its likely heading row. */
export const seenHeadings = (sheets: readonly SheetHead[]): { sheet: string; row: number; texts: string[] }[] =>
  sheets
    .filter(({ ours }) => ours === null)
    .flatMap(({ name, head }) => {
      const likely = likelyHeadings(head);
      return likely ? [{ sheet: name, row: likely.row + 1, texts: likely.texts.slice(0, 8) }] : [];
    })
    .slice(0, 5);
