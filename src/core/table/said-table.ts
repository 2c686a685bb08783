/** Where a person said that a table stands, and which column holds what; all zero-based. */
export interface SaidTable {
  /** The first and the last row of its heading. */
  firstRow: number;
  headerRow: number;
  columns: Readonly<Record<string, number>>;
}
