import type { DataTable } from "./data/data-table";
import type { Linked } from "./linked";
import type { Tables } from "./locate";
import type { Grid } from "./table/grid";
import type { UnreadTable } from "./unread-tables";

/** What a workbook holds, read: the tables as found and the whole columns of each sheet that has one. */
export interface WorkbookData {
  tables: Tables;
  gridOf: (sheet: string) => Grid;
  /** The tables with expressions, read. */
  linked: Linked;
  /** The data that the expressions name. */
  dataTables: DataTable[];
  /** Names of the sheets that data expressions name: which are no plans. */
  dataSheets: ReadonlySet<string>;
  /** Sheets whose texts were written in letters of before Unicode, and have been read as such. */
  letters: ReadonlyMap<string, "tcvn3" | "vni">;
  /** What looks like a plan beside the plans and is not read. */
  unread: readonly UnreadTable[];
  /** Names of all sheets but our own. */
  sheets: string[];
}
