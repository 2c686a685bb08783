import type { Cell } from "../table/grid";
import type { MarkedPeriod } from "./chart-time";
import type { RowNumber } from "./numbering";
import type { PlanColumn } from "./plan";
import type { SectionAbove } from "./section-above";

/** One entry of the table: a row of its own with the unnumbered ones that go on below it. */
export interface Entry {
  rows: number[];
  /** null in a table without numbers, and for titles without one */
  number: RowNumber | null;
  /** A title over the rows below, which has no number. */
  title: boolean;
  /** Texts as people read them, "" where empty; continued rows are appended. */
  texts: Record<PlanColumn, string>;
  /** For each column the first filled cell and its row. */
  cells: Partial<Record<PlanColumn, { row: number; cell: Cell }>>;
  /** The periods of a time chart in which something stands. */
  marked: MarkedPeriod[];
  /** The year that a column of its own gives to this row's time. */
  year?: number;
}

/** The title of a section as an entry of its own. */
export const entryOfSection = ({ row, number, title }: SectionAbove): Entry => ({
  rows: [row],
  number,
  title: number === null,
  texts: { ...emptyTexts(), task: title },
  cells: {},
  marked: [],
});

/** Columns that only a task fills. */
export const hasDetails = ({ texts }: Entry): boolean =>
  Boolean(texts.lead || texts.support || texts.product || texts.timing);

export const firstText = (entry: Entry): string => entry.texts.number || Object.values(entry.texts).find(Boolean) || "";

export const emptyTexts = (): Record<PlanColumn, string> => ({
  number: "",
  task: "",
  lead: "",
  support: "",
  product: "",
  timing: "",
  start: "",
  status: "",
  completedOn: "",
  share: "",
  extendedTo: "",
  eventOn: "",
  evidence: "",
  obstacle: "",
  proposal: "",
  note: "",
});
