import type { Day } from "../core/lib/calendar-day";
import type { Cell } from "../core/table/grid";
import type { Mark } from "../core/report/sheet-model";
import type { NewColumns, StandingColumns } from "./new-columns";
import type { ClearResult, DataWriter, Workbook } from "./workbook";

/** A cell of the user's (zero-based) and the text it is to hold. */
export interface CellEdit {
  sheet: string;
  row: number;
  column: number;
  text: string;
  /**
   * The day that the text says. It is written as a day where the cell holds days by its format; `asDate`, the zero-based
   * row of a cell of this column that holds one, asks for that in any case.
   */
  day?: { day: Day; asDate: { row: number } | null };
  /** What the cell held when it was read: where it holds something else by now, nothing is written. */
  before?: Cell;
}

/** What stood in a cell before an edit, for putting it back as it was. */
export interface FormerCell {
  sheet: string;
  /** zero-based */
  row: number;
  column: number;
  /** The formula where there was one, else the value as the program gives it. */
  content: string | number | boolean;
  formula: boolean;
  format: string;
  /** What the edit put there: where the cell holds something else by now, it is not put back. */
  written?: Cell;
}

/** A data sheet that was replaced, and the way back. */
export interface ReplacedData {
  /** The sheet was not there before: the way back takes it away. */
  added: boolean;
  /**
   * Puts back exactly what stood in the sheet, formulas and number formats with it. Where somebody has edited the sheet
   * since, nothing is changed and the edit is told, unless it is to be done `anyway`; null: it is done.
   * @throws TrackerError sheet-protected, sheet-filtered, half-restored
   */
  putBack: (anyway?: boolean) => Promise<LaterEdit | null>;
}

/** What somebody else has put into a sheet since it was written. */
export interface LaterEdit {
  /** "C12", the first one found; null where it is no cell's (a row more, a chart). */
  cell: string | null;
}

/**
 * A workbook that is open before a person. Beside the port it takes small changes, each in one request, so that either
 * all of it is done or nothing.
 */
export interface LiveWorkbook extends Workbook, DataWriter<ReplacedData> {
  /** Whether the last write or clearing of the report can be taken back, as far as the last call knows. */
  readonly restorable: boolean;
  /** Takes the last write or clearing back; false where nothing is kept. */
  restore(): Promise<boolean>;
  /**
   * Takes the report and all highlights out of sight, as `clear` does, and keeps them for {@link restore}; report sheets of
   * the ids in `keep` stay. Only `clear` leaves nothing hidden behind.
   */
  setAside(keep?: readonly string[]): Promise<ClearResult>;
  /** Replaces the highlights and nothing else; an empty list takes them away. */
  highlight(marks: readonly Mark[]): Promise<void>;
  /** Whether highlights of ours are in the workbook now. */
  highlighted(): Promise<boolean>;
  /** Writes texts into cells of the user's and returns what stood there. @throws TrackerError changed-meanwhile, sheet-protected */
  editCells(edits: readonly CellEdit[]): Promise<FormerCell[]>;
  /** Puts back what {@link editCells} returned: all of it, or nothing where a cell has been edited since. @throws TrackerError changed-meanwhile, sheet-protected */
  putBack(cells: readonly FormerCell[]): Promise<void>;
  /** Puts empty columns beside a table, all of it or nothing. @throws TrackerError changed-meanwhile, sheet-protected, sheet-filtered */
  addColumns(columns: NewColumns): Promise<StandingColumns>;
  /** Keeps in the workbook what its user has chosen, as JSON, in place of what was kept before; null forgets it. */
  remember(choices: unknown): Promise<void>;
}
