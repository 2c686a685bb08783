type WhyNotTaken =
  | "no-table"
  | "no-rows"
  | "no-common-column"
  | "doubled-heading"
  | "uncomputed"
  | "several-tables"
  | "sheet-twice"
  | "unread-sheet";

/** A heading row that begins no plan, and why; one-based row, columns by letter. */
export interface SeenRow {
  sheet: string;
  row: number;
  texts: string[];
  missing: ("task" | "timing")[];
  why: "calendar" | "durations" | "points" | "numbers" | "subject" | null;
  /** What columns could be by their cells: none of them clearly enough. */
  could: { column: string; as: string; read: number; of: number }[];
}

/**
 * The one error class: thrown only when the program cannot go on. Faults in the workbook are findings, not errors.
 * Doors turn the code and details into a sentence (messages/…/errors.ts); nothing else may be shown of it.
 */
export interface ErrorDetails {
  "not-a-workbook": { file: string };
  /** Neither a Word file nor plain text. */
  "not-a-document": { file: string };
  /** Placeholders of a Word template that nobody knows, and the names that may stand there. */
  "template-unknown": { file: string; names: string[]; known: string[] };
  /** Placeholders whose figures the workbook does not have. */
  "template-without-figure": { file: string; names: string[] };
  /** A brace or a loop of a template that does not end, or stands where it cannot be filled. */
  "template-broken": { file: string; text: string };
  /** An export that opens and holds no table of data. */
  "no-data-table": { file: string };
  /** A text file whose rows cannot be told apart; the line counts from one. */
  "broken-table": {
    file: string;
    line: number;
    why: "open-quote" | "stray-quote" | "swallowed-rows" | "surplus-cells" | "cut-row" | "cut-file";
    text: string;
  };
  /** An export that opens, and whose rows are not to be taken; the reason names what is meant. */
  "data-not-taken": { file: string; sheet: string; why: WhyNotTaken; reason: string[] };
  "broken-file": { file: string; part: string | null };
  "password-protected": { file: string };
  "old-format": { file: string };
  /** A limit that is kept on purpose: of bytes unpacked, or of what `what` names. */
  "too-large": { file: string; limitMegabytes: number; what?: TooMuch };
  /** The machine has no room for it, though it is within the limits. */
  "out-of-memory": { file: string };
  "unsupported-save": { file: string; why: "structure-protected" | "strict" | "binary" | "zip64" | "too-many-styles" };
  "no-plan": { seen: SeenRow[]; sheets: string[] };
  /** None of a document's tables is a plan, or not the one that was asked for. */
  "no-plan-in-document": { file: string; tables: number; seen: { place: number; seen: SeenRow | null }[] };
  /** OLD or NEW of a comparison has no criteria table. */
  "no-criteria": { file: "OLD" | "NEW"; sheets: string[] };
  /** A folder without a workbook of an office. */
  "no-offices": { folder: string };
  /** An engine that was asked for and is not on this machine; `command` fetches it. */
  "engine-missing": { engine: string; command: string };
  /** A document of `export` that is not as it was written, or of a format of before. */
  "export-changed": { file: string };
  "export-old": { file: string };
  /** An export made for another day or period than the roll-up's. */
  "export-other-day": { file: string; asOf: string; from: string; to: string };
  /** A file of an export that does not lie beside its document. */
  "export-incomplete": { file: string; part: string };
  /** Offices of which an engine holds fewer rows than were exported, or more; null where it did not tell. */
  "engine-incomplete": { engine: string; offices: { office: string; expected: number; found: number }[] };
  /** A table of an engine that has the name of ours and is not ours. */
  "foreign-table": { engine: string; table: string };
  /** An engine that does not answer, or refuses; the reason is its own. */
  "engine-failed": { engine: string; reason: string };
  /** A file that took longer than one may. */
  "too-slow": { file: string; seconds: number };
  /** A remedy plan is asked for, and the workbook has no criteria. */
  "no-remedies": { file: string };
  "no-such-sheet": { sheet: string; sheets: string[] };
  "file-missing": { file: string };
  "file-exists": { file: string };
  "cannot-read": { file: string; reason: string };
  "cannot-write": { file: string; reason: string };
  "cannot-undo": { file: string; reason: string };
  /** An output that is one of the files read. */
  "same-file": { file: string; input: string; isData: boolean; respelled: boolean };
  "same-output": { file: string; other: string };
  "not-a-file": { file: string; what: "folder" | "special" };
  "not-a-folder": { file: string };
  "wrong-ending": { file: string; endings: string[] };
  /** A file that this software has not written; `copy` is the name under which --force would keep it. */
  "foreign-output": { file: string; copy: string };
  "unreadable-output": { file: string; copy: string; why: string };
  /** What people typed into it would not come along. */
  "typed-output": { file: string; copy: string; sheets: string[] };
  /** People have added to it what would not come along. */
  "changed-output": { file: string; copy: string; additions: readonly Addition[] };
  "changed-paper": { file: string; copy: string };
  "sheet-protected": { sheet: string };
  /** Rows are filtered out: Excel for the desktop writes a block of cells into the wrong ones then. */
  "sheet-filtered": { sheet: string };
  "name-taken": { sheet: string };
  /** The workbook's structure is protected: no sheet can be added, renamed or removed. */
  "workbook-protected": Record<string, never>;
  /** A cell is being edited, and the program that holds the workbook refuses everything until that ends. */
  "cell-editing": Record<string, never>;
  /** The program that holds the workbook refused; the code is its own. */
  "host-failed": { code: string };
  /** The program fell silent while rows were being replaced, and did not take the old ones back: there may be both. */
  "half-written": { sheet: string };
  /** The same, while what had been replaced was being put back. */
  "half-restored": { sheet: string };
  /** A table of the user's in a data sheet that cannot follow new rows; of "columns" those that formulas would miss. */
  "table-in-the-way": {
    sheet: string;
    table: string;
    why: "headings" | "another" | "totals" | "columns";
    columns: string[];
  };
  /** A cell to be changed holds something else by now than when it was read. */
  "changed-meanwhile": { sheet: string; cell: string };
  /** A cell to be changed holds the formula that other cells stand on, too. */
  "shared-formula": { sheet: string; cell: string };
  /** A report's period that ends before it begins; days as "YYYY-MM-DD". */
  "reversed-period": { from: string; to: string };
  /** No stand-ins were found with which the anonymised copy is assessed as the workbook is. */
  "assessment-differs": { kinds: readonly AssessedKind[] };
  "bad-argument": { argument: string; value: string; expected: string };
}

/** Places for values, different texts, elements of a part, bytes of a part that is read whole. */
export type TooMuch = "cells" | "texts" | "elements" | "part";

/** The parts of an assessment; "problem" where there is none. */
export type AssessedKind = "problem" | "plans" | "tasks" | "counts" | "indicators" | "points" | "findings";

/** What people have added to a sheet of an earlier output; rows count from one. */
export interface Addition {
  sheet: string;
  what: "sheet" | "rows" | "objects" | "comments" | "rules";
  rows: readonly number[];
  count: number;
}

export type ErrorCode = keyof ErrorDetails;

export class TrackerError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code;
  readonly details: ErrorDetails[Code];

  constructor(code: Code, details: ErrorDetails[Code], options?: { cause?: unknown }) {
    super(`${code} ${JSON.stringify(details)}`, options);
    this.name = "TrackerError";
    this.code = code;
    this.details = details;
  }
}
