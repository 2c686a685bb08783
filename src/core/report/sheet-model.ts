import type { Day } from "../lib/calendar-day";
import type { Remark } from "./kept/kept";

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
  /** What is printed; all of it unless said. */
  printArea?: Area;
  /** Rows repeated on each printed page, first and last, or null. */
  repeatedRows: [number, number] | null;
  landscape: boolean;
  /** Rows (first to last, heading row first) with filter buttons, or null. */
  filter: Area | null;
  tabColor: string | null;
  /** Native charts over this sheet's own cells, which the user can go on editing. */
  charts?: Chart[];
  /** Workbook-wide defined names of single cells ("BC_QuaHan"), so that Word and PowerPoint can link to them. */
  names?: CellName[];
  /** Rows before which a printed page ends. */
  breaks?: number[];
  /** Columns not shown, holding what the software must find again beside what people typed. */
  hiddenColumns?: number[];
  /** Remarks of the user's that no table of it speaks of; they stand at its end. */
  asideRemarks?: readonly Remark[];
}

/** How a sheet of the user's own is printed in a copy, where nobody has said so: on A4, as wide as the paper. */
export interface InputPage {
  sheet: string;
  landscape: boolean;
  /** Rows repeated on each printed page, first and last, or null. */
  repeatedRows: [number, number] | null;
}

/** A defined name for one cell; where the user has the name already, theirs stays and ours is left out. */
export interface CellName {
  name: string;
  row: number;
  column: number;
}

/** A chart as Excel's own object: every range lies on the chart's sheet, so both adapters give it the same data. */
export interface Chart {
  id: string;
  kind: "stacked-bar" | "bar" | "line";
  title: string;
  /** The cells that it covers. */
  area: Area;
  categories: Area;
  series: ChartSeries[];
  /** Excel format code of the value axis and labels. */
  format: string;
}

export interface ChartSeries {
  /** The cell that holds the series' name. */
  title: { row: number; column: number };
  values: Area;
  color: string;
  /** Drawn as a frame over the other series' bars: the mark of a target. */
  frame?: boolean;
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
  | "points"
  | "pointsLeft"
  | "paragraph"
  | "plain"
  | "percent"
  | "index"
  | "change"
  | "share"
  | "shareFine"
  | "dashed"
  | "right"
  | "small"
  | "lead"
  | "typed"
  | "office"
  | "running"
  | "day"
  | "link"
  | "good"
  | "warning"
  | "bad"
  | "total"
  | "totalCount"
  | "totalPoints"
  | "totalShare";

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
