import type { Day } from "../lib/calendar-day";

/**
 * The report as data: what stands in which cell and how it looks, without Excel or XML. Adapters only place it.
 * Rows and columns are zero-based. Texts are texts: an adapter never lets one become a formula.
 */
export interface ReportSheet {
  /** What the sheet is for; stable across languages and renames, written beside it as a hidden defined name. */
  id: string;
  /** The name that a person sees, free of characters Excel forbids, at most 31 long. */
  name: string;
  /** Widths in characters of the standard font. */
  widths: number[];
  rows: ReportRow[];
  merges: Area[];
  /** Rows that stay on the screen while scrolling. */
  frozenRows: number;
  /** Rows repeated on each printed page, first and last, or null. */
  repeatedRows: [number, number] | null;
  landscape: boolean;
  /** Rows (first to last, heading row first) with filter buttons, or null. */
  filter: Area | null;
  tabColor: string | null;
}

export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface ReportRow {
  cells: (ReportCell | null)[];
  /** Height in points where the text needs it; null leaves it to the program. */
  height: number | null;
}

export type ReportValue =
  { kind: "text"; text: string } | { kind: "number"; number: number } | { kind: "day"; day: Day };

export interface ReportCell {
  value: ReportValue | null;
  style: StyleName;
  /** A cell of this workbook the reader is led to. */
  link?: { sheet: string; cell: string };
}

/** The report's few styles; `styles` in report/styles.ts says what each looks like. */
export type StyleName =
  | "title"
  | "subtitle"
  | "note"
  | "section"
  | "heading"
  | "text"
  | "label"
  | "strong"
  | "center"
  | "count"
  | "decimal"
  | "percent"
  | "day"
  | "link"
  | "good"
  | "warning"
  | "bad"
  | "total"
  | "totalCount";

/** What a style looks like; adapters translate it, nothing else knows colours or fonts. */
export interface Style {
  font: { name: string; size: number; bold?: boolean; italic?: boolean; underline?: boolean; color?: string };
  fill?: string;
  border?: boolean;
  horizontal?: "left" | "center" | "right";
  vertical: "top" | "center";
  wrap: boolean;
  /** Excel number format code; absent is General. */
  format?: string;
}

/** Rows of one sheet to be shown with one look, by conditional formatting. */
export interface Mark {
  sheet: string;
  /** The look; its order in `markStyles` is its priority. */
  look: MarkLook;
  /** Row spans, zero-based, all over the same columns. */
  spans: { row: number; rows: number }[];
  firstColumn: number;
  lastColumn: number;
}

export type MarkLook = "overdue" | "due-soon" | "done-late";
