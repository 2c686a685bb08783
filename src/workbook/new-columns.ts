import type { Validation } from "../core/table/validation";

/** A column that is to stand beside a table of the user's. */
export interface NewColumn {
  /** zero-based */
  column: number;
  heading: string;
  /** In characters; a wider column stays as it is. */
  width: number;
  /** The number format of its cells; null for texts. */
  format: string | null;
  /** What may be typed into it; null where anything may. */
  rule: Validation | null;
}

/** Columns that are to stand side by side, right of a table, and to look like it. All rows and columns are zero-based. */
export interface NewColumns {
  sheet: string;
  /** The rows of the heading, and the one of them that the texts go into. */
  firstRow: number;
  headerRow: number;
  textRow: number;
  /** The last row that is to be filled in. */
  lastRow: number;
  /** A cell of the table's last column whose look the new cells take; the headings take that of the same column. */
  model: { row: number; column: number };
  columns: readonly NewColumn[];
}

/** Columns that stand there now, and the way back. */
export interface StandingColumns {
  /**
   * Headings, lists of choices, widths and looks go, and what was there before is back. Nothing is done where somebody has
   * put something into one of the cells.
   * @throws TrackerError changed-meanwhile, sheet-protected, sheet-filtered, half-restored
   */
  putBack: () => Promise<void>;
}
