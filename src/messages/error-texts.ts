import type { ErrorDetails } from "../core/error";

export type ErrorTexts = { [Code in keyof ErrorDetails]: (details: ErrorDetails[Code]) => string };

/** Errors that only the command line meets: of files it was given, and of files it writes. */
type OfFiles =
  | "file-exists"
  | "file-missing"
  | "cannot-read"
  | "cannot-write"
  | "cannot-undo"
  | "same-file"
  | "same-output"
  | "not-a-file"
  | "not-a-folder"
  | "wrong-ending"
  | "foreign-output"
  | "unreadable-output"
  | "typed-output"
  | "changed-output"
  | "changed-paper"
  | "too-slow"
  | "engine-missing"
  | "export-changed"
  | "export-old"
  | "export-other-day"
  | "export-incomplete"
  | "engine-incomplete"
  | "foreign-table"
  | "engine-failed"
  | "no-offices"
  | "no-remedies"
  | "data-not-taken"
  | "template-unknown"
  | "template-without-figure"
  | "template-broken"
  | "no-criteria"
  | "assessment-differs"
  | "bad-argument";

export type FileErrors = Pick<ErrorTexts, OfFiles>;
export type PaneErrors = Omit<ErrorTexts, OfFiles>;
