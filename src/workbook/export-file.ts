import type { Grid } from "../core/table/grid";
import type { OldLetters } from "./old-letters";

/** A portal's export, opened: tables of which one is to be taken. Reading one may cost time; their heads are there. */
export interface ExportFile {
  /** Its name without folders. */
  file: string;
  /** Visible sheets of a workbook, tables of a page; of other files the one there is. */
  tables: readonly ExportTable[];
  /** The letters of before Unicode that its texts were written in, and are no longer. */
  letters: OldLetters | null;
}

export interface ExportTable {
  name: string;
  head: Grid;
  /** @throws TrackerError broken-table where rows hold more than their headings allow */
  read: () => Promise<Grid>;
}
