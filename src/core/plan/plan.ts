import type { Deadline } from "../deadline/deadline";
import type { Day } from "../lib/calendar-day";
import type { Cell } from "../table/grid";
import type { Columns } from "../table/headings";
import type { Person } from "./persons";
import type { PlanColumn } from "./plan-column";
import type { Guess, PeriodColumn } from "./layout/plan-table";

export { type PlanColumn, planColumns } from "./plan-column";

/** One plan table of one sheet. Rows and columns are zero-based here and one-based in what people see. */
export type YearSource = "issue" | "timings" | "sheet-name";

export interface Plan {
  sheet: string;
  /** The year whose deadlines the plan means, or null where nothing tells. */
  year: number | null;
  /** What tells the year where neither a title nor the settings do; null where they do, or nothing does. */
  yearFrom: YearSource | null;
  /** The year is a school year: from 1 August to 31 July of the next. */
  school: boolean;
  /** The earliest day the plan can have been issued (from its title lines), or null. */
  issued: Day | null;
  /** The first and the last row of the heading, and one past the table's last row. */
  firstRow: number;
  headerRow: number;
  endRow: number;
  columns: Columns<PlanColumn>;
  /** Columns taken by their cells, not by their heading. */
  guessed: Guess[];
  /** The columns of a time chart, whose marks say when; else none. */
  periods: PeriodColumn[];
  /** When is said by the tasks' own texts, or by the titles they stand under. */
  timeInTask: boolean;
  /** The lead column is running text ("Phân công …"): a lead that it does not name is no fault. */
  leadInText: boolean;
  sections: Section[];
  tasks: Task[];
  /** What reading itself noticed. */
  remarks: PlanRemark[];
  /** The lines above the table's heading (office, number, title), and those below its last row (recipients, signature). */
  head: string[];
  foot: string[];
}

export interface Section {
  id: string;
  title: string;
  row: number;
  /** No number stands before it: its id is its place among others of the kind. */
  counted?: true;
}

export interface Task {
  sheet: string;
  /** The full number: its path ("III.4", "II.2.1", "7.10"). */
  id: string;
  /** The id of the section it stands in, or null. */
  section: string | null;
  /** The rows it was read from, the numbered one first. */
  rows: number[];
  /** The rows of texts that stand elsewhere than in the first row: below it, or above in a merged cell. */
  places: Partial<Record<PlanColumn, number>>;
  task: string;
  lead: string[];
  /** Who acts where running text names no lead: to be accepted by a person, never counted as the lead. */
  proposedLead: string[];
  /** Who of the lead unit answers for it. */
  persons: Person[];
  support: string[];
  product: string;
  /** The timing text as a person reads it; a real date as dd/mm/yyyy. */
  timing: string;
  deadline: Deadline;
  /** The timing cell holds a real date. */
  timingIsDate: boolean;
  start: Day | null;
  /** The year that its own row or section names, where that is not the plan's. */
  year?: number;
  tracking: Tracking;
}

/** The tracking columns of a task, read. */
export interface Tracking {
  /** "" where nothing is stated */
  statedText: string;
  stated: "done" | "in-progress" | "not-started" | "cancelled" | null;
  /** Days it was finished on, in order. */
  completedOn: Day[];
  /** The share done: 1 is all; null where nothing is entered. */
  share: number | null;
  extendedTo: Day | null;
  eventOn: Day | null;
  evidence: string;
  obstacle: string;
  /** What the unit asks of those above. */
  proposal: string;
  note: string;
  /** Cells that hold something other than what their column is for. */
  misfits: Misfit[];
}

export interface Misfit {
  column: PlanColumn;
  row: number;
  cell: Cell;
  expected: "date" | "number";
}

/** What the reader noticed about the table itself. */
export type PlanRemark =
  | { kind: "lost-zero"; row: number; typed: string; read: string; id: string }
  | { kind: "number-was-date"; row: number; read: string; id: string }
  | { kind: "row-left-out"; row: number; text: string }
  | { kind: "row-merged"; row: number; id: string }
  | { kind: "hidden-sheet" };
