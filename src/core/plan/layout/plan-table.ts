import type { Columns } from "../../table/headings";
import type { PlanColumn } from "../plan-column";

/** A column that was taken for something by its cells, for its heading does not say so. */
export interface Guess {
  key: PlanColumn;
  column: number;
  /** How many of its filled cells read as what it was taken for. */
  read: number;
  of: number;
  /** The headings fit another column as well, which names an earlier step: it was one or the other. */
  beside?: number;
  /** The other one is filled in some rows only and names a later step: there both are milestones. */
  both?: true;
}

/** A column of a time chart, and the period whose marks stand in it; the year where its heading names one. */
export interface PeriodColumn {
  column: number;
  unit: "month" | "quarter" | "week" | "year";
  number: number;
  year: number | null;
  /** The month over a week ("Tháng 3" over "Tuần 1 … 4"), or null. */
  month: number | null;
  /** The days that its heading gives it ("Tuần 1 (01/4-05/4)"), or null. */
  days: string | null;
  heading: string;
}

/** One part of a time that stands in several columns ("Tháng" beside "Năm"), or the unit of a bare number. */
export interface TimePart {
  unit: "day" | "week" | "month" | "quarter" | "year";
  column: number;
  /** It says when the work begins ("Từ tháng" beside "Đến tháng"). */
  from?: true;
}

/** A column of one unit, with marks in the rows of its tasks. */
export interface UnitColumn {
  column: number;
  unit: string;
}

/** A column that names who of the lead unit answers for a task, and its heading. */
export interface PersonColumn {
  column: number;
  heading: string;
}

/** A plan's table in a sheet: where it stands and which column is what. Rows and columns are zero-based. */
export interface PlanTable {
  /** The first and the last row of its heading. */
  firstRow: number;
  headerRow: number;
  /** One past its last row. */
  endRow: number;
  columns: Columns<PlanColumn>;
  /** The lead column is running text ("Phân công …"). */
  leadInText: boolean;
  /** Columns of persons beside that of the lead units. */
  persons: PersonColumn[];
  guessed: Guess[];
  /** Where each unit has a column: who does a task is marked there; else none. */
  unitColumns: UnitColumn[];
  /** The columns in which marks say when, or none. */
  periods: PeriodColumn[];
  /** What makes up the time where no one column says it whole, or says it only together with these. */
  timeParts: TimePart[];
  /** A second column of numbers, the office's own ("Mã nhiệm vụ" beside "STT"). */
  codes: number | null;
  /** No column says when: the tasks' own texts do ("… (chậm nhất ngày 30/6)"). */
  timeInTask: boolean;
  /** No column says when: the sections do, each a month or a quarter. */
  timeInSections: boolean;
  /** A person pointed at it: it is one, whatever its headings and cells look like. */
  said: boolean;
  /** Heading rows above and below it on its sheet that look like those of plans and were not read. */
  unread: Refusal[];
  /** Rows below the heading that are none of the table's: the heading again, the numbers of the columns. */
  skipped: ReadonlySet<number>;
}

/** Why a heading row begins no plan. */
export interface Refusal {
  /** The first and the last row of the heading. */
  first: number;
  row: number;
  headings: string[];
  missing: ("task" | "timing")[];
  /** What speaks against a plan, where it is not only that something is missing. */
  why: "calendar" | "durations" | "points" | "numbers" | "subject" | null;
  /** What each column could be, by its cells; none of them clearly enough. */
  could: (Guess & { heading: string })[];
}
