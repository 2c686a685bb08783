import type { Day } from "../core/lib/calendar-day";
import type { OfficeResult } from "../core/rollup/office-result";
import type { ClickHouseAddress } from "./engines/clickhouse/address";
import type { ClickHouse } from "./engines/clickhouse/servers";
import type { Engine } from "./engines/engine";
import type { Language } from "../messages/messages";

/** What a command may touch of the world outside; tests give their own. */
export interface Terminal {
  out: (text: string) => void;
  /** Messages; stdout stays one JSON document under --json. */
  error: (text: string) => void;
  /** Lines of standard input. */
  input: () => AsyncIterable<string>;
  today: string;
  files: Files;
  machine: Machine;
}

/** One office's workbook, read; or why it could not be, in the clerk's words. */
export type OfficeOutcome = { file: string; result: OfficeResult } | { file: string; reason: string };

export interface OfficeJob {
  /** Where it lies, and as it is told. */
  path: string;
  file: string;
}

/** What is the same for every office. */
export interface OfficeTerms {
  language: Language;
  asOf: Day;
  from: Day;
  to: Day;
}

/** What the machine has beyond files: further processors, and a place where results are kept between runs. */
export interface Machine {
  readOffices: (jobs: readonly OfficeJob[], terms: OfficeTerms) => Promise<OfficeOutcome[]>;
  /**
   * Exports workbooks for an engine into a folder of its own for each (`folder/0`, `folder/1` …), by their places among the
   * jobs; null where it was done, else why not.
   */
  exportOffices: (jobs: readonly OfficeJob[], terms: OfficeTerms, folder: string) => Promise<(string | null)[]>;
  /** Runs a step with a folder for files in between, which is taken away again whatever happens. */
  withFolder: <Result>(step: (folder: string) => Promise<Result>) => Promise<Result>;
  /** DuckDB within this program. @throws TrackerError engine-missing */
  duckDb: () => Promise<Engine>;
  /** Servers elsewhere, with the password that the environment holds. Nothing is asked of them yet. */
  clickHouse: (address: ClickHouseAddress) => Promise<ClickHouse>;
}

/** The machine's files. Only `outputs/` writes; a command reads, and declares what it will write. */
export interface Files {
  /** Regular files only: a pipe would be waited for for ever. @throws TrackerError file-missing, cannot-read, too-large */
  read: (path: string) => Uint8Array;
  look: (path: string) => Place;
  /** Paths of the regular files in a folder and those below it, from the folder on, sorted. @throws TrackerError not-a-folder */
  list: (folder: string) => string[];
  /** All of the files or none: a failure leaves every old file. @throws TrackerError cannot-write */
  write: (files: readonly NewFile[]) => void;
  /** Finishes or undoes what a killed run has left in the folders of these paths. */
  settle: (paths: readonly string[]) => SettledRun[];
}

/** What stands at a path, links followed. */
export interface Place {
  /** Where the path leads: what is written to it comes to stand there. */
  real: string;
  /** The same for every name of one file; null where nothing stands there. */
  identity: string | null;
  what: "nothing" | "file" | "folder" | "special";
  /** Why nothing can be written there ("ENAMETOOLONG", "read-only"); null where it can. */
  obstacle: string | null;
}

export interface NewFile {
  path: string;
  bytes: Uint8Array;
  /** The folder is made where it is missing. */
  ownFolder?: boolean;
  /** Where nothing stands yet, the file is as open to others as this one. */
  like?: string;
}

/** A run that was killed while it put several files in their places. */
export interface SettledRun {
  /** Files that have their new contents now. */
  finished: string[];
  /** Files that have their old contents again. */
  undone: string[];
  /** Files that somebody has changed since: they stay as they are. */
  left: string[];
}
