import type { SaidTable } from "../core/table/said-table";
import type { Grid } from "../core/table/grid";
import type { InputPage, Mark, ReportSheet } from "../core/report/sheet-model";

/**
 * The port: what the actions ask of a workbook, in coarse calls, for in Excel each costs a round trip. Adapters decide
 * nothing: they read what is asked for and place what is given. All of them pass test/workbook/contract.ts.
 */
export interface Workbook {
  /** Every sheet with its size and its first rows, in the order of the tabs. */
  survey(): Promise<SheetSurvey[]>;
  /** The values of whole columns ("all" for every column), one grid for each request, in the order asked. */
  read(requests: readonly ReadRequest[]): Promise<Grid[]>;
  /** Replaces all that the software wrote before by this; on failure the old state stays. */
  write(output: WorkbookOutput): Promise<void>;
  /** Removes everything the software added but what is to stay. */
  clear(staying?: Staying): Promise<ClearResult>;
  /**
   * What `LiveWorkbook.remember` was last given, or null. A survey brings it along, so after one it costs nothing. Anyone
   * may have written it: it is JSON and no more.
   */
  remembered(): Promise<unknown>;
}

export interface SheetSurvey {
  name: string;
  /** By what the program itself knows the sheet, whatever it is renamed to; absent where a name is all there is. */
  id?: string;
  /** Zero-based bounds of what holds values: one past the last row and column (may be an estimate from above). */
  rows: number;
  columns: number;
  hidden: boolean;
  /** The sheet is protected: marks cannot be set in it. */
  protected: boolean;
  /** The id of the report sheet the software wrote here, or null. Such a sheet is never input. */
  ours: string | null;
  /** The first {@link SURVEYED_ROWS} rows. */
  head: Grid;
  /** Where its user said that a plan stands; what no adapter knows. */
  said?: SaidTable;
}

/** Titles above a plan's heading row, and a good piece of the table behind it. */
export const SURVEYED_ROWS = 60;

export interface ReadRequest {
  sheet: string;
  columns: readonly number[] | "all";
  /** The merged areas are wanted, too. */
  merges?: boolean;
  /** How the cells look is wanted, too, where the adapter can tell. */
  looks?: boolean;
  /** Formulas and hidden rows are wanted, too, where the adapter can tell; for small sheets. */
  background?: boolean;
  /** Formulas that ask for the day (TODAY) are to have no value, where the adapter has only that of the last saving. */
  current?: boolean;
}

export interface WorkbookOutput {
  sheets: readonly ReportSheet[];
  marks: readonly Mark[];
  /** For a copy; where a workbook is open before its user, its own sheets stay as they are set up. */
  pages?: readonly InputPage[];
}

/** What of ours stays where the rest is cleared. */
export interface Staying {
  /** Ids of report sheets: they stay with their names, and stay ours. */
  sheets?: readonly string[];
  /** What the user has chosen for this workbook stays remembered. */
  choices?: boolean;
}

export interface ClearResult {
  /** Names of the sheets that were removed. */
  removed: string[];
  /** Names of the sheets from which highlights were removed. */
  unmarked: string[];
}

/**
 * What an adapter that can change a user's data sheet offers beside the port; only on the user's word. A workbook that is
 * open before the user tells, once it is done, how to take it back.
 */
export interface DataWriter<Replaced = void> {
  /**
   * Replaces all values of the sheet that has the grid's name; a sheet that is not there is added. The looks of the
   * cells stay, those of the first record for new rows that nobody has prepared; a table of the user's among them has as
   * many rows as there are records. On failure the old rows stay.
   * @throws TrackerError sheet-protected, sheet-filtered, table-in-the-way, unsupported-save
   */
  replaceData(data: DataSheet): Promise<Replaced>;
}

/** What changed beside the rows. */
export interface DataEffects {
  /** Cells ("ChiTieu!D2") whose formulas come from the sheet, and hold no value until they are calculated anew. */
  stale: string[];
}

export interface DataSheet {
  grid: Grid;
  /** Zero-based row of the headings; records stand below it. */
  headingRow: number;
}
