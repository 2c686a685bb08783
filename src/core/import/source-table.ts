import type { Grid } from "../table/grid";

/** A document: its tables, and the lines of text below the last of them. */
export interface SourceDocument {
  tables: SourceTable[];
  after: string[];
}

/** A table as it stands in a document, with its merged cells; a merged cell's text stands in its first cell. */
export interface SourceTable {
  grid: Grid;
  /** The lines of text between the table before and this one. */
  lines: string[];
  /** The tables that stand within its cells, whose texts its cells hold, too. */
  within: SourceTable[];
  /** Zero-based rows that a tracked change has deleted and that are left out; where each stood. */
  deletedRows: number[];
}
